using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>Dependence told by what would happen: "if Beijing stopped buying, we would be bankrupt", "Nigeria closes a gate and Benin loses its revenue".</summary>
internal static class DependenceIfs
{
    private static readonly int CutOff = Lexicon.English.Class("cutoff_verb");
    private static readonly int Hardship = Lexicon.English.Class("hardship");
    private static readonly int Harm = Lexicon.English.Class("harm");
    private static readonly int Harmless = Lexicon.English.Class("harmless");

    /// <summary>The dependences that a sentence tells by a condition and what follows from it.</summary>
    public static IEnumerable<DependenceWords.Told> Read(Sentence s, ArticleReading article)
    {
        if (!s.Has(CutOff) || !s.HasAny(Hardship, Harm, Harmless))
        {
            yield break;
        }

        foreach (var cut in s.HitsOf(CutOff))
        {
            if (!IsCondition(s, cut) || Outcome(s, cut) is not { } outcome || Cutter(s, cut, outcome, article) is not { } on)
            {
                continue;
            }

            var sufferer = s.Mentions.Find(m => m.State is { } x && x != on && m.Kind is not MentionKind.Body && s.ClauseOf(m.First) == s.ClauseOf(outcome.First))?.State
                ?? (Names(s, "we", "us", "our") && TradeParties.FirstPerson(s, article) is { } own && own != on ? own : null)
                ?? s.Mentions.Find(m => m.State is { } x && x != on && m.Kind is not MentionKind.Body)?.State
                ?? StatePairs.Other(on, article);
            if (sufferer is not null && sufferer != on)
            {
                var spared = outcome.Class == Harmless || Grammar.IsNegated(s, outcome.First, 6);
                yield return new DependenceWords.Told(sufferer, on, Compared: false, spared, Math.Min(cut.First, outcome.First), Math.Max(cut.Last, outcome.Last), cut.First);
                yield break;
            }
        }
    }

    /// <summary>"if", "were X to", "should X", "when", "once"; or a plain cause joined by "and".</summary>
    private static bool IsCondition(Sentence s, Hit cut)
    {
        for (var i = cut.First - 1; i >= Math.Max(s.First, cut.First - 10); i--)
        {
            if (s.IsAny(i, "if", "were", "should", "when", "whenever", "once", "unless", "suppose", "would", "could", "had"))
            {
                return true;
            }
        }

        for (var i = cut.Last + 1; i < Math.Min(s.End, cut.Last + 6); i++)
        {
            if (s.IsAny(i, "and"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who cuts off: named before the verb and behind what follows from it, or "they".</summary>
    private static State? Cutter(Sentence s, Hit cut, Hit outcome, ArticleReading article)
    {
        var mention = s.Mentions.FindLast(m => m.Last < cut.First && cut.First - m.Last <= 8 && !(m.First < outcome.First && outcome.First < cut.First) && m.Kind is not MentionKind.Body);
        return mention is null ? null : Subjects.StatesOf(mention, article) is [var state] ? state : null;
    }

    private static Hit? Outcome(Sentence s, Hit cut)
    {
        foreach (var hit in s.Hits)
        {
            if ((hit.Class == Harm || hit.Class == Harmless || hit.Class == Hardship && s.ClauseOf(hit.First) != s.ClauseOf(cut.First)) && (hit.First > cut.Last || hit.Last < cut.First))
            {
                return hit;
            }
        }

        return null;
    }

    private static bool Names(Sentence s, params ReadOnlySpan<string> words)
    {
        for (var i = s.First; i < s.End; i++)
        {
            if (s.IsAny(i, words))
            {
                return true;
            }
        }

        return false;
    }
}
