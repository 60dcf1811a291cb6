using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Measures;

/// <summary>A sector of cooperation and the goods that belong to it.</summary>
/// <param name="Id">Its id: energy.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Codes">Chapters or headings of the Harmonized System, digits only; empty for a sector of services.</param>
/// <param name="Why">Why these, or why none.</param>
internal sealed record Sector(string Id, string Name, IReadOnlyList<string> Codes, string Why);

/// <summary>The trade of two states in a sector in one year, both directions.</summary>
/// <param name="Dataset">Dataset id.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Usd">In the sector, US dollars.</param>
/// <param name="AllUsd">In all goods, US dollars.</param>
internal sealed record SectorYear(string Dataset, int Year, double Usd, double AllUsd)
{
    /// <summary>The sector's share of their trade, 0 to 1.</summary>
    public double Share => AllUsd > 0 ? Usd / AllUsd : 0;
}

/// <summary>Trade of two states by sector, from trade by product. Missing data: a year without rows of both directions is not known.</summary>
internal static class SectorTrade
{
    /// <summary>The sectors of <c>data/lexicon/sectors.tsv</c>.</summary>
    public static IReadOnlyList<Sector> Sectors { get; } =
    [
        .. DataFiles.Rows(DataFiles.Find("lexicon", "sectors.tsv")).Select(r => new Sector(
            r[0],
            r[1],
            [.. r[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Replace(":", "", StringComparison.Ordinal))],
            r[3])),
    ];

    /// <summary>The trade of two states in a sector by dataset and year, both directions together.</summary>
    public static Answer<SectorYear> Of(RecordReader record, State a, State b, Sector sector, int untilYear)
    {
        var codes = string.Join(" OR ", sector.Codes.Select(c => $"product LIKE {Sql.Text(c + "%")}"));
        return record.Query(
            $"""
            SELECT dataset, year, SUM(CASE WHEN {codes} THEN value_usd ELSE 0 END) AS sector_usd, SUM(value_usd) AS all_usd
            FROM trade_product
            WHERE ((exporter = {Sql.Code(a)} AND importer = {Sql.Code(b)}) OR (exporter = {Sql.Code(b)} AND importer = {Sql.Code(a)}))
              AND year <= {untilYear.ToString(CultureInfo.InvariantCulture)}
            GROUP BY dataset, year
            HAVING COUNT(DISTINCT exporter) = 2
            ORDER BY dataset, year
            """,
            r => new SectorYear(r.GetString(0), r.GetInt32(1), r.GetDouble(2), r.GetDouble(3)));
    }
}
