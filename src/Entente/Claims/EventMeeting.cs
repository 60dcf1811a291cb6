using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>
/// event.meeting: "met in Beijing", "held their first summit", "was received by", "the visit of the Israeli minister to Rabat", "signed a joint declaration".
/// Leaves alone the words that another kind has taken.
/// </summary>
internal sealed class EventMeeting : ClaimKind
{
    private static readonly int Meet = Class("meeting_verb");
    private static readonly int Host = Class("hosting_verb");
    private static readonly int Visit = Class("visiting_verb");
    private static readonly int Sign = Class("signing_verb");
    private static readonly int Signed = Class("signed_noun");
    private static readonly int Talks = Class("talks_noun");
    private static readonly int VisitNoun = Class("visit_noun");
    private static readonly int Support = Class("event_support");
    private static readonly int Role = Class("role_noun");
    private static readonly int By = Class("by_word");
    private static readonly int Match = Class("match_noun");
    private static readonly int[] Triggers = [Meet, Host, Visit, Sign, Talks, VisitNoun];

    public override string Name => "event.meeting";

    public override bool YieldsToOthers => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        if (s.BlockKind is BlockKind.Dateline || !s.HasAny(Triggers) || s.Has(Match))
        {
            yield break;
        }

        var taken = -1;
        foreach (var hit in s.Hits.Where(h => Triggers.Contains(h.Class)).OrderBy(h => h.First).ThenByDescending(h => h.Last).ToList())
        {
            if (hit.First <= taken || Participants(s, hit, article) is not { Count: >= 2 } states)
            {
                continue;
            }

            // A clause may tell of a meeting and of what was signed there.
            taken = s.Hits.Where(h => h.Class == Sign && h.First > hit.Last && hit.Class != Sign && s.ClauseOf(h.First) == s.ClauseOf(hit.Last)).Select(h => h.First - 1).FirstOrDefault(s.ClauseLast(hit.Last));
            var time = StatedTime.For(s, hit.First);
            yield return Make(s, hit.First, hit.Last, hit.First, [.. states.Take(4).Select(x => new StateRole(x, "participant"))], new MeetingAssertion(time));
        }
    }

    public override Finding Judge(Statement statement, Judging judging) =>
        new(Verdict.NotCheckable, "No dataset of dated events is loaded, so that whether and when this took place is not on record.")
        {
            Rule = "event.meeting/not-loaded",
            WouldDecide = "a dataset of dated events (GDELT 2.0)",
        };

    private static List<State> Participants(Sentence s, Hit hit, ArticleReading article)
    {
        var clause = s.ClauseOf(hit.First);
        var parties = Parties.In(s, s.First, s.End - 1).Where(m => s.ClauseOf(m.First) == clause).ToList();
        var subject = parties.Find(m => m.First < hit.First) ?? (hit.Class == Talks ? null : Before(s, hit.First));
        if (hit.Class == Meet)
        {
            return subject is null ? [] : WithUnnamed(s, hit, States(parties, subject), article);
        }

        if (hit.Class == Host)
        {
            return Hosted(s, hit, parties, subject);
        }

        if (hit.Class == Visit)
        {
            return subject is not null && Parties.IsPersonal(s, subject) && (Destination(s, hit.Last, subject) ?? TowardsBefore(s, hit.First, subject)) is { } goal ? Distinct(subject, goal) : [];
        }

        if (hit.Class == Sign)
        {
            return Signatories(s, hit, parties, subject, article);
        }

        return hit.Class == Talks ? WithUnnamed(s, hit, OfTalks(s, hit, parties), article) : OfVisit(s, hit, parties, article);
    }

    /// <summary>"the two governments signed a declaration", "a communiqué signed in Peking by Zhou Enlai and", "signed seventeen agreements in Beijing".</summary>
    private static List<State> Signatories(Sentence s, Hit hit, List<Mention> parties, Mention? subject, ArticleReading article)
    {
        var thing = s.HitWithin(Signed, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 8)) is not null || Enumerable.Range(Math.Max(s.First, hit.First - 6), Math.Min(6, hit.First - s.First)).Any(i => s.HitAt(Signed, i) is not null);
        if (!thing || Treaties.Default.In(s).Count > 0)
        {
            return [];
        }

        var signing = subject is null ? parties.SelectMany(m => m.States).Distinct().ToList() : States(parties, subject);
        if (signing.Count >= 2)
        {
            return signing;
        }

        if (subject is not null && Parties.IsPersonal(s, subject) && Destination(s, hit.Last, subject, reach: 14) is { } goal)
        {
            return Distinct(subject, goal);
        }

        // What is joint, or signed by someone and another, is signed by two: the other of the article's two is understood.
        var joint = Enumerable.Range(hit.First, Math.Min(6, s.End - hit.First)).Any(i => s.IsAny(i, "joint", "mutual", "bilateral"))
            || (s.HitWithin(By, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 5)) is { } by && Enumerable.Range(by.Last, Math.Min(8, s.End - by.Last)).Any(i => s.IsAny(i, "and")));
        return joint && signing.Count == 1 && StatePairs.Other(signing[0], article) is { } other ? [signing[0], other]
            : signing.Count == 0 && article.Pair.Count == 2 && s.IsAny(hit.Last + 1, "by") && s.IsAny(hit.Last + 2, "the") && s.HitAt(Role, hit.Last + 3) is { } role && s[role.Last].Lower.EndsWith('s') ? [.. article.Pair]
            : subject is null ? OfArticle(s, hit, parties, article) : [];
    }

    /// <summary>"Putin hosted Erdogan", "was received by the Brazilian president", "was welcomed in Paris": the guest is a person or a delegation, not goods.</summary>
    private static List<State> Hosted(Sentence s, Hit hit, List<Mention> parties, Mention? subject)
    {
        if (subject is null)
        {
            return [];
        }

        var guest = parties.Find(m => m.First > hit.Last && m.First - hit.Last <= 6 && Parties.IsPersonal(s, m));
        if (guest is not null && Distinct(subject, guest.States) is { Count: >= 2 } both)
        {
            return both;
        }

        var passive = Enumerable.Range(Math.Max(s.First, hit.First - 3), Math.Min(3, hit.First - s.First)).Any(i => s.IsAny(i, "was", "were", "been", "being", "is"));
        return passive && Parties.IsPersonal(s, subject) && Destination(s, hit.Last, subject) is { } place ? Distinct(subject, place) : [];
    }

    /// <summary>"held a summit", "talks between Norway and Sweden took place": told as an event, by two who take part.</summary>
    private static List<State> OfTalks(Sentence s, Hit hit, List<Mention> parties)
    {
        var told = s.IsAny(hit.Last + 1, "between") || s.Hits.Any(h => h.Class == Support && s.ClauseOf(h.First) == s.ClauseOf(hit.First) && Math.Abs(h.First - hit.First) <= 10);
        return told && parties.Count > 0 ? parties.SelectMany(m => m.States).Distinct().ToList() : [];
    }

    /// <summary>"the visit of Germany's foreign minister to Warsaw", "paid a state visit to China", "during his trip to Oslo".</summary>
    private static List<State> OfVisit(Sentence s, Hit hit, List<Mention> parties, ArticleReading article)
    {
        var subject = parties.Find(m => m.First < hit.First && Parties.IsPersonal(s, m))
            ?? parties.Find(m => m.First > hit.Last && Parties.IsPersonal(s, m))
            ?? s.Mentions.FindLast(m => m.Last < hit.First && hit.First - m.Last <= 3 && m.States.Count > 0 && (m.Person is not null || Grammar.IsPossessor(s, m)));
        return subject is not null && (Destination(s, hit.Last, subject) ?? DestinationBefore(s, hit.First, subject)) is { } goal ? Distinct(subject, goal)
            : subject is not null && s.IsAny(hit.Last + 1, "to") && s.IsAny(hit.Last + 2, "the") && StatePairs.Other(subject.States[0], article) is { } other && s.IsAny(hit.Last + 3, "country", "kingdom", "republic", "capital") ? Distinct(subject, [other])
            : [];
    }

    /// <summary>The state whose country, capital or seat of government follows: direct, or after "to", "in", "at".</summary>
    private static IReadOnlyList<State>? Destination(Sentence s, int after, Mention traveller, int reach = 8)
    {
        foreach (var mention in s.Mentions)
        {
            if (mention.First <= after || mention.States.Count == 0 || mention.First - after > reach || mention.States.All(traveller.States.Contains))
            {
                continue;
            }

            var at = mention.First - 1;
            while (at > after && (s.IsAny(at, "the", "its", "neighbouring", "neighboring", "northern", "southern", "eastern", "western", "nearby") || s.MentionAt(at) is { Kind: MentionKind.Adjective }))
            {
                at--;
            }

            if (at == after || s.IsAny(at, "to", "in", "at", "on", "into", "by") || (s.IsAny(at, "and", ",") && s.MentionAt(at - 1) is not null))
            {
                return mention.States;
            }
        }

        return null;
    }

    /// <summary>"made to the Turkish capital the first visit": the goal stands before the words for the journey.</summary>
    private static IReadOnlyList<State>? TowardsBefore(Sentence s, int before, Mention traveller) =>
        s.Mentions.FindLast(m => m.First > traveller.Last && m.Last < before && m.States.Count > 0 && !m.States.All(traveller.States.Contains) && s.ClauseOf(m.First) == s.ClauseOf(before)
            && (s.IsAny(m.First - 1, "to", "in", "into") || (s.IsAny(m.First - 1, "the") && s.IsAny(m.First - 2, "to", "in", "into"))))?.States;

    private static IReadOnlyList<State>? DestinationBefore(Sentence s, int before, Mention traveller) =>
        TowardsBefore(s, before, traveller) is { } towards ? towards :
        s.IsAny(before - 1, "'s") && s.MentionAt(before - 2) is { } owner && !owner.States.All(traveller.States.Contains) ? owner.States : null;

    /// <summary>Who acted in an earlier clause of the sentence: "X, who arrived on Monday, met Y".</summary>
    private static Mention? Before(Sentence s, int token) =>
        Grammar.SubjectBefore(s, token) is { } subject && Parties.TakesPart(s, subject) ? subject : null;

    /// <summary>"the prime minister and the Chinese president": the one of whom no state is told is the other of the article's two.</summary>
    private static List<State> WithUnnamed(Sentence s, Hit hit, List<State> states, ArticleReading article)
    {
        if (states.Count == 1 && StatePairs.Other(states[0], article) is { } other
            && s.Hits.Any(h => h.Class == Role && s.ClauseOf(h.First) == s.ClauseOf(hit.First) && s.IsAny(h.First - 1, "the", "his", "her") && s.MentionAt(h.First) is null
                && s.MentionAt(h.Last + 1) is null && !s.IsAny(h.Last + 1, "of")))
        {
            states.Add(other);
        }

        return states;
    }

    /// <summary>"The deal was signed in Beijing on Friday": no one is named, so the article's two are meant.</summary>
    private static List<State> OfArticle(Sentence s, Hit hit, List<Mention> parties, ArticleReading article) =>
        parties.Count == 0 && article.Pair.Count == 2 && s.IsAny(hit.First - 1, "was", "were") && s.IsAny(s.ClauseStart(hit.First), "the", "a", "it", "both")
        && s.Mentions.TrueForAll(m => m.Kind is MentionKind.Capital or MentionKind.Place) ? [.. article.Pair] : [];

    private static List<State> States(List<Mention> parties, Mention subject) => [.. parties.Prepend(subject).SelectMany(m => m.States).Distinct()];

    private static List<State> Distinct(Mention subject, IReadOnlyList<State> others) => [.. subject.States.Concat(others).Distinct()];
}

/// <summary>What a statement about a meeting says: when it took place, as far as told.</summary>
internal sealed record MeetingAssertion(TimeExpression? Time);
