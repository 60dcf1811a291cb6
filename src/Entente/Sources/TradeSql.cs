namespace Entente.Sources;

/// <summary>Pieces of SQL that several trade datasets share.</summary>
internal static class TradeSql
{
    /// <summary>A state's exports and imports as sums over a dataset's own pairs, USD.</summary>
    /// <param name="pairs">A query that gives exporter, importer, year, value.</param>
    public static string WorldFromPairs(string pairs) => $"""
        SELECT exporter AS state, year, 'export' AS flow, CAST(sum(value) AS DOUBLE) AS value, 'USD' AS currency FROM ({pairs}) GROUP BY exporter, year
        UNION ALL
        SELECT importer, year, 'import', CAST(sum(value) AS DOUBLE), 'USD' FROM ({pairs}) GROUP BY importer, year
        """;

    /// <summary>The state of a Eurostat country name: the name without what stands in parentheses.</summary>
    /// <param name="column">The column that holds the name.</param>
    public static string EurostatState(string column) => $"""
        coalesce((SELECT min(iso3) FROM state_code WHERE list_contains(names, trim(split_part({column}, '(', 1))) AND until = ''), error('not a state: ' || {column}))
        """;
}
