using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>What is said of a state and a treaty.</summary>
internal enum TreatyAct
{
    /// <summary>It is a party, a member, bound by it; or it recognises the institution.</summary>
    Party,

    /// <summary>It became a party: joined, acceded.</summary>
    Joined,

    /// <summary>It ratified.</summary>
    Ratified,

    /// <summary>It signed.</summary>
    Signed,

    /// <summary>It withdrew its signature.</summary>
    Unsigned,

    /// <summary>It left, or gave notice that it will.</summary>
    Left,

    /// <summary>It was there from the beginning.</summary>
    Founder,
}

/// <summary>A statement on a treaty.</summary>
/// <param name="Treaty">The treaty.</param>
/// <param name="Act">What the state is said to be or to have done.</param>
/// <param name="Denied">Whether that is denied.</param>
/// <param name="When">When, as far as the words say; null for no time.</param>
internal sealed record TreatyAssertion(TreatyName Treaty, TreatyAct Act, bool Denied, TimeExpression? When);

/// <summary>Whether a state is party to a treaty or member of an institution: signed, ratified, joined, left, does not recognise.</summary>
internal sealed class TreatyParty : ClaimKind
{
    private const int Reach = 12;

    private static readonly int PartyNoun = Class("party_noun");
    private static readonly int Join = Class("join_verb");
    private static readonly int Ratify = Class("ratify_verb");
    private static readonly int Sign = Class("sign_verb");
    private static readonly int Unsign = Class("unsign_words");
    private static readonly int Leave = Class("leave_verb");
    private static readonly int Notice = Class("withdraw_notice");
    private static readonly int Belong = Class("belong_verb");
    private static readonly int Outside = Class("outside_words");
    private static readonly int Recognise = Class("recognise");
    private static readonly int Founder = Class("founder_words");
    private static readonly int Apply = Class("apply_words");
    private static readonly int Auxiliary = Class("auxiliary");
    private static readonly int AccessionOfOther = Class("accession_of_other");
    private static readonly int Warrant = Class("warrant");
    private static readonly int TreatyWord = Class("treaty_words");
    private static readonly int LeftIt = Class("leave_elliptic");
    private static readonly int Stopped = Class("stopped_at_signing");
    private static readonly int Condition = Class("party_link");

    private static readonly int[] Triggering = [PartyNoun, Belong, Outside, Recognise, Founder, Ratify, Join, Unsign, Sign, Notice, Leave];

    public override string Name => "treaty.party";

    public override bool CanEcho => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        if (s.BlockKind is BlockKind.Dateline || !s.HasAny(Triggering))
        {
            yield break;
        }

        var named = Treaties.Default.In(s);
        var carried = Treaties.Default.Before(s, article, 4);
        var recalled = carried ?? Treaties.Default.Before(s, article, 8);
        var done = new HashSet<(TreatyName, TreatyAct, string)>();
        foreach (var (hit, act) in Triggers(s))
        {
            if (TreatyOf(s, hit, act, named, carried, recalled) is not { } treaty || !IsAssertion(s, hit, act))
            {
                continue;
            }

            var states = Owners(s, hit) ?? Subjects.Of(s, hit.First, hit.Last, article);
            if (states.Count == 0 && AheadOf(s, hit) is { } ahead)
            {
                states = ahead;
            }

            if (states.Count == 0 || s.HitWithin(Apply, Math.Max(s.ClauseStart(hit.First), hit.First - 5), hit.First - 1) is not null)
            {
                continue;
            }

            var denied = IsDenied(s, hit, act);
            if (act is TreatyAct.Party && s.HitAt(Recognise, hit.First) is not null && !denied)
            {
                // "recognises the court" may mean many things; only the refusal means not being a party.
                continue;
            }

            if (done.Add((treaty.Treaty, act, string.Join(' ', states.Select(x => x.Iso3)))))
            {
                var assertion = new TreatyAssertion(treaty.Treaty, act, denied, TimeOf(s, hit, treaty));
                var last = treaty.Last > hit.First && treaty.Last - hit.Last < Reach ? treaty.Last : hit.Last;
                yield return Make(s, hit.First, last, hit.First, [.. states.Select(x => new StateRole(x, "party"))], assertion, negated: act is TreatyAct.Left or TreatyAct.Unsigned ? !denied : denied);
                if (act is TreatyAct.Signed && !denied && s.HitsOf(Stopped).FirstOrDefault(h => h.Last >= hit.First) is { } stopped && !s.Has(Ratify))
                {
                    // "signed it in 2000 and left it at that": not ratified.
                    var open = new TreatyAssertion(treaty.Treaty, TreatyAct.Ratified, Denied: true, null);
                    yield return Make(s, Math.Min(hit.First, stopped.First), Math.Max(last, stopped.Last), hit.First, [.. states.Select(x => new StateRole(x, "party"))], open, negated: true);
                }
            }
        }
    }

    public override Finding Judge(Statement statement, Judging judging) => TreatyFinding.Of((TreatyAssertion)statement.Assertion!, [.. statement.States.Select(x => x.State)], judging);

    public override EchoedStatement? Echo(Statement said, IReadOnlyList<State> by, TimeExpression? time, bool? denied)
    {
        var assertion = (TreatyAssertion)said.Assertion!;
        var now = denied ?? assertion.Denied;
        return time is null && now == assertion.Denied && by.All(x => said.States.Any(r => r.State == x))
            ? null
            : new EchoedStatement([.. by.Select(x => new StateRole(x, "party"))], assertion with { Denied = now, When = time }, assertion.Act is TreatyAct.Left or TreatyAct.Unsigned ? !now : now);
    }

    public override Finding? Context(Statement statement, Judging judging) => Judge(statement, judging) is { Verdict: not Verdict.NotCheckable } finding ? finding : null;

    private static IEnumerable<(Hit Hit, TreatyAct Act)> Triggers(Sentence s)
    {
        foreach (var hit in s.Hits)
        {
            TreatyAct? act = hit.Class == PartyNoun || hit.Class == Belong || hit.Class == Outside || hit.Class == Recognise ? TreatyAct.Party
                : hit.Class == Founder ? TreatyAct.Founder
                : hit.Class == Ratify ? TreatyAct.Ratified
                : hit.Class == Join && s.HitAt(Ratify, hit.First) is null ? TreatyAct.Joined
                : hit.Class == Unsign ? TreatyAct.Unsigned
                : hit.Class == Sign && s.HitAt(Unsign, hit.First) is null ? TreatyAct.Signed
                : hit.Class == Notice || (hit.Class == Leave && s.HitAt(Unsign, hit.First) is null) ? TreatyAct.Left
                : null;
            if (act is { } found)
            {
                yield return (hit, found);
            }
        }
    }

    /// <summary>The treaty a verb is about: named after it, before it in the passive, or understood from what was named before.</summary>
    private static TreatyMention? TreatyOf(Sentence s, Hit hit, TreatyAct act, IReadOnlyList<TreatyMention> named, TreatyName? carried, TreatyName? recalled)
    {
        foreach (var mention in named)
        {
            if (s.HitAt(Warrant, mention.Last + 1) is not null || (s.IsAny(hit.Last, "in") && mention.First - hit.Last > 2))
            {
                continue;
            }

            // "a NATO member since 1952"
            if (mention.Last == hit.First - 1 && s.HitAt(PartyNoun, hit.First) is not null)
            {
                return mention;
            }

            if (mention.First > hit.First && mention.First - hit.Last <= Reach && s.ClauseOf(mention.First) == s.ClauseOf(hit.First) && !Interrupted(s, hit.Last, mention.First))
            {
                return mention;
            }
        }

        if (s.HitWithin(Warrant, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 4)) is not null)
        {
            return null;
        }

        // "the court to which Germany belongs", "the Ottawa Convention, which China rejects": the pronoun stands for the treaty before it.
        var start = s.ClauseStart(hit.First);
        if (s.IsAny(start, "which", "whose") && hit.First - start <= 8
            && named.LastOrDefault(m => m.Last < start && start - m.Last <= 4 && !Enumerable.Range(m.Last + 1, start - m.Last - 1).Any(i => s.MentionAt(i) is not null)) is { } antecedent
            && s.MentionAt(start - 1) is null)
        {
            return antecedent;
        }

        var strong = act is not TreatyAct.Founder && s.HitAt(Notice, hit.First) is null;
        if (act is TreatyAct.Ratified or TreatyAct.Signed or TreatyAct.Unsigned && named.FirstOrDefault(m => m.Last < hit.First && hit.First - m.Last <= 8) is { } subject)
        {
            return subject;
        }

        // A short name ("the court") may stand further from the full one than words left out may.
        var earlier = named.LastOrDefault(m => m.Last < hit.First)?.Treaty ?? recalled;
        if (earlier is null || !strong)
        {
            return null;
        }

        var shortName = Treaties.Default.ShortIn(s, earlier).FirstOrDefault(m => m.First > hit.First && m.First - hit.Last <= Reach);
        if (shortName is not null)
        {
            return shortName;
        }

        // "ratified that convention": the one named before.
        for (var i = hit.Last + 1; i < Math.Min(s.End - 1, hit.Last + 3); i++)
        {
            if (s.IsAny(i, "that", "this", "said") && s.HitAt(TreatyWord, i + 1) is { } word && earlier == carried && !s.IsAny(word.Last + 1, "of", "on", "with", "between"))
            {
                return new TreatyMention(earlier, i, word.Last);
            }
        }

        // "has never been a member", "has not joined", "is a party to it": nothing else follows that could be meant.
        var elliptic = act is TreatyAct.Ratified or TreatyAct.Signed or TreatyAct.Unsigned || s.HitAt(PartyNoun, hit.First) is not null || act is TreatyAct.Joined;
        var noun = s.IsAny(hit.First, "ratification", "accession", "signature");
        elliptic |= (s.HitAt(Belong, hit.First) is not null && (s.IsAny(hit.Last + 1, "it") || s.IsAny(hit.Last, "bound"))) || s.HitAt(LeftIt, hit.First) is not null || (s.HitAt(Outside, hit.First) is not null && s.IsAny(hit.Last, "out", "outside", "away")) || noun;
        return elliptic && (earlier == carried || named.Count > 0) && (noun || EndsAt(s, hit.Last)) ? new TreatyMention(earlier, hit.First, hit.Last) : null;
    }

    private static bool EndsAt(Sentence s, int last)
    {
        var at = last + 1;
        while (s.IsAny(at, "to", "of", "it", "there", "either", "too", "yet", "for", "now", "itself", "already", "again", "still"))
        {
            at++;
        }

        return at >= s.End || !s[at].IsWord || s.ClauseOf(at) != s.ClauseOf(last) || s.IsAny(at, "in", "since", "and", "but", "as", "only", "back", "long", "after", "on", "by", "last", "before", "or", "until", "at") || s.Times.Exists(t => t.First == at);
    }

    /// <summary>True where another object stands between a verb and a treaty: "signed a deal with Turkey at the United Nations".</summary>
    private static bool Interrupted(Sentence s, int last, int treaty)
    {
        for (var i = last + 1; i < treaty; i++)
        {
            // "the court's founding statute, the Rome Statute"
            if (s.IsAny(i, ",") && i + 2 >= treaty && s.IsAny(i + 1, "the"))
            {
                continue;
            }

            if (s.IsAny(i, "at", "with", "before", "via", "against", "during", ",") || (s.IsAny(i, "in", "for") && i != last + 1) || s.HitAt(Condition, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Member" asserts something only with a verb ("is a member", "became a member", "remains a member"), and "left" only as one.</summary>
    private static bool IsAssertion(Sentence s, Hit hit, TreatyAct act)
    {
        // "ratified the Protocol on the Accession of North Macedonia to the alliance": another's accession, not one's own.
        if (Owners(s, hit) is not null)
        {
            return true;
        }

        if (s.HitWithin(AccessionOfOther, hit.First, Math.Min(s.End - 1, hit.Last + 8)) is not null)
        {
            return false;
        }

        if (s.HitAt(PartyNoun, hit.First) is not null && s.IsAny(hit.First - 1, "-", "one"))
        {
            // "a one-party state"
            return false;
        }

        if (s.HitAt(PartyNoun, hit.First) is not null && (IsApposed(s, hit) || AheadOf(s, hit) is not null))
        {
            return true;
        }

        if (s.HitAt(PartyNoun, hit.First) is not null || act is TreatyAct.Founder)
        {
            var from = Math.Max(s.ClauseStart(hit.First), hit.First - 8);
            return s.HitWithin(Auxiliary, from, hit.First - 1) is not null || s.HitWithin(Class("become_verb"), from, hit.First - 1) is not null || s.HitWithin(Class("remain_verb"), from, hit.First - 1) is not null || act is TreatyAct.Founder;
        }

        return !s.IsAny(hit.First - 1, "the", "a", "an", "its", "their", "his") || s.HitAt(Unsign, hit.First) is not null;
    }

    /// <summary>"Armenia's accession to", "Japan's membership of": who owns the noun.</summary>
    private static IReadOnlyList<State>? Owners(Sentence s, Hit hit) =>
        !s.IsAny(hit.First, "accession", "membership", "ratification", "signature") ? null
        : s.IsAny(hit.First - 1, "'s") && s.MentionAt(hit.First - 2) is { States.Count: > 0 } owner ? owner.States
        : s.IsAny(hit.First - 1, "its") && s.MentionAt(hit.First - 1) is { States.Count: 1 } pronoun ? pronoun.States : null;

    /// <summary>"Hungary, a member of the European Union since 2004,", "the Armenians, members of".</summary>
    private static bool IsApposed(Sentence s, Hit hit)
    {
        var at = hit.First - 1;
        while (at > s.First && hit.First - at <= 6 && !s.IsAny(at, ",", "(", "–"))
        {
            if (s.MentionAt(at) is { States.Count: > 0 } || s.IsAny(at, "with", "by", "other", "fellow", "each", "every", "any"))
            {
                return false;
            }

            at--;
        }

        return s.IsAny(at, ",", "(", "–") && s.MentionAt(at - 1) is { States.Count: > 0, Kind: not (MentionKind.Body or MentionKind.Place or MentionKind.Person) };
    }

    /// <summary>"As a NATO member since 1952, Turkey": the subject follows the comma.</summary>
    private static IReadOnlyList<State>? AheadOf(Sentence s, Hit hit)
    {
        var start = s.ClauseStart(hit.First);
        if (!s.IsAny(start, "as", "a", "an", "once", "though", "although") || hit.First - start > 6)
        {
            return null;
        }

        for (var i = hit.Last + 1; i < Math.Min(s.End, hit.Last + 12); i++)
        {
            if (s.IsAny(i, ","))
            {
                return (s.MentionAt(i + 1) ?? (s.IsAny(i + 1, "the") ? s.MentionAt(i + 2) : null)) is { States.Count: > 0, Kind: MentionKind.Name or MentionKind.Capital or MentionKind.Pronoun } next ? next.States : null;
            }
        }

        return null;
    }

    private static bool IsDenied(Sentence s, Hit hit, TreatyAct act)
    {
        var outside = s.HitAt(Outside, hit.First) is not null;
        var neither = s.Hits.Any(h => h.Class == Class("neither_word") && h.First < hit.First && s.ClauseOf(h.First) == s.ClauseOf(hit.First));
        var negated = outside ? Grammar.IsNegated(s, hit.First) : Grammar.IsNegated(s, hit.First, reach: 9) || (neither && !Grammar.IsNegated(s, hit.First, reach: 9));
        return act is TreatyAct.Party && outside ? !negated : negated;
    }

    /// <summary>The time of the clause: the one nearest to the verb.</summary>
    private static TimeExpression? TimeOf(Sentence s, Hit hit, TreatyMention treaty)
    {
        TimeExpression? best = null;
        foreach (var time in s.Times)
        {
            var near = s.ClauseOf(time.First) == s.ClauseOf(hit.First) || Math.Abs(time.First - Math.Max(hit.Last, treaty.Last)) <= 3;
            if (near && time.Kind is not TimeKind.Future && !(time.First >= treaty.First && time.Last <= treaty.Last)
                && (best is null || Math.Abs(time.First - hit.First) < Math.Abs(best.First - hit.First)))
            {
                best = time;
            }
        }

        // "more than twenty years ago": any time before will do.
        return best is { } found && s.IsAny(found.First - 1, "than", "over") ? found with { From = DateOnly.MinValue.AddDays(found.Slack) } : best;
    }
}
