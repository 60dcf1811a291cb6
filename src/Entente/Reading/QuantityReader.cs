namespace Entente.Reading;

/// <summary>Finds quantities with their units: "26 percent", "$240 billion", "240 bn euros", "a third", "twice", "75 years".</summary>
internal sealed class QuantityReader
{
    private readonly PhraseIndex<UnitOfMeasure> units = new();
    private readonly NumberWords numbers = NumberWords.English;
    private readonly List<FoundPhrase<UnitOfMeasure>> found = [];

    public QuantityReader()
    {
        foreach (var row in DataFiles.Rows(DataFiles.Find("lexicon", "en", "units.tsv")))
        {
            var kind = row[1] switch
            {
                "money" => UnitKind.Money,
                "percent" => UnitKind.Percent,
                "point" => UnitKind.PercentagePoint,
                "factor" => UnitKind.Factor,
                "duration" => UnitKind.Duration,
                _ => UnitKind.Other,
            };
            units.Add(row[0], new UnitOfMeasure(kind, row[2]), caseMatters: char.IsUpper(row[0][0]));
        }
    }

    /// <summary>Adds the quantities of a sentence to it.</summary>
    public void Read(Sentence sentence)
    {
        var tokens = sentence.AllTokens;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (QuantityAt(sentence, tokens, i) is { } quantity)
            {
                sentence.Quantities.Add(quantity);
                i = quantity.Last;
            }
        }
    }

    private Quantity? QuantityAt(Sentence sentence, ReadOnlySpan<Token> tokens, int i)
    {
        var end = sentence.End;
        if (numbers.ValueOf(tokens[i], NumberWordKind.Factor) is { } factor)
        {
            return new Quantity(i, i, factor, UnitKind.Factor, "factor", Bound(tokens, i, sentence.First), 1);
        }

        if (FractionAt(tokens, i, end) is { } fraction)
        {
            return new Quantity(i, fraction.Last, fraction.Value * 100, UnitKind.Percent, "percent", Bound(tokens, i, sentence.First), 5);
        }

        // A currency before the number: "$240 billion", "US$ 240 billion", "EUR 5 bn".
        var unit = UnitAt(tokens, i, sentence.Text);
        if (unit is { Kind: UnitKind.Money } before && before.Last + 1 < end
            && tokens[before.Last + 1].Kind == TokenKind.Number
            && numbers.NumberAt(tokens, before.Last + 1, end, out var moneyLast, out var moneyStep) is { } amount)
        {
            return new Quantity(i, moneyLast, amount, UnitKind.Money, before.Unit, Bound(tokens, i, sentence.First), moneyStep);
        }

        if (numbers.NumberAt(tokens, i, end, out var last, out var step) is not { } value)
        {
            return null;
        }

        var at = last + 1;
        while (at < end && tokens[at].Lower is "-" or "of" && at + 1 < end)
        {
            at++;
        }

        if (at < end && UnitAt(tokens, at, sentence.Text) is { } after)
        {
            return new Quantity(i, after.Last, value, after.Kind, after.Unit, Bound(tokens, i, sentence.First), step);
        }

        // "26 to 30 percent", "US$" between number and scale are rare; a bare year is a time, not a quantity.
        return tokens[i].Kind == TokenKind.Number && last == i && value is >= 1500 and <= 2100 && tokens[i].Length == 4
            ? null
            : new Quantity(i, last, value, UnitKind.None, "", Bound(tokens, i, sentence.First), step);
    }

    private (int Last, double Value)? FractionAt(ReadOnlySpan<Token> tokens, int i, int end)
    {
        // "a third of", "two thirds", "three-quarters", "half of", "a quarter".
        if (tokens[i].Is("half") && i + 1 < end && tokens[i + 1].Lower is "of" or "the" or "its" or "their" or "all")
        {
            return (i, 0.5);
        }

        var count = tokens[i].Lower is "a" or "one" ? 1 : numbers.ValueOf(tokens[i], NumberWordKind.Cardinal);
        var at = i + 1 < end && tokens[i + 1].Is("-") ? i + 2 : i + 1;
        return count is { } n && at < end && numbers.ValueOf(tokens[at], NumberWordKind.Fraction) is { } part
            && (tokens[at].Lower[^1] == 's' || tokens[at].Lower is "quarter" or "half" || (at + 1 < end && tokens[at + 1].Lower is "of"))
            && !(tokens[at].Is("quarter") && at + 1 < end && tokens[at + 1].Is("century"))
            ? (at, n * part)
            : null;
    }

    private (int Last, UnitKind Kind, string Unit)? UnitAt(ReadOnlySpan<Token> tokens, int at, string text)
    {
        found.Clear();
        units.FindAt(tokens, at, text, found);
        return found.Count > 0 ? (found[0].Last, found[0].Value.Kind, found[0].Value.Unit) : null;
    }

    private static QuantityBound Bound(ReadOnlySpan<Token> tokens, int i, int first)
    {
        var one = i - 1 >= first ? tokens[i - 1].Lower : "";
        var two = i - 2 >= first ? tokens[i - 2].Lower : "";
        var three = i - 3 >= first ? tokens[i - 3].Lower : "";
        if (one == "than" && two is "more" or "less" or "fewer" or "higher" or "lower" && three is "no" or "not")
        {
            return two is "more" or "higher" ? QuantityBound.LessThan : QuantityBound.MoreThan;
        }

        return (two, one) switch
        {
            ("more" or "greater" or "higher", "than") or (_, "over" or "above" or "exceeding" or "surpassing" or "exceeded" or "topped" or "surpassed" or "exceeds") or ("at", "least") or ("well", "over") => QuantityBound.MoreThan,
            ("less" or "fewer" or "lower", "than") or (_, "under" or "below" or "barely") or ("at", "most") => QuantityBound.LessThan,
            ("up", "to") => QuantityBound.LessThan,
            (_, "about" or "around" or "roughly" or "approximately" or "nearly" or "almost" or "some" or "circa" or "approaching" or "~" or "close") or ("close", "to") => QuantityBound.About,
            _ => QuantityBound.Exact,
        };
    }

    private sealed record UnitOfMeasure(UnitKind Kind, string Unit);
}
