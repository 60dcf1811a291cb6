using System.Globalization;
using Entente.Record;

namespace Entente.Measures;

/// <summary>The windows that the loaded flows allow for a detour: whole years, and of the last year of monthly data the months that it has.</summary>
internal static class DetourWindows
{
    /// <summary>Windows with one base year, in order of year, of one year the one of most months first; empty where no flows reach from it to a later year.</summary>
    /// <param name="record">The record.</param>
    /// <param name="start">The base year; null for the one so many years before the last.</param>
    /// <param name="until">The last year that may be compared.</param>
    /// <param name="priorityGoods">True for the goods of the Common High Priority List, false for all goods.</param>
    /// <param name="back">How many years before the last the base year lies where none is named.</param>
    public static IReadOnlyList<DetourWindow> Of(RecordReader record, int? start, int until, bool priorityGoods, int back)
    {
        var months = record.Query(
            $"SELECT dataset, MIN(month), MAX(month) FROM trade_month WHERE product {(priorityGoods ? "<>" : "=")} 'TOTAL' GROUP BY dataset ORDER BY dataset",
            r => (First: RollCalls.Day(r.GetValue(1)), Last: RollCalls.Day(r.GetValue(2)))).Rows;
        var years = record.Query(
            $"SELECT DISTINCT year FROM {(priorityGoods ? "trade_product" : "trade_total")} ORDER BY year",
            r => Convert.ToInt32(r.GetValue(0), CultureInfo.InvariantCulture)).Rows;

        // Yearly data have all twelve months; of the last year of monthly data it has some.
        var reach = new SortedSet<(int Year, int Fewer)>(years.Select(y => (y, 0)));
        foreach (var (first, last) in months)
        {
            for (var year = first.Year + (first.Month == 1 ? 0 : 1); year <= last.Year; year++)
            {
                reach.Add((year, year == last.Year ? 12 - last.Month : 0));
            }
        }

        var usable = reach.Where(r => r.Year <= until).ToList();
        if (usable.Count == 0)
        {
            return [];
        }

        var from = start ?? usable[^1].Year - back;
        return usable.Exists(r => r.Year == from) ? [.. usable.Where(r => r.Year > from).Select(r => new DetourWindow(from, r.Year, 1, 12 - r.Fewer))] : [];
    }
}
