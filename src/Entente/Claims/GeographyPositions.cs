using Entente.Reading;

namespace Entente.Claims;

/// <summary>Where a state is said to lie.</summary>
/// <param name="States">The states with their roles.</param>
/// <param name="First">First token that carries it.</param>
/// <param name="Last">Last token that carries it.</param>
/// <param name="Trigger">The word that asserts it.</param>
/// <param name="Denied">Whether it is denied.</param>
internal sealed record PositionSaid(IReadOnlyList<StateRole> States, int First, int Last, int Trigger, bool Denied);

/// <summary>Reads what is said of a state's place on the map: landlocked, between two others, enclosed by one, so far to the north of it.</summary>
internal static class GeographyPositions
{
    private static readonly int Landlocked = Lexicon.English.Class("landlocked");
    private static readonly int NoCoast = Lexicon.English.Class("no_coast");
    private static readonly int Lie = Lexicon.English.Class("lie_verb");
    private static readonly int InBetween = Lexicon.English.Class("in_between");
    private static readonly int Enclosed = Lexicon.English.Class("enclosed");
    private static readonly int CompassPoint = Lexicon.English.Class("compass_point");
    private static readonly int Be = Lexicon.English.Class("be_verb");
    private static readonly int Become = Lexicon.English.Class("become_verb");
    private static readonly int Remain = Lexicon.English.Class("remain_verb");
    private static readonly int[] Triggering = [Landlocked, NoCoast, Lie, InBetween, Enclosed, CompassPoint];

    /// <summary>What a sentence says.</summary>
    public static IEnumerable<PositionSaid> In(Sentence s, ArticleReading article) =>
        s.Mentions.Count == 0 || !s.HasAny(Triggering) ? [] : OfCoast(s).Concat(Between(s, article)).Concat(EnclosedBy(s)).Concat(Bearing(s, article));

    /// <summary>"is landlocked", "Laos, landlocked, borders on both", "landlocked Bolivia", "Nepal has no coast".</summary>
    private static IEnumerable<PositionSaid> OfCoast(Sentence s)
    {
        foreach (var hit in s.HitsOfAny(Landlocked, NoCoast))
        {
            if (SubjectOf(s, hit) is { States.Count: > 0 } subject)
            {
                yield return new PositionSaid([.. subject.States.Select(x => new StateRole(x, "state"))], subject.First, Math.Max(hit.Last, subject.Last), hit.First, hit.Class == Landlocked && Grammar.IsNegated(s, hit.First));
            }
        }
    }

    private static Mention? SubjectOf(Sentence s, Hit hit)
    {
        if (hit.Class == Landlocked && s.MentionAt(hit.Last + 1) is { State: not null, Kind: MentionKind.Name } named)
        {
            return named;
        }

        var start = s.ClauseStart(hit.First);
        var verb = -1;
        for (var i = hit.First - 1; i >= Math.Max(start, hit.First - 8) && verb < 0; i--)
        {
            var links = hit.Class == NoCoast
                ? s.IsAny(i, "has", "have", "had", "with", "lacks", "lost")
                : s.HitAt(Be, i) is not null || s.HitAt(Become, i) is not null || s.HitAt(Remain, i) is not null;
            verb = links ? i : -1;
        }

        if (verb >= 0 && !s.IsAny(verb, "with"))
        {
            return Grammar.SubjectBefore(s, verb);
        }

        // "Laos, landlocked, borders on both"; "Nepal, a landlocked country"
        var at = hit.First - 1;
        while (at > s.First && hit.First - at <= 4 && !s.IsAny(at, ","))
        {
            at--;
        }

        return hit.Class == Landlocked && s.IsAny(at, ",") && s.MentionAt(at - 1) is { State: not null, Kind: MentionKind.Name or MentionKind.Capital } before ? before : null;
    }

    /// <summary>"Kazakhstan lies in between", "between Armenia and Russia lies Georgia", "there is the Caspian between them, and Azerbaijan".</summary>
    private static IEnumerable<PositionSaid> Between(Sentence s, ArticleReading article)
    {
        foreach (var lie in s.HitsOf(Lie).ToList())
        {
            var clause = s.Mentions.Where(m => m.States.Count > 0 && m.Kind is MentionKind.Name or MentionKind.Capital or MentionKind.Pair or MentionKind.Pronoun).ToList();
            var bare = s.HitWithin(InBetween, Math.Max(s.First, lie.First - 8), Math.Min(s.End - 1, lie.Last + 8));
            if (bare is not null && article.Pair.Count == 2)
            {
                var lying = clause.Where(m => m.Kind is MentionKind.Name && m.States.All(x => !article.Pair.Contains(x))).SelectMany(m => m.States).Distinct().ToList();
                if (lying.Count > 0)
                {
                    yield return new PositionSaid([.. lying.Select(x => new StateRole(x, "state")), .. article.Pair.Select(x => new StateRole(x, "neighbour"))], Math.Min(bare.First, lie.First), Math.Max(bare.Last, lie.Last), lie.First, Grammar.IsNegated(s, lie.First));
                    yield break;
                }
            }

            for (var i = Math.Max(s.First, lie.First - 8); i < Math.Min(s.End, lie.Last + 4); i++)
            {
                if (!s.IsAny(i, "between"))
                {
                    continue;
                }

                var ends = clause.Where(m => m.First > i && m.First - i <= 6).Take(2).ToList();
                var middle = clause.Find(m => m.State is not null && !ends.Contains(m) && (m.First > lie.Last || m.Last < Math.Min(i, lie.First)));
                if (ends.Count == 2 && middle?.State is { } of && ends.TrueForAll(m => m.State is { } x && x != of))
                {
                    yield return new PositionSaid([new(of, "state"), .. ends.Select(m => new StateRole(m.State!, "neighbour"))], Math.Min(middle.First, i), Math.Max(Math.Max(middle.Last, ends[1].Last), lie.Last), lie.First, Grammar.IsNegated(s, lie.First));
                    yield break;
                }
            }
        }
    }

    /// <summary>"Lesotho is enclosed on every side by South Africa", "surrounded by Senegal".</summary>
    private static IEnumerable<PositionSaid> EnclosedBy(Sentence s)
    {
        foreach (var hit in s.HitsOf(Enclosed).ToList())
        {
            var subject = Grammar.SubjectBefore(s, hit.First);
            var by = Grammar.Governed(s, hit.First, 9, "by", "in", "within");
            var another = Enumerable.Range(hit.Last, Math.Min(8, s.End - hit.Last)).Any(i => s.IsAny(i, "another", "neighbour", "neighbor"));
            if (subject?.State is { } state && (by is not null || another) && by?.State != state)
            {
                yield return new PositionSaid(by?.State is { } around ? [new(state, "state"), new(around, "neighbour")] : [new(state, "state")], subject.First, Math.Max(by?.Last ?? 0, hit.Last), hit.First, Grammar.IsNegated(s, hit.First));
            }
        }
    }

    /// <summary>"lies some 2,000 kilometres northeast of Australia", "to the southeast there is China".</summary>
    private static IEnumerable<PositionSaid> Bearing(Sentence s, ArticleReading article)
    {
        foreach (var point in s.HitsOf(CompassPoint).ToList())
        {
            var lie = s.Hits.Where(h => h.Class == Lie && s.ClauseOf(h.First) == s.ClauseOf(point.First) && Math.Abs(h.First - point.First) <= 8).OrderBy(h => Math.Abs(h.First - point.First)).FirstOrDefault();
            if (lie is null)
            {
                continue;
            }

            var of = s.IsAny(point.Last + 1, "of") ? s.MentionAt(s.IsAny(point.Last + 2, "the") ? point.Last + 3 : point.Last + 2) : null;
            var subject = s.Mentions.Find(m => m.First > lie.Last && m.State is not null && m != of && m.First - lie.Last <= 4 && lie.First > point.First) ?? Grammar.SubjectBefore(s, lie.First);
            var other = of?.State ?? (subject?.State is { } known ? StatePairs.Understood(known, s, article) : null);
            if (subject is { State: { } state, Kind: not MentionKind.Place } && other is not null && other != state)
            {
                yield return new PositionSaid([new(state, "state"), new(other, "neighbour")], Math.Min(subject.First, Math.Min(point.First, lie.First)), Math.Max(Math.Max(of?.Last ?? 0, subject.Last), Math.Max(point.Last, lie.Last)), lie.First, Grammar.IsNegated(s, lie.First));
                yield break;
            }
        }
    }
}
