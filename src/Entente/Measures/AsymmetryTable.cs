using Entente.Record;

namespace Entente.Measures;

/// <summary>What two states' trade is of each one's, in a year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="First">Code of the state that comes first in the alphabet of codes.</param>
/// <param name="Second">Code of the other.</param>
/// <param name="ShareOfFirst">The pair's trade as a share of all trade of the first, 0 to 1.</param>
/// <param name="ShareOfSecond">The same for the second.</param>
/// <param name="Trade">The pair's trade, both ways, in the table's unit.</param>
internal sealed record DependenceRow(int Year, string First, string Second, double ShareOfFirst, double ShareOfSecond, double Trade)
{
    /// <summary>Share of the first less share of the second: positive where the first depends more.</summary>
    public double Asymmetry => ShareOfFirst - ShareOfSecond;

    /// <summary>The larger share over the smaller, at least 1.</summary>
    public double Ratio => Math.Max(ShareOfFirst, ShareOfSecond) / Math.Min(ShareOfFirst, ShareOfSecond);

    /// <summary>Geometric mean of the two shares.</summary>
    public double Salience => Math.Sqrt(ShareOfFirst * ShareOfSecond);

    /// <summary>1 less the distance of the two shares.</summary>
    public double Symmetry => 1 - Math.Abs(Asymmetry);

    /// <summary>Salience times symmetry.</summary>
    public double Interdependence => Salience * Symmetry;
}

/// <summary>
/// dependence.asymmetry, .salience, .symmetry and .interdependence for all pairs and all years of one dataset at once. A state's trade with
/// the world is the sum of the dataset's own flows, so that the dataset has to list all of them: reconciled data do.
/// </summary>
internal static class AsymmetryTable
{
    /// <summary>The measure.</summary>
    public static MeasureDefinition Definition { get; } = new(
        "dependence.asymmetry",
        "share",
        "(x(i,j) + x(j,i)) / (X(i) + M(i)) − (x(i,j) + x(j,i)) / (X(j) + M(j))",
        "A pair counts in a year in which both directions are listed; a flow that is listed with nothing counts as nothing, one that is not listed is unknown.",
        ["Hirschman 1945, National Power and the Structure of Foreign Trade", "Keohane & Nye 1977, Power and Interdependence", "Barbieri 1996, Journal of Peace Research 33(1)"]);

    /// <summary>From the dataset's flows by product, of any size: they are summed to pairs in one pass, and all else is done on the sums.</summary>
    public static Answer<DependenceRow> FromProducts(RecordReader record, string dataset) =>
        Read(record, $"SELECT year, exporter, importer, SUM(value_usd) AS value FROM trade_product WHERE dataset = {Sql.Text(dataset)} GROUP BY year, exporter, importer");

    /// <summary>From the dataset's reconciled flows of all goods.</summary>
    public static Answer<DependenceRow> FromTotals(RecordReader record, string dataset) =>
        Read(record, $"SELECT year, exporter, importer, SUM(value) AS value FROM trade_total WHERE dataset = {Sql.Text(dataset)} AND reporter = 'reconciled' GROUP BY year, exporter, importer");

    private static Answer<DependenceRow> Read(RecordReader record, string flows) => record.Query(
        $"""
        WITH flow AS ({flows}),
        world AS (
          SELECT year, state, SUM(value) AS value
          FROM (SELECT year, exporter AS state, value FROM flow WHERE exporter <> importer UNION ALL SELECT year, importer, value FROM flow WHERE exporter <> importer) sides
          GROUP BY year, state),
        pair AS (SELECT a.year, a.exporter AS first, a.importer AS second, a.value + b.value AS value FROM flow a JOIN flow b ON b.year = a.year AND b.exporter = a.importer AND b.importer = a.exporter WHERE a.exporter < a.importer)
        SELECT p.year, p.first, p.second, p.value / f.value, p.value / s.value, p.value
        FROM pair p JOIN world f ON f.year = p.year AND f.state = p.first JOIN world s ON s.year = p.year AND s.state = p.second
        WHERE p.value > 0
        ORDER BY p.year, p.first, p.second
        """,
        r => new DependenceRow(r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetDouble(3), r.GetDouble(4), r.GetDouble(5)));
}
