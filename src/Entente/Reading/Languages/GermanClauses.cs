namespace Entente.Reading.Languages;

/// <summary>Takes a German sentence apart into clauses, and puts it together again in English order.</summary>
internal sealed class GermanClauses(GermanOrder order)
{
    /// <summary>The sentence in English order.</summary>
    public List<Piece> Arrange(List<Piece> sentence)
    {
        var made = new List<Piece>(sentence.Count + 4);
        var front = Front.None;
        var clause = new List<Piece>();
        DropQuotesOfWords(sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            var piece = sentence[i];
            if (!IsBoundary(piece) || (piece.Gloss is "," && GermanChunks.IsListComma(sentence, i)))
            {
                clause.Add(piece);
                continue;
            }

            Close(clause, made, ref front);
            made.Add(piece);
            front = piece.Gloss is ":" or ";" ? Front.None : front;
        }

        Close(clause, made, ref front);
        return made;
    }

    /// <summary>Quotation marks around a few words without a verb are no boundary of a clause.</summary>
    private static void DropQuotesOfWords(List<Piece> sentence)
    {
        const int FewWords = 7;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i] is not { Part: Part.Mark, Gloss: "\"" })
            {
                continue;
            }

            var close = sentence.FindIndex(i + 1, p => p is { Part: Part.Mark, Gloss: "\"" });
            if (close < 0)
            {
                return;
            }

            if (close - i <= FewWords && !sentence.GetRange(i, close - i).Exists(p => p.Can(VerbRole.Finite) || p.Gloss is ","))
            {
                sentence.RemoveAt(close);
                sentence.RemoveAt(i);
                i = close - 2;
            }
            else
            {
                i = close;
            }
        }
    }

    private static bool IsBoundary(Piece piece) => piece.Part is Part.Mark && piece.Gloss is "," or ";" or ":" or "–" or "(" or ")" or "[" or "]" or "\"" or "." or "!" or "?" or "…";

    private void Close(List<Piece> clause, List<Piece> made, ref Front front)
    {
        var from = 0;
        for (var i = 1; i + 1 < clause.Count; i++)
        {
            if (clause[i].Part is Part.Coordinator && Holds(clause, from, i) && Holds(clause, i + 1, clause.Count))
            {
                made.AddRange(order.Arrange(clause.GetRange(from, i - from), ref front));
                from = i;
            }
        }

        if (clause.Count > from)
        {
            made.AddRange(order.Arrange(clause.GetRange(from, clause.Count - from), ref front));
        }

        clause.Clear();
    }

    private static bool Holds(List<Piece> clause, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (clause[i].Part is Part.Verb && clause[i].IsSurelyFinite)
            {
                return true;
            }
        }

        return false;
    }
}
