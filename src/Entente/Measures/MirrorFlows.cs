using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>
/// trade.mirror: one flow as its exporter reports it (mostly free on board) beside the same as its importer does (mostly with freight and
/// insurance; Gaulier &amp; Zignago 2010). Missing data: both reports of one year in one currency, or no row; reconciled data have no sides.
/// </summary>
/// <param name="Exporter">Code of the exporter.</param>
/// <param name="Importer">Code of the importer.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Exports">As the exporter reports it.</param>
/// <param name="Imports">As the importer reports it.</param>
/// <param name="ExporterDataset">Where the exporter's report comes from.</param>
/// <param name="ImporterDataset">Where the importer's comes from.</param>
internal sealed record MirrorFlow(string Exporter, string Importer, int Year, string Currency, double Exports, double Imports, string ExporterDataset, string ImporterDataset)
{
    /// <summary>The importer's report over the exporter's: 1.05 to 1.1 is freight; far from it, the two see different goods.</summary>
    public double Ratio => Imports / Exports;
}

/// <summary>trade.mirror for one flow and for all.</summary>
internal static class MirrorFlows
{
    /// <summary>Every flow that both sides report, by exporter, importer and year; reports of one dataset first.</summary>
    public static Answer<MirrorFlow> All(RecordReader record) => Read(record, "");

    /// <summary>One flow, by year; where several datasets give a side, the reports of one dataset come first.</summary>
    public static Answer<MirrorFlow> Of(RecordReader record, State exporter, State importer) =>
        Read(record, $" AND exporter = {Sql.Code(exporter)} AND importer = {Sql.Code(importer)}");

    private static Answer<MirrorFlow> Read(RecordReader record, string which) => record.Query(
        $"""
        SELECT e.exporter, e.importer, e.year, e.currency, e.value, i.value, e.dataset, i.dataset
        FROM (SELECT dataset, exporter, importer, year, currency, SUM(value) AS value FROM trade_total WHERE reporter = 'exporter' AND value > 0{which} GROUP BY 1, 2, 3, 4, 5) e
        JOIN (SELECT dataset, exporter, importer, year, currency, SUM(value) AS value FROM trade_total WHERE reporter = 'importer' AND value > 0{which} GROUP BY 1, 2, 3, 4, 5) i
          ON i.exporter = e.exporter AND i.importer = e.importer AND i.year = e.year AND i.currency = e.currency
        ORDER BY e.exporter, e.importer, e.year, CASE WHEN e.dataset = i.dataset THEN 0 ELSE 1 END, e.dataset, i.dataset, e.currency
        """,
        r => new MirrorFlow(r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetString(3), r.GetDouble(4), r.GetDouble(5), r.GetString(6), r.GetString(7)));
}
