namespace Entente.Reading.Languages;

/// <summary>Words of a German clause whose meaning hangs on what stands beside them: "um 26 Prozent", "nach China", "vor 75 Jahren", "mehr als".</summary>
internal static class GermanPrepositions
{
    /// <summary>Sets their English words; the clause is in English order already.</summary>
    public static void Gloss(List<Piece> clause)
    {
        var compared = false;
        for (var i = 0; i < clause.Count; i++)
        {
            var piece = clause[i];
            compared |= piece.Comparative;
            var next = i + 1 < clause.Count ? clause[i + 1] : null;
            if (piece.Is("als") && compared)
            {
                piece.Gloss = "than";
            }
            else if (piece.Part is Part.Noun && next?.Part is Part.Preposition && piece.Governs.TryGetValue(next.Lower, out var governed))
            {
                next.Gloss = governed;
            }
            else if (piece.Part is Part.Noun && next is { Part: Part.Name, Genitive: false } && piece.Governs.TryGetValue("name", out var link))
            {
                piece.Gloss += " " + link;
            }
            else if (piece.Part is Part.Article && piece.Gloss is "the" or "of the" && next is { Part: Part.Name } && !next.Genitive)
            {
                next.Span = TextSpan.FromTo(piece.Span.Start, next.Span.End);
                piece.Gloss = piece.Gloss is "the" ? "" : "of";
            }
            else if (piece.Part is Part.Preposition)
            {
                Preposition(clause, i);
            }
            else if (piece is { Part: Part.Name, Genitive: true } && next?.Part is Part.Noun or Part.Adjective or Part.Number)
            {
                piece.Gloss += "'s";
            }
            else if (piece.Part is Part.Number && piece.Lower.Length == 4 && next?.Part is not (Part.Noun or Part.Name or Part.Number) && StandsAlone(clause, i))
            {
                piece.Gloss = "in " + piece.Gloss;
            }
        }
    }

    private static void Preposition(List<Piece> clause, int i)
    {
        var piece = clause[i];
        if (piece.Gloss is "according to")
        {
            return;
        }

        var at = i + 1;
        while (at < clause.Count && clause[at].Part is Part.Adverb)
        {
            at++;
        }

        if (at < clause.Count && clause[at].Part is Part.Number && piece.Governs.TryGetValue("number", out var byNumber))
        {
            // "vor 75 Jahren": English puts it last.
            if (byNumber is "ago")
            {
                Ago(clause, i, at);
                return;
            }

            piece.Gloss = clause[at].Lower.Length == 4 && byNumber is "to" ? piece.Gloss : byNumber;
            return;
        }

        if (piece.Is("im") && i + 1 < clause.Count && GermanNumbers.Month(clause[i + 1].Lower) > 0)
        {
            piece.Gloss = "in";
        }

        var named = i + 1 < clause.Count && clause[i + 1].Part is Part.Article ? i + 2 : i + 1;
        var direction = named == i + 2 && clause[i + 1].IsAny("die", "den");
        if (named < clause.Count && IsState(clause, named) && piece.Governs.TryGetValue(direction ? "into" : "name", out var byName))
        {
            piece.Gloss = byName;
        }
    }

    /// <summary>A name, or an adjective of one before its noun: "nach China", "ins russische".</summary>
    private static bool IsState(List<Piece> clause, int at) => clause[at].Part is Part.Name || (clause[at].Part is Part.Adjective && clause[at].Gloss.Length > 0 && char.IsUpper(clause[at].Gloss[0]) && at + 1 < clause.Count);

    private static void Ago(List<Piece> clause, int i, int number)
    {
        if (number + 1 >= clause.Count || clause[number + 1].Lower is not ("jahren" or "jahr" or "jahrzehnten" or "jahrzehnt" or "monaten" or "monat" or "wochen" or "woche" or "tagen" or "tag"))
        {
            return;
        }

        clause[i].Gloss = "";
        clause[i + 1].Span = TextSpan.FromTo(clause[i].Span.Start, clause[i + 1].Span.End);
        clause[number + 1].Gloss += " ago";
    }

    private static bool StandsAlone(List<Piece> clause, int i)
    {
        if (!int.TryParse(clause[i].Lower, System.Globalization.CultureInfo.InvariantCulture, out var year) || year is < 1500 or > 2100)
        {
            return false;
        }

        var before = i > 0 ? clause[i - 1] : null;
        return before is null || before.Part is Part.Verb or Part.Adverb or Part.Name or Part.Negation or Part.Time
            || (before.Part is Part.Noun && before.Gloss is not ("year" or "years" or "the year") && GermanNumbers.Month(before.Lower) == 0);
    }
}
