using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>A statement on a warrant or on an arrest.</summary>
/// <param name="Person">The name as the record or the article has it.</param>
/// <param name="State">The person's state; null where not known.</param>
/// <param name="Host">The state where an arrest would be made; null for a statement on the warrant itself.</param>
/// <param name="Obliged">Whether the words say that the host must arrest; null for a statement on the warrant itself.</param>
/// <param name="Denied">Whether a warrant is denied.</param>
/// <param name="ByCourt">True where the words name the International Criminal Court.</param>
/// <param name="When">When the warrant was issued, as far as the words say.</param>
internal sealed record WarrantAssertion(string Person, State? State, State? Host, bool? Obliged, bool Denied, bool ByCourt, TimeExpression? When);

/// <summary>Whether someone is wanted on an international warrant, and whether a state would have to arrest them.</summary>
internal sealed class WarrantArrest : ClaimKind
{
    private const int Back = 4;

    private static readonly int Warrant = Class("warrant");
    private static readonly int Sought = Class("sought_by_court");
    private static readonly int FearArrest = Class("fear_arrest");
    private static readonly int Detain = Class("detain_words");
    private static readonly int Obliged = Class("obliged");
    private static readonly int NeedNot = Class("need_not");
    private static readonly int OutOfQuestion = Class("out_of_question");
    private static readonly int RoleNoun = Class("role_noun");
    private static readonly int Negations = Class("negation");
    private static readonly int Court = Class("court_words");

    public override string Name => "warrant.arrest";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        // "arrest" within "arrest warrant" is no arrest.
        var arrest = s.Hits.FirstOrDefault(h => h.Class == FearArrest);
        arrest ??= s.Hits.FirstOrDefault(h => h.Class == Detain && s.HitAt(Warrant, h.First) is null);
        var fearsOrMust = arrest is not null && (arrest.Class == FearArrest || s.Has(Obliged) || s.Has(NeedNot) || s.Has(OutOfQuestion));
        var warrant = s.Hits.FirstOrDefault(h => h.Class == Warrant || h.Class == Sought);
        if (warrant is not null && (!fearsOrMust || s.ClauseOf(warrant.First) != s.ClauseOf(arrest!.First)) && OnWarrant(s, warrant, article) is { } issued)
        {
            yield return issued;
        }

        if (fearsOrMust)
        {
            foreach (var statement in OnArrest(s, arrest!, article))
            {
                yield return statement;
            }
        }
    }

    public override Finding Judge(Statement statement, Judging judging) => WarrantFinding.Of((WarrantAssertion)statement.Assertion!, judging);

    private Statement? OnWarrant(Sentence s, Hit hit, ArticleReading article)
    {
        var court = s.Has(Court) || s.Mentions.Exists(m => m.Body?.Id == "ICC") || s.HitAt(Sought, hit.First) is not null;
        if (PersonIn(s, hit.First, article) is not { } person || !(court || SpeaksOfCourt(s, article) || s.HitAt(Warrant, hit.First) is not null))
        {
            return null;
        }

        var time = s.Times.Where(t => t.Kind is not TimeKind.Future && s.ClauseOf(t.First) == s.ClauseOf(hit.First)).OrderBy(t => Math.Abs(t.First - hit.First)).FirstOrDefault();
        var denied = Grammar.IsNegated(s, hit.First, reach: 9);
        var assertion = new WarrantAssertion(person.Name, person.State, null, null, denied, court, time);
        return Make(s, hit.First, hit.Last, hit.First, [.. Wanted(person)], assertion, denied) with { Uncertain = !IsNamed(s) };
    }

    private IEnumerable<Statement> OnArrest(Sentence s, Hit hit, ArticleReading article)
    {
        if (PersonIn(s, hit.First, article) is not { } person)
        {
            yield break;
        }

        // "need not fear arrest", "under no obligation to arrest", "an arrest is out of the question" deny the duty; "must", "would have to" state it.
        var free = s.HitsOf(NeedNot).Any(h => Math.Abs(h.First - hit.First) <= 10) || s.Has(OutOfQuestion) || Grammar.IsNegated(s, hit.First, reach: 9);

        // "could not set foot there without being handcuffed": twice denied, so that the duty is asserted.
        free &= !(s.IsAny(hit.First, "without") && s.HitWithin(Negations, s.ClauseStart(hit.First), hit.First - 1) is not null);
        foreach (var host in HostsIn(s, hit, person.State, article))
        {
            var assertion = new WarrantAssertion(person.Name, person.State, host, !free, false, s.Has(Court), null);
            var statement = Make(s, hit.First, hit.Last, hit.First, [.. Wanted(person), new StateRole(host, "host")], assertion, free);
            // The duty is a fact of law today even where the visit is only imagined: "were he to land, he would have to be detained".
            yield return statement with { Modality = Modality.Fact, Uncertain = statement.Uncertain && !IsNamed(s) };
        }
    }

    /// <summary>A court issues and a passive hides who acts; what must be certain is the person.</summary>
    private static bool IsNamed(Sentence s) => Claims.Wanted.Default.In(s).Count > 0 || s.Mentions.Exists(m => m.Kind is MentionKind.Person);

    private static IEnumerable<StateRole> Wanted((string Name, State? State) person) => person.State is { } state ? [new StateRole(state, "wanted")] : [];

    /// <summary>The person a sentence speaks of: named, a pronoun, or "the Russian president"; else the one named before.</summary>
    private static (string Name, State? State)? PersonIn(Sentence s, int verb, ArticleReading article)
    {
        for (var i = s.Index; i >= Math.Max(0, s.Index - Back); i--)
        {
            if (PersonOf(article.Sentences[i], i == s.Index ? verb : int.MaxValue, article) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    private static (string Name, State? State)? PersonOf(Sentence s, int verb, ArticleReading article)
    {
        var states = Gazetteer.Default.States;
        if (Claims.Wanted.Default.In(s) is { Count: > 0 } wanted)
        {
            var nearest = wanted.LastOrDefault(w => w.First < verb, wanted[0]).Person;
            return (nearest.Name, states.TryGet(nearest.Iso3, out var of) ? of : null);
        }

        foreach (var mention in s.Mentions.OrderBy(m => Math.Abs(m.First - verb)))
        {
            if (mention.Person is { } person && (mention.Kind is MentionKind.Person || Claims.Wanted.Default.Of(person.Name) is not null))
            {
                return (Claims.Wanted.Default.Of(person.Name)?.Name ?? person.Name, mention.State);
            }

            if (mention.State is { } state && (mention.Kind is MentionKind.Adjective or MentionKind.Name or MentionKind.Metonym or MentionKind.Capital || s.IsAny(mention.First, "its", "their")) && s.HitWithin(RoleNoun, mention.Last + 1, Math.Min(s.End - 1, mention.Last + 3)) is { } role
                && s.IsAny(role.Last, "president", "leader", "minister", "chancellor", "premier", "ruler", "king") && HeadOf(mention.State, article.AsOf) is { } head)
            {
                return (Claims.Wanted.Default.Of(head)?.Name ?? head, state);
            }
        }

        return null;
    }

    /// <summary>The head of state, else of government, on a day whom a warrant names; else the head of state.</summary>
    private static string? HeadOf(State state, DateOnly day)
    {
        var heads = Gazetteer.Default.Persons.Values
            .Where(p => p.Terms.Any(t => t.Iso3 == state.Iso3 && t.Start <= day && (t.End is null || day <= t.End) && t.Office is "head-of-state" or "head-of-government"))
            .Select(p => p.Name).ToList();
        return heads.Find(h => Claims.Wanted.Default.Of(h) is not null) ?? heads.FirstOrDefault();
    }

    /// <summary>Where the arrest would be made: the state of a place, a state after "in", or the one that acts; never the person's own.</summary>
    private static IReadOnlyList<State> HostsIn(Sentence s, Hit arrest, State? own, ArticleReading article)
    {
        State? acting = null;
        foreach (var mention in s.Mentions.OrderBy(m => s.ClauseOf(m.First) == s.ClauseOf(arrest.First) ? 0 : 1).ThenBy(m => m.First < arrest.First ? 1 : 0).ThenBy(m => m.First))
        {
            if (mention.State is not { } state || state == own || mention.Kind is MentionKind.Person or MentionKind.Body || s.HitAt(Court, mention.First) is not null || s.HitAt(Court, mention.First - 1) is not null || (mention.Kind is MentionKind.Pronoun && mention.Person is not null))
            {
                continue;
            }

            if (mention.Kind is MentionKind.Place || s.IsAny(mention.First - 1, "in", "to", "into", "visit", "visits", "visiting") || s.IsAny(mention.First - 2, "in", "to"))
            {
                return Subjects.ListedAfter(s, mention.First - 1, article) is { Count: > 1 } list && mention.Kind is not MentionKind.Place ? [.. list.Where(x => x != own)] : [state];
            }

            acting ??= state;
        }

        if (acting is not null)
        {
            return [acting];
        }

        for (var i = s.Index - 1; i >= Math.Max(0, s.Index - 6); i--)
        {
            if (article.Sentences[i].Mentions.LastOrDefault(m => m.State is { } x && x != own && m.Kind is not (MentionKind.Person or MentionKind.Body)) is { State: { } named })
            {
                return [named];
            }
        }

        return [.. article.Pair.Where(x => x != own).Take(1)];
    }

    private static bool SpeaksOfCourt(Sentence s, ArticleReading article)
    {
        for (var i = s.Index; i >= Math.Max(0, s.Index - 3); i--)
        {
            if (article.Sentences[i].Has(Court) || article.Sentences[i].Mentions.Exists(m => m.Body?.Id == "ICC"))
            {
                return true;
            }
        }

        return false;
    }
}
