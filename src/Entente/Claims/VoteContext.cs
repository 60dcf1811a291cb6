using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>Which vote a text speaks of: body, subject, states it concerns, time, number of the resolution.</summary>
internal sealed record VoteContext
{
    /// <summary>UNGA, UNSC, or null where the words do not say.</summary>
    public string? Body { get; init; }

    /// <summary>True where the body was named in a sentence before.</summary>
    public bool BodyCarried { get; init; }

    /// <summary>True where the sentence speaks of a condemnation.</summary>
    public bool Condemning { get; init; }

    /// <summary>Subjects named in the sentence itself.</summary>
    public IReadOnlyList<VoteTopic> Topics { get; init; } = [];

    /// <summary>Subjects named in sentences before, where the sentence names none.</summary>
    public IReadOnlyList<VoteTopic> CarriedTopics { get; init; } = [];

    /// <summary>States the vote concerns, named in the sentence itself; voters left out.</summary>
    public IReadOnlyList<State> States { get; init; } = [];

    /// <summary>States named before.</summary>
    public IReadOnlyList<State> CarriedStates { get; init; } = [];

    /// <summary>Names of places the vote concerns, in small letters: "gaza strip".</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>When; null where the words do not say.</summary>
    public TimeExpression? When { get; init; }

    /// <summary>The end of a resolution's symbol: "2728", "ES-11/1"; empty for none.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>True where the words around speak of voting in the United Nations at all.</summary>
    public bool Voting { get; init; }
}

/// <summary>Reads which vote a sentence speaks of, from itself and from the sentences before it.</summary>
internal static class VoteContextReader
{
    /// <summary>How many sentences back a vote may have been introduced.</summary>
    private const int Back = 8;

    private static readonly int Assembly = Lexicon.English.Class("assembly");
    private static readonly int AssemblyShort = Lexicon.English.Class("assembly_short");
    private static readonly int Council = Lexicon.English.Class("security_council");
    private static readonly int UnWords = Lexicon.English.Class("un_words");
    private static readonly int VoteWord = Lexicon.English.Class("vote_word");
    private static readonly int Every = Lexicon.English.Class("every_word");
    private static readonly int Previous = Lexicon.English.Class("previous_word");
    private static readonly int Condemn = Lexicon.English.Class("condemn");
    private static readonly int Resolution = Lexicon.English.Class("resolution_words");

    /// <summary>The context of a verb of voting.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="verb">A token of the verb.</param>
    /// <param name="voters">Who votes; they are not what the vote is about.</param>
    /// <param name="article">The article.</param>
    public static VoteContext Of(Sentence s, int verb, IReadOnlyList<State> voters, ArticleReading article)
    {
        // What stands beside the verb counts; the rest of the sentence only where nothing does.
        var (own, states) = (VoteTopics.Default.In(s, s.ClauseStart(verb), s.ClauseLast(verb)), Concerned(s, voters, s.ClauseOf(verb)));
        if (own.Count == 0 && states.Count == 0)
        {
            (own, states) = (VoteTopics.Default.In(s), Concerned(s, voters, null));
        }

        var body = BodyIn(s);
        var bodyHere = body is not null;
        var when = TimeNear(s, verb);
        var carriedTopics = new List<VoteTopic>();
        var carriedStates = new List<State>();
        var places = PlacesIn(s).ToList();
        var voting = SpeaksOfVoting(s);
        for (var i = s.Index - 1; i >= Math.Max(0, s.Index - Back); i--)
        {
            var before = article.Sentences[i];
            if (before.BlockKind is BlockKind.Dateline || (before.Block < s.Block - 1 && before.BlockKind is not BlockKind.Title))
            {
                continue;
            }

            var speaks = SpeaksOfVoting(before);
            body ??= BodyIn(before);
            if (speaks)
            {
                voting |= s.Index - i <= 4;
                when ??= own.Count == 0 && !before.Has(Every) && !before.Has(Previous) && TimeNear(before, before.First) is { Kind: TimeKind.Point or TimeKind.Years or TimeKind.Ago } time && time.To.DayNumber - time.From.DayNumber <= 366 ? time : null;
                if (s.Has(Every) && (carriedTopics.Count > 0 || carriedStates.Count > 0))
                {
                    // What is said of every vote is said of those last spoken of.
                    continue;
                }

                carriedTopics.AddRange(VoteTopics.Default.In(before));
                carriedStates.AddRange(before.Mentions.Where(m => m.Kind is not MentionKind.Pronoun && before.HitAt(UnWords, m.First) is null).SelectMany(m => m.States));
                places.AddRange(own.Count == 0 && states.Count == 0 ? PlacesIn(before) : []);
            }
        }

        return new VoteContext
        {
            Body = body,
            BodyCarried = !bodyHere,
            Condemning = s.Has(Condemn),
            Topics = own,
            CarriedTopics = [.. carriedTopics.Distinct().Except(own)],
            States = states,
            CarriedStates = [.. carriedStates.Distinct().Except(states).Except(voters)],
            Places = places,
            When = when,
            Symbol = SymbolIn(s),
            Voting = voting,
        };
    }

    /// <summary>The body a sentence names: UNGA, UNSC or null.</summary>
    public static string? BodyIn(Sentence s) =>
        s.Has(Council) || s.Mentions.Exists(m => m.Body?.Id == "UNSC") ? "UNSC"
        : s.Has(Assembly) || s.Has(AssemblyShort) || s.Mentions.Exists(m => m.Body?.Id == "UNGA") ? "UNGA"
        : null;

    /// <summary>True where a sentence speaks of the United Nations or of voting.</summary>
    public static bool SpeaksOfVoting(Sentence s) =>
        BodyIn(s) is not null || s.Has(UnWords) || s.Mentions.Exists(m => m.Body?.Id == "UN") || s.Has(VoteWord) || s.Has(Resolution);

    private static List<State> Concerned(Sentence s, IReadOnlyList<State> voters, int? clause) =>
        [.. s.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Body or MentionKind.Pair) && s.HitAt(UnWords, m.First) is null && (clause is null || s.ClauseOf(m.First) == clause))
            .SelectMany(m => m.States).Distinct().Except(voters)];

    private static IEnumerable<string> PlacesIn(Sentence s) =>
        s.Mentions.Where(m => m.Place is not null && s.HitAt(UnWords, m.First) is null).Select(m => m.Place!.Name.ToLowerInvariant());

    /// <summary>The time of the clause of a verb, else the first of the sentence.</summary>
    private static TimeExpression? TimeNear(Sentence s, int verb)
    {
        if (s.Has(Every) && s.Times.Find(t => t.Kind is TimeKind.Since) is { Kind: TimeKind.Since } since)
        {
            return since;
        }

        TimeExpression? best = null;
        foreach (var time in s.Times.Where(t => t.Kind is not TimeKind.Future))
        {
            if (best is null || (s.ClauseOf(time.First) == s.ClauseOf(verb) && s.ClauseOf(best.First) != s.ClauseOf(verb)))
            {
                best = time;
            }
        }

        return best;
    }

    /// <summary>"resolution 2728", "resolution ES-11/1", "S/2024/239": letters, digits, dashes and strokes only.</summary>
    private static string SymbolIn(Sentence s)
    {
        for (var i = s.First; i < s.End; i++)
        {
            if (!s.IsAny(i - 1, "resolution", "no", "number", "draft") && !s.IsAny(i, "a", "s", "es"))
            {
                continue;
            }

            var at = s.IsAny(i, ".") ? i + 1 : i;
            var start = at < s.End ? s[at].Start : 0;
            var end = start;
            while (at < s.End && end < s.Text.Length && s[at].Start == (end == start ? start : end) && s[at].Lower is { } word && (word.All(char.IsAsciiLetterOrDigit) || word is "/" or "-"))
            {
                end = s[at].End;
                at++;
            }

            var symbol = s.Text[start..end].ToUpperInvariant();
            if (symbol.Any(char.IsAsciiDigit) && (symbol.Contains('/', StringComparison.Ordinal) || symbol.Length is 3 or 4) && symbol.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-'))
            {
                return symbol;
            }
        }

        return "";
    }
}
