using System.Globalization;

namespace Entente.Reading.Languages;

/// <summary>Cuts the tokens of a sentence into words and phrases of the lexicon, each with what it says in English.</summary>
internal sealed class GlossPieces(GlossLexicon lexicon, Compounds compounds)
{
    private readonly List<FoundPhrase<GlossEntry>> found = [];

    /// <summary>The pieces of a sentence, in its own order.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index just past the last token.</param>
    public List<Piece> Of(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        var pieces = new List<Piece>(end - first);
        for (var i = first; i < end;)
        {
            var piece = Next(text, tokens, i, end, pieces, out var last);
            piece.Glued = i > first && tokens[i - 1].End == tokens[i].Start;
            if (piece.Can(VerbRole.Infinitive) && pieces.Count > 0 && pieces[^1].Is("zu"))
            {
                pieces[^1] = ToInfinitive(pieces[^1], piece);
            }
            else
            {
                pieces.Add(piece);
            }

            i = last + 1;
        }

        return pieces;
    }

    private Piece Next(string text, ReadOnlySpan<Token> tokens, int i, int end, List<Piece> before, out int last)
    {
        var token = tokens[i];
        var initial = before.Count == 0 || (before[^1].Part is Part.Mark && before[^1].Gloss is "\"" or ":" or "'" or "(");
        if (token.IsWord && Choose(text, tokens[..end], i, initial, before, out last) is { } entry)
        {
            var made = Make(tokens, i, last, entry);
            last += made.Span.End > tokens[last].End ? 1 : 0;
            return made;
        }

        last = i;
        return token.Kind switch
        {
            TokenKind.Number => Number(tokens, i, end, out last),
            TokenKind.Punctuation => new Piece { Span = new TextSpan(token.Start, token.Length), Lower = token.Lower, Gloss = IsLink(tokens, i, end) ? "" : token.Lower, Part = Part.Mark },
            _ => Unknown(text, token, initial, before),
        };
    }

    private GlossEntry? Choose(string text, ReadOnlySpan<Token> tokens, int i, bool initial, List<Piece> before, out int last)
    {
        found.Clear();
        last = i;
        lexicon.Phrases.FindAt(tokens, i, text, found);
        GlossEntry? best = null;
        foreach (var (to, entry) in found)
        {
            if (best is not null && to < last)
            {
                break;
            }

            // In German a capital within a sentence begins a noun or a name.
            if (tokens[i].Capital && !initial && to == i && entry.Part is not (Part.Noun or Part.Name or Part.Adjective or Part.Number))
            {
                continue;
            }

            var attribute = best?.Part is Part.Verb && entry.Part is Part.Adjective && to == last && before.Count > 0 && to + 1 < tokens.Length
                && before[^1].Part is Part.Article or Part.Preposition or Part.Adjective or Part.Number && (tokens[to + 1].Capital || before[^1].Part is Part.Article);
            var noun = best?.Part is Part.Verb && entry.Part is Part.Noun && tokens[i].Capital && to == last;
            var positive = best is { Part: Part.Adjective, Comparative: true } && entry is { Part: Part.Adjective, Comparative: false } && to == last && to + 1 < tokens.Length && tokens[to + 1].Capital;
            // "sein" is a possessive before a noun, a verb at the end of its clause.
            var verb = best?.Part is Part.Article && entry.Part is Part.Verb && to == last && (to + 1 >= tokens.Length || !tokens[to + 1].IsWord);
            var many = best is { Part: Part.Noun, Gender: 'w', Plural: false } && entry is { Part: Part.Noun, Gender: 'w', Plural: true } && to == last && !IsOfOne(before);
            if (best is null || many || verb || attribute || noun || positive)
            {
                (best, last) = (entry, to);
            }
        }

        return best;
    }

    /// <summary>"den chinesischen Präsidenten" is one, "westlicher Diplomaten" are many: the article tells.</summary>
    private static bool IsOfOne(List<Piece> before)
    {
        var at = before.Count - 1;
        while (at >= 0 && before[at].Part is Part.Adjective)
        {
            at--;
        }

        return at >= 0 && ((before[at].Part is Part.Article && !before[at].Plural && (before[at].Lower[^1] is 's' or 'm' || (before[at].Lower.EndsWith("en", StringComparison.Ordinal) && before[at].Lower.Length > 2)))
            || (before[at].Part is Part.Preposition && before[at].IsAny("im", "am", "vom", "zum", "beim")) || before[at] is { Part: Part.Name, Genitive: true } || (at == before.Count - 1 && before[at].Part is not (Part.Article or Part.Preposition or Part.Verb)));
    }

    private static Piece Make(ReadOnlySpan<Token> tokens, int first, int last, GlossEntry entry)
    {
        // An abbreviation's point belongs to it.
        var end = last + 1 < tokens.Length && tokens[last + 1].Is(".") && tokens[last + 1].Start == tokens[last].End && entry.Gloss.Length > 0 && tokens[last].Lower is "mrd" or "mio" or "bzw" or "ca" or "nr" or "rd" ? last + 1 : last;
        return new Piece
        {
            Span = TextSpan.FromTo(tokens[first].Start, tokens[end].End),
            Lower = first == last ? tokens[first].Lower : string.Join(' ', tokens[first..(last + 1)].ToArray().Select(t => t.Lower)),
            Part = entry.Part,
            Gloss = entry.Gloss,
            Verb = entry.Verb,
            Roles = entry.Roles,
            Gender = entry.Gender,
            Plural = entry.Plural,
            Comparative = entry.Comparative,
            Genitive = entry.Genitive,
            Governs = entry.Governs,
        };
    }

    /// <summary>The hyphen of "US-Regierung" and of "Staats- und Parteiführung".</summary>
    private static bool IsLink(ReadOnlySpan<Token> tokens, int i, int end) =>
        tokens[i].Is("-") && i > 0 && tokens[i - 1].End == tokens[i].Start && tokens[i - 1].Capital && i + 1 < end && (tokens[i + 1].Capital || tokens[i + 1].Start > tokens[i].End);

    private static Piece ToInfinitive(Piece to, Piece verb) => new()
    {
        Span = TextSpan.FromTo(to.Span.Start, verb.Span.End),
        Lower = verb.Lower,
        Gloss = "to " + verb.Gloss,
        Part = Part.Verb,
        Verb = verb.Verb,
        Roles = VerbRole.ToInfinitive,
        Governs = verb.Governs,
        Glued = to.Glued,
    };

    private static Piece Number(ReadOnlySpan<Token> tokens, int i, int end, out int last)
    {
        var token = tokens[i];
        last = i;
        var gloss = GermanNumbers.InEnglish(token.Lower);
        var part = Part.Number;
        if (token.Length <= 2 && i + 2 < end && tokens[i + 1].Is(".") && tokens[i + 1].Start == token.End)
        {
            last = i + 1;
            gloss = GermanNumbers.Month(tokens[i + 2].Lower) > 0 ? gloss : gloss + Ending(gloss);
            part = gloss[^1] is 'h' or 't' or 'd' ? Part.Adjective : Part.Number;
        }

        return new Piece { Span = TextSpan.FromTo(token.Start, tokens[last].End), Lower = token.Lower, Gloss = gloss, Part = part };

        static string Ending(string digits) => digits switch { [.., '1', _] => "th", [.., '1'] => "st", [.., '2'] => "nd", [.., '3'] => "rd", _ => "th" };
    }

    private Piece Unknown(string text, Token token, bool initial, List<Piece> before)
    {
        var span = new TextSpan(token.Start, token.Length);
        if (GermanNumbers.Word(token.Lower) is { } number)
        {
            return new Piece { Span = span, Lower = token.Lower, Gloss = number.ToString(CultureInfo.InvariantCulture), Part = Part.Number };
        }

        if (token.Capital && compounds.Of(token.Lower) is { } compound)
        {
            return new Piece { Span = span, Lower = token.Lower, Gloss = compound.Gloss, Part = Part.Noun, Gender = compound.Gender, Plural = compound.Plural, Governs = compound.Governs };
        }

        var word = span.In(text);
        if (token.Capital && (!initial || !GermanSuffixes.LooksLikeAdverb(token.Lower)))
        {
            // A noun by its ending or its article, else a name.
            var gender = GermanSuffixes.GenderOf(token.Lower);
            var noun = gender != ' ' || (before.Count > 0 && before[^1].Part is Part.Article or Part.Adjective or Part.Number);
            return new Piece { Span = span, Lower = token.Lower, Gloss = noun ? token.Lower : word, Part = noun ? Part.Noun : Part.Name, Gender = gender, Plural = GermanSuffixes.IsPlural(token.Lower) };
        }

        return new Piece { Span = span, Lower = token.Lower, Gloss = token.Lower, Part = GermanSuffixes.LooksInflected(token.Lower) ? Part.Adjective : Part.Adverb };
    }
}
