using System.Globalization;
using DuckDB.NET.Data;
using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>Correlation tables between revisions of the Harmonized System: they let products of one revision be read in another.</summary>
internal static class HsCorrelation
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "hs-correlation",
        Name = "Correlation of revisions of the Harmonized System",
        Publisher = "United Nations Statistics Division",
        Url = "https://unstats.un.org/unsd/classifications/Econ",
        Licence = "United Nations; facts, with source",
        Citation = "United Nations Statistics Division, Harmonized System correlation tables, {version}.",
        Format = "the workbook (.xlsx) or a CSV of one table, such as HS2022 to HS2017: two columns of six-digit codes, headed by the revisions' names.",
        Shape = new CsvShape(
            Text("HS 2022", "Code in the one revision; the heading names it."),
            Text("HS 2017", "Code in the other revision.")),
        Traps = "Both directions are read. A code that corresponds to several is read as the one of the same number, else as the lowest, with all of its value: the tables do not say how a value divides, so that such a product, and every product that shares its codes, is approximate. Trade in the products' own revision stays as it is and can be exported; beside it stands the same trade in HS17, under an id that ends in -as-hs17.",
        Tables = ["product_map"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        var file = workspace.Matching(n => Path.GetExtension(n).ToLowerInvariant() is ".xlsx" or ".xls" or ".csv", Source.Format)[0];
        var table = new CorrelationTable("", "", []);
        workspace.With(file, path => table = CorrelationTable.Read(path, file.Name));
        var both = table.Pairs.Select(p => (From: table.One, Of: p.One, To: table.Other, Is: p.Other)).Concat(table.Pairs.Select(p => (From: table.Other, Of: p.Other, To: table.One, Is: p.One)));
        workspace.Append("pair", "nomenclature VARCHAR, product VARCHAR, to_nomenclature VARCHAR, to_product VARCHAR", both.Select(p => (Action<IDuckDBAppenderRow>)(row => row.AppendValue(p.From).AppendValue(p.Of).AppendValue(p.To).AppendValue(p.Is))));

        // A code that goes to one alone takes its whole value there; what it goes to is exact when nothing that was divided could have gone there too.
        workspace.Run("""
            INSERT INTO product_map
            WITH counted AS (
                SELECT *, count(*) OVER (PARTITION BY nomenclature, product) AS wide, count(*) OVER (PARTITION BY to_nomenclature, to_product) AS shared FROM pair)
            SELECT 'hs-correlation', nomenclature, product, to_nomenclature, to_product,
                if(shared = 1, '1', 'n') || ':' || if(wide = 1, '1', 'n'),
                row_number() OVER (PARTITION BY nomenclature, product ORDER BY to_product <> product, to_product) = 1,
                max(wide) OVER (PARTITION BY to_nomenclature, to_product) = 1
            FROM counted ORDER BY ALL
            """);
        workspace.DatasetId = $"hs-correlation-{table.One}-{table.Other}".ToLowerInvariant();
        workspace.Nomenclature = $"{table.One}-{table.Other}";
        workspace.Version = workspace.Nomenclature;
        foreach (var (from, codes, split) in workspace.Query("SELECT nomenclature, count(DISTINCT product), count(DISTINCT product) FILTER (WHERE relationship LIKE '%:n') FROM product_map GROUP BY 1 ORDER BY 1", r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2))))
        {
            workspace.Caveats.Add(string.Create(CultureInfo.InvariantCulture, $"{split:N0} of {codes:N0} codes of {from} correspond to several of the other revision: read in that one, they are approximate."));
        }
    }
}
