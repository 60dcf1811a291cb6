using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>What is said of where states and places lie.</summary>
internal enum GeographicRelation
{
    /// <summary>A land border: "share a border".</summary>
    Border,

    /// <summary>Neighbours, across land or sea: "its neighbour".</summary>
    Neighbours,

    /// <summary>A place and its state: "the northeastern Chinese city of Harbin".</summary>
    Place,

    /// <summary>How many neighbours a state has, and which.</summary>
    Count,

    /// <summary>Anything else of where a state lies: landlocked, between two others, north of one.</summary>
    Position,
}

/// <summary>What a statement of geography asserts.</summary>
/// <param name="Relation">Which relation.</param>
/// <param name="LandSaid">True when the words say it is a border on land.</param>
/// <param name="Extra">What the words add that the record does not decide: a length, a compass point; null for nothing.</param>
/// <param name="Place">The place, for <see cref="GeographicRelation.Place"/>.</param>
/// <param name="Side">The side of the state the place is said to lie on: "northeast"; empty for none.</param>
/// <param name="Count">The number of neighbours said; 0 for none.</param>
internal sealed record GeographyAssertion(GeographicRelation Relation, bool LandSaid = false, string? Extra = null, Place? Place = null, string Side = "", int Count = 0);

/// <summary>geography: "its neighbour Ukraine", "share a 4,200 km border", "the northeastern Chinese city of Harbin".</summary>
internal sealed class Geography : ClaimKind
{
    private static readonly int LandOnly = Class("land_border_only");
    private static readonly int NeighbourNoun = Class("neighbour_noun");
    private static readonly int NeighboursPlural = Class("neighbours_plural");
    private static readonly int NeighbourAdjective = Class("neighbour_adjective");
    private static readonly int Figurative = Class("no_longer_neighbour");
    private static readonly int Compass = Class("compass");
    private static readonly int PlaceNoun = Class("place_noun");
    private static readonly int Length = Class("length_unit");
    private static readonly int Divide = Class("divide_verb");

    public override string Name => "geography";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article) =>
        ReadBorders(s, article).Concat(ReadNeighbours(s, article)).Concat(ReadPlaces(s)).Concat(ReadPositions(s, article));

    public override Finding Judge(Statement statement, Judging judging) => GeographyJudge.Judge(statement, (GeographyAssertion)statement.Assertion!, judging);

    /// <summary>"A borders B", "A and B share no border", "the border between the two is 500 kilometres long".</summary>
    private IEnumerable<Statement> ReadBorders(Sentence s, ArticleReading article)
    {
        var taken = -1;
        foreach (var hit in GeographyBorders.In(s))
        {
            if (hit.First <= taken || !GeographyBorders.Asserts(s, hit) || BorderPair(s, hit, article) is not { } pair)
            {
                continue;
            }

            taken = s.ClauseLast(hit.Last);
            var length = s.HitWithin(Length, s.ClauseStart(hit.First), taken) is not null;
            var land = s.HitWithin(LandOnly, Math.Max(s.First, hit.First - 2), hit.Last) is not null;
            var assertion = new GeographyAssertion(GeographicRelation.Border, land, length ? "its length" : null);
            yield return Make(s, hit.First, hit.Last, hit.First, Both(pair.A, pair.B), assertion, IsDenied(s, hit));
        }
    }

    private IEnumerable<Statement> ReadPositions(Sentence s, ArticleReading article)
    {
        foreach (var said in GeographyPositions.In(s, article))
        {
            yield return Make(s, said.First, said.Last, said.Trigger, said.States, new GeographyAssertion(GeographicRelation.Position), said.Denied);
        }
    }

    private IEnumerable<Statement> ReadNeighbours(Sentence s, ArticleReading article)
    {
        foreach (var hit in s.HitsOf(NeighboursPlural).ToList())
        {
            // "X and Y are (not even) neighbours", "the two neighbouring countries China and Russia", "Mongolia has two neighbours, Russia and China"
            if ((Counted(s, hit) ?? Listed(s, hit)) is { } counted)
            {
                yield return Make(s, counted.First, counted.Last, hit.First, counted.States, new GeographyAssertion(GeographicRelation.Count, Count: counted.Count));
            }
            else if (PluralPair(s, hit, article) is { } pair)
            {
                yield return Make(s, pair.First, pair.Last, hit.First, Both(pair.A, pair.B), new GeographyAssertion(GeographicRelation.Neighbours), IsDenied(s, hit));
            }
        }

        foreach (var hit in s.HitsOf(NeighbourNoun).ToList())
        {
            if (s.HitWithin(NeighboursPlural, hit.First, hit.Last) is not null || s.HitAt(Figurative, hit.First - 1) is not null)
            {
                continue;
            }

            if (Named(s, hit, article) is { } found)
            {
                var compass = s.HitWithin(Compass, found.First, found.Last);
                var extra = compass is { } c ? $"the direction (“{s.Quoted(c.First, c.Last)}”)" : null;
                yield return MakeExact(s, found.First, found.Last, hit.First, Both(found.Of, found.Other), new GeographyAssertion(GeographicRelation.Neighbours, Extra: extra));
            }
        }
    }

    /// <summary>"the northeastern Chinese city of Harbin", "Harbin, a city in northeastern China", "the Chinese city of Harbin".</summary>
    private IEnumerable<Statement> ReadPlaces(Sentence s)
    {
        foreach (var mention in s.Mentions.Where(m => m.Kind is MentionKind.Place && m.Place is not null))
        {
            var (from, to) = (Math.Max(s.First, mention.First - 8), Math.Min(s.End - 1, mention.Last + 9));
            var before = s.HitWithin(PlaceNoun, from, mention.First - 1) is { } noun && s.IsAny(mention.First - 1, "of") && noun.Last == mention.First - 2 ? noun : null;
            var after = before is null && s.IsAny(mention.Last + 1, ",") && s.IsAny(mention.Last + 2, "a", "the", "an") ? s.HitWithin(PlaceNoun, mention.Last + 3, to) : null;
            if ((before ?? after) is not { } found)
            {
                continue;
            }

            var (first, last) = before is not null ? (from, found.First) : (found.First, to);
            var state = s.Mentions.LastOrDefault(m => m.First >= first && m.Last <= last && m.State is not null && m.Kind is MentionKind.Adjective or MentionKind.Name && (m.Kind is MentionKind.Adjective ? m.Last < found.First : m.First > found.Last));
            if (state?.State is not { } of || (before is not null ? found.First - state.Last > 4 : state.First - found.Last > 5))
            {
                continue;
            }

            var compass = s.HitWithin(Compass, before is not null ? Math.Max(s.First, state.First - 2) : found.First - 3, before is not null ? found.First : state.First);
            var side = compass is { } c ? SideOf(s.Read(c.First, c.Last)) : "";
            var start = Math.Min(Math.Min(compass?.First ?? mention.First, state.First), Math.Min(found.First, mention.First));
            var end = Math.Max(Math.Max(state.Last, found.Last), mention.Last);
            yield return MakeExact(s, s.IsAny(start - 1, "the") ? start - 1 : start, end, found.First, [new(of, "state")], new GeographyAssertion(GeographicRelation.Place, Place: mention.Place, Side: side));
        }
    }

    private static (State A, State B)? BorderPair(Sentence s, Hit hit, ArticleReading article)
    {
        // "the line that separates Thailand from Cambodia", "the frontier between India and China"
        for (var i = hit.Last + 1; i < Math.Min(s.End - 2, hit.Last + 5); i++)
        {
            if ((s.HitAt(Divide, i) is not null || s.IsAny(i, "between")) && s.Mentions.Where(m => m.First > i && m.First - i <= 8 && m.State is not null && m.Kind is not (MentionKind.Place or MentionKind.Pronoun)).Take(2).ToList() is { Count: 2 } ends && ends[0].First - i <= 2)
            {
                return ends[0].State == ends[1].State ? null : (ends[0].State!, ends[1].State!);
            }
        }

        // "The long frontier is the one with Afghanistan": of whoever is spoken of.
        if (s.IsAny(hit.Last + 3, "one") && s.MentionAt(hit.Last + 5) is { State: { } with } && (StatePairs.Understood(with, s, article) ?? article.Pair.FirstOrDefault(p => p != with)) is { } other)
        {
            return (other, with);
        }

        // "their common border", "the frontier between them"
        if (s.Mentions.Find(m => m.States.Count == 2 && m.Kind is MentionKind.Pair or MentionKind.Pronoun && s.ClauseOf(m.First) == s.ClauseOf(hit.First)) is { } both)
        {
            return (both.States[0], both.States[1]);
        }

        return StatePairs.Around(s, hit.First, hit.Last, article);
    }

    private static (State A, State B, int First, int Last)? PluralPair(Sentence s, Hit hit, ArticleReading article)
    {
        if (s.HitAt(Figurative, hit.First - 1) is not null)
        {
            return null;
        }

        // After: "the two neighbouring countries China and Russia".
        var after = s.Mentions.Where(m => m.First > hit.Last && m.First - hit.Last <= 4 && m.State is not null && m.Kind is MentionKind.Name).ToList();
        if (after.Count == 2 && after[0].First == hit.Last + 1)
        {
            return (after[0].State!, after[1].State!, hit.First, after[1].Last);
        }

        // Before: "A and B are neighbours".
        var be = Enumerable.Range(Math.Max(s.First, hit.First - 5), Math.Min(5, hit.First - s.First)).FirstOrDefault(i => s.IsAny(i, "are", "were", "remain", "be", "been", "as"), -1);
        if (be < 0 || s.ClauseOf(be) != s.ClauseOf(hit.First))
        {
            return null;
        }

        var subjects = s.Mentions.Where(m => m.First < be && m.States.Count > 0 && m.Kind is not (MentionKind.Place or MentionKind.Neighbour) && s.ClauseOf(m.First) == s.ClauseOf(be)).ToList();
        var states = subjects.SelectMany(m => m.States).Distinct().ToList();
        return states.Count == 2 ? (states[0], states[1], subjects[0].First, hit.Last)
            : states.Count == 0 && article.Pair.Count == 2 && s.IsAny(s.ClauseStart(be), "the", "both", "they") ? (article.Pair[0], article.Pair[1], s.ClauseStart(be), hit.Last)
            : null;
    }

    /// <summary>"Mongolia has precisely two neighbours, Russia and China."</summary>
    private static (int Count, IReadOnlyList<StateRole> States, int First, int Last)? Counted(Sentence s, Hit hit)
    {
        var at = hit.First - 1;
        while (at > s.First && s[at].Lower is "land" or "immediate" or "direct")
        {
            at--;
        }

        if (NumberWords.English.NumberAt(s.AllTokens, at, hit.First, out _, out _) is not { } number || number is < 1 or > 20
            || !Enumerable.Range(Math.Max(s.First, at - 3), at - Math.Max(s.First, at - 3)).Any(i => s.IsAny(i, "has", "have", "had")) || Grammar.SubjectBefore(s, at)?.State is not { } state)
        {
            return null;
        }

        var named = s.Mentions.Where(m => m.First > hit.Last && m.State is not null && m.State != state && m.Kind is MentionKind.Name && s.ClauseOf(m.First) == s.ClauseOf(hit.First)).ToList();
        return ((int)number, [new(state, "state"), .. named.Select(m => new StateRole(m.State!, "neighbour"))], Grammar.SubjectBefore(s, at)!.First, named.Count > 0 ? named[^1].Last : hit.Last);
    }

    /// <summary>"its land neighbours are Thailand, Indonesia and Brunei", "Egypt has as neighbours Libya, Sudan and Israel": all that are named.</summary>
    private static (int Count, IReadOnlyList<StateRole> States, int First, int Last)? Listed(Sentence s, Hit hit)
    {
        var links = s.IsAny(hit.Last + 1, "are", "were", ":") || s.IsAny(hit.First - 1, "as") || s.IsAny(hit.First - 2, "as");
        var named = s.Mentions.Where(m => m.First > hit.Last && m.State is not null && m.Kind is MentionKind.Name && s.ClauseOf(m.First) == s.ClauseOf(hit.First)).ToList();
        if (!links || named.Count < 2 || named[0].First - hit.Last > 4)
        {
            return null;
        }

        var owner = s.Mentions.FindLast(m => m.Last < hit.First && m.State is not null && (m.Kind is not MentionKind.Pronoun || Grammar.IsPossessor(s, m)) && !named.Contains(m));
        return owner?.State is { } state && named.TrueForAll(m => m.State != state)
            ? (0, [new(state, "state"), .. named.Select(m => new StateRole(m.State!, "neighbour"))], owner.First, named[^1].Last)
            : null;
    }

    /// <summary>"its neighbour Ukraine", "Guatemala, Honduras's western neighbour", "Ukraine is Poland's new neighbour", "neighbouring Belarus".</summary>
    private static (State Of, State Other, int First, int Last)? Named(Sentence s, Hit hit, ArticleReading article)
    {
        if (s.HitAt(NeighbourAdjective, hit.First) is not null && hit.First == hit.Last)
        {
            var next = s.MentionAt(hit.Last + 1);
            return next is { Kind: MentionKind.Name, State: { } other } && Grammar.SubjectBefore(s, hit.First) is { State: { } subject, Kind: not MentionKind.Pronoun } && subject != other
                ? (subject, other, hit.First, next.Last)
                : null;
        }

        var mention = s.Mentions.Find(m => m.Kind is MentionKind.Neighbour && m.First <= hit.First && hit.Last <= m.Last);
        var possessor = mention?.State;
        var first = mention?.First ?? hit.First;
        if (possessor is null)
        {
            // "Poland's new neighbour"
            var at = hit.First - 1;
            while (at > s.First && hit.First - at < 5 && !s.IsAny(at, "'s", "'"))
            {
                at--;
            }

            if (!s.IsAny(at, "'s", "'") || s.MentionAt(at - 1) is not { State: { } owner } by)
            {
                return null;
            }

            (possessor, first) = (owner, by.First);
        }
        else if (s.IsAny(first, "'s", "'") && s.MentionAt(first - 1) is { } by)
        {
            first = by.First;
        }

        // The name right after, an apposition or an insertion between commas, or the subject of "is".
        var apposed = s.MentionAt(s.IsAny(hit.Last + 1, ",") ? hit.Last + 2 : hit.Last + 1);
        if (apposed is { State: { } named, Kind: MentionKind.Name or MentionKind.Capital } && named != possessor && !s.IsAny(apposed.Last + 1, "'s"))
        {
            return (possessor, named, first, apposed.Last);
        }

        if (s.IsAny(first - 1, ",") && s.MentionAt(first - 2) is { State: { } ahead, Kind: MentionKind.Name } head && ahead != possessor)
        {
            return (possessor, ahead, head.First, hit.Last);
        }

        for (var i = first - 1; i >= Math.Max(s.First, first - 4); i--)
        {
            if (s.IsAny(i, "is", "was", "remains", "became") && Grammar.SubjectBefore(s, i) is { State: { } subject } who && subject != possessor)
            {
                return (possessor, subject, who.First, hit.Last);
            }
        }

        // "Each is now the other's neighbour."
        return article.Pair.Count == 2 && s.IsAny(s.First, "each") && s.IsAny(first - 1, "other") || s.IsAny(s.First, "each") && s.IsAny(first, "other")
            ? (article.Pair[0], article.Pair[1], s.First, hit.Last)
            : null;
    }

    private static bool IsDenied(Sentence s, Hit hit)
    {
        // "neither peace nor war, on a frontier of a thousand kilometres": what has a length is there, unless the words deny the border itself.
        var measured = s.HitWithin(Length, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 8)) is not null;
        if (Grammar.IsNegated(s, hit.First, measured ? 2 : 9))
        {
            return true;
        }

        // "shares no border": the denial stands within the words of the border itself.
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (s.IsAny(i, "no"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A statement whose quote is just these words, not the clause they stand in: it says only this of the two.</summary>
    private Statement MakeExact(Sentence s, int first, int last, int trigger, IReadOnlyList<StateRole> states, GeographyAssertion assertion) =>
        Make(s, first, last, trigger, states, assertion, negated: false) with { Quote = s.SpanOf(first, last), Modality = Modality.Fact };

    private static IReadOnlyList<StateRole> Both(State a, State b) => [new(a, "state"), new(b, "neighbour")];

    private static string SideOf(string compass)
    {
        var plain = compass.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.EndsWith("ern", StringComparison.Ordinal) ? plain.Replace("far ", "", StringComparison.Ordinal).Replace("far", "", StringComparison.Ordinal)[..^3].Trim() : plain;
    }
}
