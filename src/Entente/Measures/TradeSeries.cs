namespace Entente.Measures;

/// <summary>A value of one year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">In the series' currency, current prices.</param>
internal sealed record YearValue(int Year, double Value);

/// <summary>Annual goods trade from one dataset as one side reports it. A year that is not there is not known; it is never zero.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Reporter">Code of the reporting state; empty for reconciled data.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Values">By year, ascending.</param>
/// <param name="Sql">The query that gave it.</param>
internal sealed record TradeSeries(string Dataset, string Reporter, string Currency, IReadOnlyList<YearValue> Values, string Sql)
{
    /// <summary>The value of a year; null where it is not known.</summary>
    public double? In(int year)
    {
        foreach (var value in Values)
        {
            if (value.Year == year)
            {
                return value.Value;
            }
        }

        return null;
    }

    /// <summary>The latest year up to, and including, a year; null for none.</summary>
    public int? LastUpTo(int year) => Values.Where(v => v.Year <= year).Select(v => (int?)v.Year).Max();
}

/// <summary>Growth between two years of one series.</summary>
/// <param name="Series">The series.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
/// <param name="Start">Value of the first year.</param>
/// <param name="End">Value of the last year.</param>
internal sealed record TradeGrowth(TradeSeries Series, int From, int To, double Start, double End)
{
    /// <summary>Change over the whole window, as a share of the start: 0.26 is 26 percent.</summary>
    public double Change => (End / Start) - 1;

    /// <summary>Compound rate a year.</summary>
    public double Yearly => Math.Pow(End / Start, 1.0 / (To - From)) - 1;
}
