using System.Globalization;

namespace Entente.Reading.Languages;

/// <summary>German numbers: "1.234,5" is 1,234.5, "fünfundsiebzig" is 75, "16.05.2024" is 16 May 2024.</summary>
internal static class GermanNumbers
{
    private static readonly string[] Units = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];
    private static readonly string[] Tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
    private static readonly string[] Months = ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];

    /// <summary>The month a word names, 1 to 12; 0 for none.</summary>
    public static int Month(string lower) => lower is "jänner" ? 1 : lower is "feber" ? 2 : Array.IndexOf(Months, lower) + 1;

    /// <summary>Digits as English writes them.</summary>
    public static string InEnglish(string digits)
    {
        if (DateOnly.TryParseExact(digits, ["d.M.yyyy", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        }

        // A point sets thousands apart, a comma the decimals.
        var plain = digits.Replace('\u00a0', '.').Replace('\u202f', '.').Replace('\u2009', '.');
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? plain : plain[..comma];
        if (whole.Contains('.', StringComparison.Ordinal) && whole.Split('.').Skip(1).All(g => g.Length == 3))
        {
            whole = whole.Replace('.', ',');
        }

        return comma < 0 ? whole : whole + "." + plain[(comma + 1)..].Replace(",", "", StringComparison.Ordinal);
    }

    /// <summary>The number below a million that a word spells; null for none.</summary>
    public static int? Word(string lower)
    {
        if (lower.Length < 4)
        {
            return null;
        }

        return Split(lower, "tausend", 1000) ?? Below(lower);

        static int? Below(string word) => Split(word, "hundert", 100) ?? Ten(word);

        static int? Split(string word, string scale, int times)
        {
            var at = word.IndexOf(scale, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            var (left, right) = (word[..at], word[(at + scale.Length)..]);
            var many = left.Length == 0 ? 1 : times == 1000 ? Below(left) : Ten(left);
            var rest = right.Length == 0 ? 0 : times == 1000 ? Below(right) : Ten(right.StartsWith("und", StringComparison.Ordinal) ? right[3..] : right);
            return many * times + rest;
        }

        static int? Ten(string word)
        {
            if (Array.IndexOf(Units, word) is >= 0 and var unit)
            {
                return unit;
            }

            var ten = Array.FindIndex(Tens, 2, t => word.EndsWith(t, StringComparison.Ordinal));
            if (ten < 0)
            {
                return word is "eins" ? 1 : null;
            }

            var left = word[..^Tens[ten].Length];
            return left.Length == 0 ? ten * 10
                : left.EndsWith("und", StringComparison.Ordinal) && Array.IndexOf(Units, left[..^3]) is > 0 and < 10 and var one ? (ten * 10) + one
                : null;
        }
    }
}
