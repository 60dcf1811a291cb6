using System.Globalization;

namespace Entente.Measures;

/// <summary>Yearly average exchange rates, from <c>data/measures/exchange.tsv</c>, each with its source.</summary>
internal static class ExchangeRates
{
    private static readonly Dictionary<(string Currency, int Year), double> All = DataFiles.Rows(DataFiles.Find("measures", "exchange.tsv"))
        .ToDictionary(r => (r[0], int.Parse(r[1], CultureInfo.InvariantCulture)), r => double.Parse(r[2], CultureInfo.InvariantCulture));

    /// <summary>US dollars for one unit of a currency in a year; null where the rate is not known.</summary>
    public static double? Usd(string currency, int year) => currency == "USD" ? 1 : All.TryGetValue((currency, year), out var rate) ? rate : null;
}
