using System.Globalization;

namespace Entente.Wording;

/// <summary>
/// Numbers as people read them: scaled, with their unit, and with no more digits than the sources bear.
/// Every output and every reason uses these, so that text, table and chart never differ.
/// </summary>
internal static class Numbers
{
    private const char Minus = '−';

    private static readonly (double Factor, string Word, int Decimals)[] Scales =
        [(1e3, "thousand", 0), (1e6, "m", 1), (1e9, "bn", 1), (1e12, "tn", 2)];

    /// <summary>US dollars: <c>$239.0 bn</c>, <c>$9.5 m</c>, <c>$12,300</c>.</summary>
    public static string Usd(double usd) => Money(usd, "USD");

    /// <summary>An amount of money in the currency of an ISO 4217 code.</summary>
    public static string Money(double amount, string currency) => Signed(amount, Symbol(currency) + Scaled(Math.Abs(amount)));

    /// <summary>A share of one as a percentage: 0.408 is <c>40.8%</c>.</summary>
    public static string Percent(double share) => Signed(share, PercentOf(Math.Abs(share) * 100));

    /// <summary>A change given as a share of one, its direction always shown: 0.263 is <c>+26.3%</c>.</summary>
    public static string Change(double share) => share > 0 ? "+" + Percent(share) : Percent(share);

    /// <summary>A difference of two shares of one: 0.364 is <c>36.4 percentage points</c>.</summary>
    public static string Points(double difference) =>
        Signed(difference, Fixed(Math.Abs(difference) * 100, 1) + " percentage points");

    /// <summary>A quotient: <c>9.3 times</c>.</summary>
    public static string Times(double ratio) => Plain(ratio) + " times";

    /// <summary>A price per unit: <c>$509.6 a tonne</c>.</summary>
    public static string UnitValue(double price, string currency, string per) =>
        $"{Signed(price, Symbol(currency) + Fixed(Math.Abs(price), Math.Abs(price) < 1000 ? 1 : 0))} a {Spelled(per)}";

    /// <summary>A weight in tonnes: <c>86.2 million tonnes</c>.</summary>
    public static string Tonnes(double tonnes) => Amount(tonnes) + " tonnes";

    /// <summary>A count: <c>1,234</c>.</summary>
    public static string Count(double count) => Signed(count, Fixed(Math.Abs(count), 0));

    /// <summary>A rank: <c>1st</c>, <c>12th</c>.</summary>
    public static string Ordinal(double rank)
    {
        var n = (long)Math.Round(rank);
        var suffix = (n % 100) is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return Count(n) + suffix;
    }

    /// <summary>A number of no unit, to three digits or so: <c>0.43</c>, <c>9.3</c>, <c>1,204</c>.</summary>
    public static string Plain(double value)
    {
        var size = Math.Abs(value);
        return Signed(value, Fixed(size, size == Math.Floor(size) || size >= 100 ? 0 : size < 1 ? 2 : 1));
    }

    /// <summary>A number of a rule, digit for digit as the rule has it: <c>0.02</c>.</summary>
    public static string Threshold(double value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>A value in a unit of a figure (USD, share, points, USD/t ...); a unit not known here stands behind the number as it is.</summary>
    public static string Of(double value, string unit) => unit switch
    {
        _ when !double.IsFinite(value) => "no figure",
        "share" => Percent(value),
        "rate" => Change(value),
        "percent" => Percent(value / 100),
        "points" => Points(value / 100),
        "rank" => Ordinal(value),
        "count" or "n" => Count(value),
        "ratio" => Times(value),
        "index" or "" => Signed(value, Fixed(Math.Abs(value), 2)),
        "t" or "tonnes" => Tonnes(value),
        _ when IsCurrency(unit) => Money(value, unit),
        _ when unit.Length > 4 && unit[3] == '/' && IsCurrency(unit[..3]) => UnitValue(value, unit[..3], unit[4..]),
        _ => $"{Amount(value)} {unit}",
    };

    /// <summary>The unit in words, for the caption of a chart: "USD" is US dollars, "share" is percent.</summary>
    public static string UnitWords(string unit) => unit switch
    {
        "USD" => "US dollars",
        "EUR" => "euros",
        "share" or "percent" or "rate" => "percent",
        "points" => "percentage points",
        "t" => "tonnes",
        "n" or "count" => "number",
        _ when unit.Length > 4 && unit[3] == '/' && IsCurrency(unit[..3]) => $"{UnitWords(unit[..3])} a {Spelled(unit[4..])}",
        _ => unit,
    };

    private static string Amount(double value)
    {
        var size = Math.Abs(value);
        if (size < 1e6)
        {
            return Plain(value);
        }

        var scaled = Scaled(size);
        return Signed(value, scaled
            .Replace(" m", " million", StringComparison.Ordinal)
            .Replace(" bn", " billion", StringComparison.Ordinal)
            .Replace(" tn", " trillion", StringComparison.Ordinal));
    }

    private static string Scaled(double size)
    {
        if (size < 999.5)
        {
            return Fixed(size, size is 0 or >= 100 || size == Math.Floor(size) ? 0 : 2);
        }

        // Rounding may carry a value into the next scale: 999.96 bn is 1.00 tn.
        var scale = Array.FindIndex(Scales, s => Math.Round(size / s.Factor, s.Decimals, MidpointRounding.AwayFromZero) < 1000);
        var (factor, word, decimals) = Scales[scale < 0 ? ^1 : scale];
        return word == "thousand" ? Fixed(ToThreeDigits(size), 0) : $"{Fixed(size / factor, decimals)} {word}";
    }

    private static double ToThreeDigits(double size)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(size)) - 2);
        return Math.Round(size / step, MidpointRounding.AwayFromZero) * step;
    }

    private static string PercentOf(double percent) => percent switch
    {
        0 => "0%",
        < 0.05 => "under 0.1%",
        >= 999.5 => Fixed(percent, 0) + "%",
        _ => Fixed(percent, 1) + "%",
    };

    private static string Fixed(double size, int decimals) =>
        Math.Round(size, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // A value that rounds to nothing carries no sign.
    private static string Signed(double value, string size) =>
        value < 0 && size.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? Minus + size : size;

    private static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) && unit != "TIV";

    private static string Symbol(string currency) => currency switch { "USD" => "$", "EUR" => "€", "GBP" => "£", _ => currency + " " };

    private static string Spelled(string per) => per switch { "t" => "tonne", "bbl" => "barrel", _ => per };
}
