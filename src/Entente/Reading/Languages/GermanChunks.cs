namespace Entente.Reading.Languages;

/// <summary>Groups the words of a German clause: nouns with their articles, adjectives and genitives, prepositions with their nouns.</summary>
internal static class GermanChunks
{
    private static readonly string[] Genitives = ["der", "des", "seiner", "seines", "ihrer", "ihres", "dieser", "dieses", "beider", "eines", "einer", "aller", "zweier", "deren"];

    /// <summary>The chunks of a clause, in its own order.</summary>
    public static List<Chunk> Of(List<Piece> pieces)
    {
        var chunks = new List<Chunk>();
        var compared = false;
        for (var i = 0; i < pieces.Count;)
        {
            var (kind, end) = compared && pieces[i].Is("als") ? (ChunkKind.Adverb, Comparison(pieces, i)) : At(pieces, i);
            compared |= pieces[i].Comparative;
            chunks.Add(new Chunk(kind, pieces.GetRange(i, end - i)));
            i = end;
        }

        return chunks;
    }

    private static (ChunkKind Kind, int End) At(List<Piece> pieces, int i) => pieces[i].Part switch
    {
        Part.Verb => (ChunkKind.Verb, i + 1),
        Part.Negation => (ChunkKind.Negation, i + 1),
        Part.Mark => (ChunkKind.Mark, i + 1),
        Part.Pronoun => (ChunkKind.Noun, Coordinated(pieces, i + 1)),
        Part.According => (ChunkKind.According, Group(pieces, i + 1) ?? i + 1),
        Part.Preposition => Prepositional(pieces, i) is var end && NamesSpeaker(pieces, i, end) ? (ChunkKind.According, end) : (ChunkKind.Prepositional, end),
        Part.Article when IsPronoun(pieces, i) => (ChunkKind.Noun, i + 1),
        Part.Article or Part.Noun or Part.Name or Part.Number => Group(pieces, i) is { } end ? Postposed(pieces, end) : (ChunkKind.Adverb, i + 1),
        Part.Adverb when pieces[i].Is("als") && Group(pieces, i + 1) is { } role => (ChunkKind.Prepositional, role),
        Part.Adjective or Part.Adverb => Group(pieces, i) is { } end && pieces[end - 1].Part is not Part.Adverb ? Postposed(pieces, end) : (ChunkKind.Adverb, i + 1),
        _ => (ChunkKind.Adverb, i + 1),
    };

    /// <summary>"ist das nicht": an article without a noun stands for one.</summary>
    private static bool IsPronoun(List<Piece> pieces, int i)
    {
        if (!pieces[i].IsAny("das", "dies", "dieses") || Head(pieces, i) != i + 1)
        {
            return false;
        }

        pieces[i].Gloss = "this";
        pieces[i].Part = Part.Pronoun;
        return true;
    }

    /// <summary>"... als Russland von der Türkei": what something is compared with stays together.</summary>
    private static int Comparison(List<Piece> pieces, int i)
    {
        var end = i + 1;
        while (end < pieces.Count && pieces[end].Part is not Part.Verb)
        {
            end++;
        }

        // The groups are looked at for their genitives.
        Of(pieces.GetRange(i + 1, end - i - 1));
        return end;
    }

    /// <summary>"dem Zoll zufolge": the noun names who says it.</summary>
    private static (ChunkKind Kind, int End) Postposed(List<Piece> pieces, int end) =>
        end < pieces.Count && pieces[end].Is("zufolge") ? (ChunkKind.According, end + 1) : (ChunkKind.Noun, end);

    /// <summary>"nach russischen Angaben".</summary>
    private static bool NamesSpeaker(List<Piece> pieces, int i, int end)
    {
        for (var k = i + 1; k < end; k++)
        {
            if (pieces[k].Governs.TryGetValue("speaker", out var words) && pieces[i].Is("nach"))
            {
                pieces[i].Gloss = words;
                return true;
            }
        }

        return false;
    }

    private static int Prepositional(List<Piece> pieces, int i)
    {
        var at = i + 1;
        while (at < pieces.Count && pieces[at].Part is Part.Preposition)
        {
            at++;
        }

        if (at < pieces.Count && pieces[at].Part is Part.Pronoun)
        {
            return Coordinated(pieces, at + 1);
        }

        return Group(pieces, at) ?? at;
    }

    /// <summary>Index past the noun that begins here with all that belongs to it; null where none does.</summary>
    private static int? Group(List<Piece> pieces, int i) => Head(pieces, i) is { } head ? Attached(pieces, head, Coordinated(pieces, Extended(pieces, head))) : null;

    /// <summary>"die Ausfuhren nach Russland": a noun keeps the preposition that it takes.</summary>
    private static int Attached(List<Piece> pieces, int head, int end)
    {
        if (end >= pieces.Count || pieces[end].Part is not Part.Preposition || !pieces[head - 1].Governs.TryGetValue(pieces[end].Lower, out var governed)
            || (pieces[end].IsAny("in", "an") && end + 1 < pieces.Count && pieces[end + 1].IsAny("der", "dem", "diesem", "dieser")))
        {
            return end;
        }

        var to = Prepositional(pieces, end);
        if (to > end + 1)
        {
            pieces[end].Gloss = governed;
            return to;
        }

        return end;
    }

    private static int? Head(List<Piece> pieces, int i)
    {
        var at = i;
        var (article, number) = (false, false);
        while (at < pieces.Count)
        {
            var piece = pieces[at];
            if (piece.Part is Part.Article && !article)
            {
                article = true;
            }
            else if (piece.Part is Part.Number)
            {
                number = true;
            }
            else if (!(piece.Part is Part.Adjective || (piece.Part is Part.Mark && piece.Gloss is "-" or "/" or "$" or "€") || (piece.Part is Part.Adverb && LeadsToNoun(pieces, at))
                || (piece.Part is Part.Coordinator && at > i && pieces[at - 1].Part is Part.Adjective && at + 1 < pieces.Count && pieces[at + 1].Part is Part.Adjective)
                || (piece.Part is Part.Name && piece.Genitive && at + 1 < pieces.Count && pieces[at + 1].Part is Part.Noun or Part.Adjective or Part.Number && !number)))
            {
                break;
            }

            at++;
        }

        var nouns = at;
        while (nouns < pieces.Count && (pieces[nouns].Part is Part.Noun or Part.Name && !(nouns > at && (pieces[nouns].Genitive || AreTwoStates(pieces[nouns - 1], pieces[nouns])))
            || (nouns > at && pieces[nouns].Part is Part.Mark && pieces[nouns].Gloss is "-" or "%" or "" && pieces[nouns].Glued)
            || (pieces[nouns].Part is Part.Mark && pieces[nouns].Gloss is "%" or "$" or "€")
            || (nouns > at && pieces[nouns].Part is Part.Number && pieces[nouns - 1].Part is Part.Noun)))
        {
            nouns++;
        }

        return nouns > at ? nouns : article || number ? at : null;
    }

    /// <summary>"erkannte die Sowjetunion China an": two names of the lexicon side by side are subject and object.</summary>
    private static bool AreTwoStates(Piece one, Piece other) => one is { Part: Part.Name, Gender: 'n' or 'f' or 'p' } && other is { Part: Part.Name, Gender: 'n' or 'f' or 'p' };

    private static bool LeadsToNoun(List<Piece> pieces, int at) =>
        at + 1 < pieces.Count && (pieces[at + 1].Part is Part.Number or Part.Adjective || (pieces[at + 1].Part is Part.Adverb && LeadsToNoun(pieces, at + 1))) && HasNoun(pieces, at + 1);

    private static bool HasNoun(List<Piece> pieces, int at)
    {
        while (at < pieces.Count && pieces[at].Part is Part.Adjective or Part.Number or Part.Adverb)
        {
            at++;
        }

        return at < pieces.Count && pieces[at].Part is Part.Noun or Part.Name || (at <= pieces.Count && pieces[at - 1].Part is Part.Number);
    }

    /// <summary>Adds the genitives that follow: "der Präsident der Volksrepublik", "die Exporte Chinas".</summary>
    private static int Extended(List<Piece> pieces, int end)
    {
        while (end < pieces.Count)
        {
            var piece = pieces[end];
            if (piece.Part is Part.Name && piece.Genitive)
            {
                piece.Gloss = "of " + piece.Gloss;
                piece.Genitive = false;
                end++;
            }
            else if (piece.Part is Part.Article && piece.IsAny(Genitives) && pieces[end - 1].Part is Part.Noun or Part.Name && Head(pieces, end) is { } next && IsGenitive(pieces, end, next))
            {
                if (!piece.Gloss.StartsWith("of ", StringComparison.Ordinal))
                {
                    piece.Gloss = "of " + piece.Gloss;
                }

                end = next;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"der Türkei" after a noun is a genitive, "der Handel" a new subject: the gender of the noun tells.</summary>
    private static bool IsGenitive(List<Piece> pieces, int article, int end)
    {
        if (pieces[article].Lower.EndsWith('s'))
        {
            return true;
        }

        for (var i = article + 1; i < end; i++)
        {
            if (pieces[i].Part is Part.Noun or Part.Name)
            {
                return pieces[i].Gender is 'f' or 'p' || pieces[i].Plural || (pieces[i].Gender == ' ' && pieces[i].Lower.EndsWith("en", StringComparison.Ordinal));
            }
        }

        return pieces[article].Is("beider");
    }

    /// <summary>The comma of "Gas, Öl und Kohle": nouns on both sides, and an "und" at the end of the list.</summary>
    public static bool IsListComma(List<Piece> pieces, int comma)
    {
        if (pieces[comma] is not { Part: Part.Mark, Gloss: "," } || comma == 0 || pieces[comma - 1].Part is not (Part.Noun or Part.Name) || Head(pieces, comma + 1) is not { } end || end >= pieces.Count)
        {
            return false;
        }

        // A pronoun that opens a relative clause is no article.
        return pieces[end].Part is Part.Coordinator ? Head(pieces, end + 1) is not null : IsListComma(pieces, end);
    }

    /// <summary>Adds what "und" joins: "China und Russland", "Gas, Öl und Kohle".</summary>
    private static int Coordinated(List<Piece> pieces, int end)
    {
        if (end + 1 >= pieces.Count)
        {
            return end;
        }

        var joins = (pieces[end].Part is Part.Coordinator && pieces[end].IsAny("und", "oder", "sowie", "bis", "wie auch", "als auch")) || IsListComma(pieces, end);
        return joins && Head(pieces, end + 1) is { } next ? Coordinated(pieces, Extended(pieces, next)) : end;
    }
}
