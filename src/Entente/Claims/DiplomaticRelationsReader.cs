using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>What became of the relations of two states, as a sentence says it.</summary>
/// <param name="First">First token that carries it.</param>
/// <param name="Last">Last token that carries it.</param>
/// <param name="Trigger">The verb.</param>
/// <param name="Pair">The two states.</param>
/// <param name="Event">What is said to have happened or to hold.</param>
/// <param name="Denied">Whether that is denied.</param>
/// <param name="Sure">False where the words leave room for another reading.</param>
internal sealed record RelationSaid(int First, int Last, int Trigger, (State A, State B) Pair, DiplomaticEvent Event, bool Denied, bool Sure = true);

/// <summary>
/// Reads diplomatic relations: "took up diplomatic relations", "recalled its ambassador from", "broke them off", "relations go back to 1933",
/// "dumped Taipei for Beijing", "broke with Taipei".
/// </summary>
internal static class DiplomaticRelationsReader
{
    private static readonly int Relations = Lexicon.English.Class("diplomatic_relations");
    private static readonly int PlainRelations = Lexicon.English.Class("plain_relations");
    private static readonly int Establish = Lexicon.English.Class("establish_verb");
    private static readonly int Break = Lexicon.English.Class("break_verb");
    private static readonly int Restore = Lexicon.English.Class("restore_verb");
    private static readonly int Normalise = Lexicon.English.Class("normalise_verb");
    private static readonly int HaveVerb = Lexicon.English.Class("have_relations_verb");
    private static readonly int Anniversary = Lexicon.English.Class("anniversary");
    private static readonly int Envoy = Lexicon.English.Class("envoy_noun");
    private static readonly int EnvoyOut = Lexicon.English.Class("envoy_out");
    private static readonly int EnvoyIn = Lexicon.English.Class("envoy_in");
    private static readonly int DateBack = Lexicon.English.Class("relations_date_back");
    private static readonly int Switch = Lexicon.English.Class("switch_recognition");

    /// <summary>What a sentence says of relations.</summary>
    public static IEnumerable<RelationSaid> In(Sentence s, ArticleReading article) =>
        OfNouns(s, article).Concat(OfEnvoys(s, article)).Concat(OfPronouns(s, article)).Concat(OfBreaks(s, article));

    private static IEnumerable<RelationSaid> OfNouns(Sentence s, ArticleReading article)
    {
        var taken = -1;
        foreach (var noun in s.HitsOfAny(Relations, PlainRelations))
        {
            if (noun.First <= taken || VerbOf(s, noun) is not { } verb || s.HitWithin(Anniversary, s.First, noun.First) is not null)
            {
                continue;
            }

            taken = noun.Last;
            if (PairOf(s, noun, verb.Hit, article) is { } pair)
            {
                var envoys = verb.Event is DiplomaticEvent.Broken && s.HitAt(Envoy, noun.First) is not null;
                var denied = s.IsAny(noun.First - 1, "no", "without") || s.IsAny(noun.First - 2, "no", "without") || Grammar.IsNegated(s, verb.Hit.First);
                yield return new RelationSaid(Math.Min(verb.Hit.First, noun.First), Math.Max(verb.Hit.Last, noun.Last), verb.Hit.First, pair, envoys ? DiplomaticEvent.Envoys : verb.Event, denied);
            }
        }
    }

    /// <summary>"recalled its ambassador from Phnom Penh", "the Turkish ambassador was expelled", "sent its envoy back to Warsaw".</summary>
    private static IEnumerable<RelationSaid> OfEnvoys(Sentence s, ArticleReading article)
    {
        if (!s.HasAny(EnvoyOut, EnvoyIn))
        {
            yield break;
        }

        foreach (var noun in s.HitsOf(Envoy).ToList())
        {
            var verb = s.Hits.Where(h => (h.Class == EnvoyOut || h.Class == EnvoyIn) && s.ClauseOf(h.First) == s.ClauseOf(noun.First) && (h.Last < noun.First ? noun.First - h.Last <= 5 : h.First - noun.Last <= 7 && h.First > noun.Last))
                .OrderBy(h => Math.Abs(h.First - noun.First)).FirstOrDefault();
            if (verb is not null && !TurnsToAnother(s, verb) && s.HitAt(Relations, noun.First) is null && StatePairs.Around(s, verb.First, noun.Last, article) is { } pair)
            {
                yield return new RelationSaid(Math.Min(verb.First, noun.First), Math.Max(verb.Last, noun.Last), verb.First, pair, DiplomaticEvent.Envoys, Grammar.IsNegated(s, verb.First));
            }
        }
    }

    /// <summary>"The ambassador returned to the subject": to no post and no state.</summary>
    private static bool TurnsToAnother(Sentence s, Hit verb)
    {
        var at = s.IsAny(verb.Last + 2, "the", "their", "its", "his") ? verb.Last + 3 : verb.Last + 2;
        return s[verb.First].Lower.StartsWith("return", StringComparison.Ordinal) && s.IsAny(verb.Last + 1, "to") && s.MentionAt(at) is null && !s.IsAny(at, "post", "posts", "capital", "capitals", "embassy");
    }

    /// <summary>"In 1961 the prince broke them off", "they were never severed": relations named just before.</summary>
    private static IEnumerable<RelationSaid> OfPronouns(Sentence s, ArticleReading article)
    {
        foreach (var verb in s.HitsOfAny(Break, Restore))
        {
            var after = s.IsAny(verb.Last + 1, "them") || s.IsAny(verb.First + 1, "them");
            var before = Enumerable.Range(Math.Max(s.First, verb.First - 6), Math.Min(6, verb.First - s.First)).Any(i => s.IsAny(i, "they", "these", "which")) && s.HitWithin(Lexicon.English.Class("be_verb"), Math.Max(s.First, verb.First - 4), verb.First - 1) is not null;
            if ((after || before) && (s.IsAny(verb.Last + 1, "them") || !s.Hits.Any(h => (h.Class == Relations || h.Class == PlainRelations) && s.ClauseOf(h.First) == s.ClauseOf(verb.First))) && NamedBefore(s, verb.First, article)
                && StatePairs.Around(s, verb.First, verb.Last + 1, article) is { } pair)
            {
                yield return new RelationSaid(verb.First, verb.Last, verb.First, pair, verb.Class == Break ? DiplomaticEvent.Broken : DiplomaticEvent.Restored, Grammar.IsNegated(s, verb.First), Sure: false);
            }
        }
    }

    private static IEnumerable<RelationSaid> OfBreaks(Sentence s, ArticleReading article)
    {
        foreach (var hit in s.HitsOf(Break).ToList())
        {
            // "broke with Taipei", "broke with the Nicaragua of Somoza"
            var at = s.IsAny(hit.Last + 2, "the") ? hit.Last + 3 : hit.Last + 2;
            if (s[hit.First].Lower.StartsWith("br", StringComparison.Ordinal) && s.IsAny(hit.Last + 1, "with") && s.MentionAt(at) is { State: not null, Kind: not MentionKind.Place } with && StatePairs.Around(s, hit.First, with.First, article) is { } pair)
            {
                yield return new RelationSaid(hit.First, with.Last, hit.First, pair, DiplomaticEvent.Broken, Grammar.IsNegated(s, hit.First));
            }
        }

        foreach (var hit in s.HitsOf(Switch).ToList())
        {
            // "switched recognition to Taipei"
            if (s.IsAny(hit.Last + 1, "recognition", "allegiance", "ties", "relations") && s.IsAny(hit.Last + 2, "to") && s.MentionAt(hit.Last + 3)?.State is { } chosen && Grammar.SubjectBefore(s, hit.First)?.State is { } turning && turning != chosen)
            {
                yield return new RelationSaid(hit.First, hit.Last + 3, hit.First, (turning, chosen), DiplomaticEvent.Relations, Grammar.IsNegated(s, hit.First), Sure: false);
                continue;
            }

            // "dumps Taiwan for China", "switched its recognition from Taipei to Beijing"
            var left = s.Mentions.Find(m => m.First > hit.Last && m.First - hit.Last <= 4 && m.State is not null);
            if (left is { State: { } old } && s.IsAny(left.Last + 1, "for", "to", "in") && s.Mentions.Find(m => m.First > left.Last && m.First - left.Last <= 4) is { State: { } next } && next != old
                && Grammar.SubjectBefore(s, hit.First)?.State is { } by && by != old && by != next)
            {
                yield return new RelationSaid(hit.First, left.Last, hit.First, (by, old), DiplomaticEvent.Broken, Grammar.IsNegated(s, hit.First), Sure: false);
            }
        }
    }

    /// <summary>The two states: around the verb, or beside the noun where the noun itself is the subject ("With China relations go back to").</summary>
    private static (State A, State B)? PairOf(Sentence s, Hit noun, Hit verb, ArticleReading article)
    {
        if (s.HitAt(DateBack, verb.First) is not null && s.Mentions.FindLast(m => m.Last < noun.First && noun.First - m.Last <= 3) is { State: { } with } && StatePairs.Understood(with, s, article) is { } other)
        {
            return (other, with);
        }

        return StatePairs.Around(s, verb.First, noun.Last, article);
    }

    /// <summary>The verb that says what became of relations, within reach of the noun and in its clause.</summary>
    private static (Hit Hit, DiplomaticEvent Event)? VerbOf(Sentence s, Hit noun)
    {
        (Hit Hit, DiplomaticEvent Event)? best = null;
        var nearest = 10;
        foreach (var hit in s.Hits)
        {
            if ((noun.First <= hit.First && hit.First <= noun.Last) || s.ClauseOf(hit.First) != s.ClauseOf(noun.First) || EventOf(hit.Class) is not { } what
                || (noun.Class == PlainRelations && ((what is DiplomaticEvent.Have && (HelpsAnother(s, hit, noun) || !s.Times.Exists(t => t.Kind is TimeKind.Since && t.First > noun.Last && t.First - noun.Last <= 3))) || (what is DiplomaticEvent.Relations && !IsWithState(s, noun) && s.HitAt(DateBack, hit.First) is null))))
            {
                continue;
            }

            // The weak "have" of "have broken off" gives way to what follows it.
            var gap = (hit.Last < noun.First ? noun.First - hit.Last : hit.First - noun.Last + 1) + (what is DiplomaticEvent.Have ? 3 : what is DiplomaticEvent.Relations ? 1 : 0);
            if (gap < nearest)
            {
                (best, nearest) = ((hit, what), gap);
            }
        }

        return best;
    }

    /// <summary>"have deepened their ties": the verb of having only helps another.</summary>
    private static bool HelpsAnother(Sentence s, Hit have, Hit noun)
    {
        for (var i = have.Last + 1; i < noun.First; i++)
        {
            if (s[i].Length > 3 && s[i].Lower.EndsWith("ed", StringComparison.Ordinal) && s.HitAt(HaveVerb, i) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"relations with Taipei", "relations between the two": nothing between the noun and the states.</summary>
    private static bool IsWithState(Sentence s, Hit noun) =>
        s.IsAny(noun.Last + 1, "with", "between") && s.MentionAt(s.IsAny(noun.Last + 2, "the") ? noun.Last + 3 : noun.Last + 2) is { States.Count: > 0 };

    private static DiplomaticEvent? EventOf(int cls) =>
        cls == Restore ? DiplomaticEvent.Restored
        : cls == Break ? DiplomaticEvent.Broken
        : cls == Normalise ? DiplomaticEvent.Normalised
        : cls == HaveVerb ? DiplomaticEvent.Have
        : cls == Establish ? DiplomaticEvent.Relations
        : null;

    /// <summary>Whether relations were spoken of before: earlier in the sentence, or in one of the two sentences before.</summary>
    private static bool NamedBefore(Sentence s, int token, ArticleReading article)
    {
        if (s.Hits.Any(h => (h.Class == Relations || h.Class == PlainRelations) && h.First < token))
        {
            return true;
        }

        for (var i = s.Index - 1; i >= Math.Max(0, s.Index - 2); i--)
        {
            if (article.Sentences[i].HasAny(Relations, PlainRelations) || article.Sentences[i].Has(Envoy))
            {
                return true;
            }
        }

        return false;
    }
}
