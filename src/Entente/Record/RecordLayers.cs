namespace Entente.Record;

/// <summary>
/// Lays the loaded datasets over the starter figures: a view a table, so that a measure that asks for <c>trade_total</c> sees both.
/// A starter dataset gives way where a loaded one of its publisher speaks for the same time.
/// </summary>
internal static class RecordLayers
{
    // The column that says for when a row speaks; a table that is not here has none.
    private static readonly Dictionary<string, string> TimeOf = new(StringComparer.Ordinal)
    {
        ["trade_total"] = "year",
        ["trade_world"] = "year",
        ["trade_product"] = "year",
        ["gdp"] = "year",
        ["indicator"] = "year",
        ["alliance"] = "year",
        ["arms_transfer"] = "year",
        ["diplomatic_exchange"] = "year",
        ["trade_month"] = "month",
        ["crude_import"] = "month",
        ["commodity_price"] = "month",
        ["roll_call"] = "date",
        ["event"] = "date",
    };

    /// <summary>The nomenclature that the record's product codes are written in.</summary>
    public const string Nomenclature = "HS17";

    /// <summary>The column of a table that says for when a row speaks; null for none.</summary>
    public static string? TimeColumn(string table) => TimeOf.GetValueOrDefault(table);

    /// <summary>The datasets whose products are in another revision of the Harmonized System, each with the correlation table that reads them in the record's.</summary>
    public static IEnumerable<(LoadedDataset Dataset, LoadedDataset Map)> Mapped(IReadOnlyList<LoadedDataset> loaded) =>
        from dataset in loaded
        where dataset.Tables.Any(t => t.Table == "trade_product" && !Joins(dataset, t))
        let map = loaded.FirstOrDefault(m => m.Tables.Any(t => t.Table == "product_map") && m.Nomenclature.Split('-').Order(StringComparer.Ordinal).SequenceEqual(new[] { dataset.Nomenclature, Nomenclature }.Order(StringComparer.Ordinal)))
        where map is not null
        select (dataset, map);

    /// <summary>The name under which a dataset's products are read in the record's revision.</summary>
    public static DatasetReference Reference(LoadedDataset dataset) => dataset.Reference with
    {
        Id = MappedId(dataset),
        Name = $"{dataset.Reference.Name}, read in {Nomenclature} by correlation table: approximate where one code became several",
    };

    /// <summary>The statements that make the loaded datasets' databases known: once a process.</summary>
    public static IEnumerable<string> Attach(DatasetStore store, IReadOnlyList<LoadedDataset> loaded) =>
        loaded.Select(d => $"ATTACH IF NOT EXISTS {Sql.Text(store.DatabaseOf(d))} AS {Alias(d)} (READ_ONLY)");

    /// <summary>The views, for one connection.</summary>
    /// <param name="own">The name of the starter figures' own database.</param>
    /// <param name="loaded">The datasets in use, in the order they were attached in.</param>
    public static IEnumerable<string> Views(string own, IReadOnlyList<LoadedDataset> loaded)
    {
        var tables = loaded.SelectMany(d => d.Tables.Select(t => (Dataset: d, Alias: Alias(d), Rows: t))).GroupBy(x => x.Rows.Table, StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var starter = $"{Name(own)}.main.{table.Key}";
            var gone = table.Where(x => Joins(x.Dataset, x.Rows)).Select(x => Superseded(x.Dataset, x.Rows)).Where(c => c.Length > 0).ToList();
            var kept = gone.Count == 0 ? "" : $" WHERE NOT ({string.Join(" OR ", gone)})";
            if (table.Key == "vote")
            {
                kept = loaded.SelectMany(d => d.Tables.Where(t => t.Table == "roll_call").Select(t => Superseded(d, t))).Where(c => c.Length > 0).ToList() is { Count: > 0 } calls
                    ? $" WHERE roll_call NOT IN (SELECT id FROM {Name(own)}.main.roll_call WHERE {string.Join(" OR ", calls)})"
                    : "";
            }

            var mapped = table.Key == "trade_product" ? Mapped(loaded).Select(m => Mapping(m.Dataset, m.Map)) : [];
            var parts = table.Where(x => Joins(x.Dataset, x.Rows)).Select(x => $"SELECT * FROM {x.Alias}.main.{table.Key}{Yielding(x.Dataset, x.Alias, table.Key, loaded)}").Concat(mapped).Prepend($"SELECT * FROM {starter}{kept}");
            yield return $"CREATE OR REPLACE TEMP VIEW {table.Key} AS {string.Join(" UNION ALL BY NAME ", parts)}";
        }
    }

    // Products of another nomenclature would be taken for others of the same number.
    private static bool Joins(LoadedDataset dataset, LoadedTable table) =>
        table.Table != "trade_product" || dataset.Nomenclature.Length == 0 || dataset.Nomenclature == Nomenclature;

    private static string MappedId(LoadedDataset dataset) => $"{dataset.Reference.Id}-as-{Nomenclature.ToLowerInvariant()}";

    // A tonnage of several codes is known only where each of theirs is. A code that the table does not have is kept as one of no product.
    private static string Mapping(LoadedDataset dataset, LoadedDataset map)
    {
        var (flows, codes) = (Alias(dataset), Alias(map));
        return $"SELECT {Sql.Text(MappedId(dataset))} AS dataset, p.exporter, p.importer, p.year, coalesce(m.to_product, '?' || p.product) AS product, sum(p.value_usd) AS value_usd, CASE WHEN count(p.tonnes) = count(*) THEN sum(p.tonnes) END AS tonnes"
            + $" FROM {flows}.main.trade_product p LEFT JOIN {codes}.main.product_map m ON m.nomenclature = {Sql.Text(dataset.Nomenclature)} AND m.to_nomenclature = {Sql.Text(Nomenclature)} AND m.product = p.product AND m.chosen GROUP BY p.exporter, p.importer, p.year, coalesce(m.to_product, '?' || p.product)";
    }

    // Two publishers of the same roll calls would count each twice.
    private static string Yielding(LoadedDataset dataset, string alias, string table, IReadOnlyList<LoadedDataset> loaded)
    {
        var of = table == "vote" ? "roll_call" : table;
        if (TimeColumn(of) is not { } column || column == "year")
        {
            return "";
        }

        var spans = loaded.Where(d => dataset.YieldsTo.Contains(d.Reference.Id, StringComparer.Ordinal))
            .SelectMany(d => d.Tables.Where(t => t.Table == of && t.From is not null))
            .Select(t => $"{column} BETWEEN {Sql.Day(t.From!.Value)} AND {Sql.Day(t.To!.Value)}").ToList();
        var within = string.Join(" OR ", spans);
        return spans.Count == 0 ? "" : table == "vote" ? $" WHERE roll_call NOT IN (SELECT id FROM {alias}.main.roll_call WHERE {within})" : $" WHERE NOT ({within})";
    }

    private static string Superseded(LoadedDataset dataset, LoadedTable table)
    {
        if (dataset.Supersedes.Count == 0 || table.Table == "vote")
        {
            return "";
        }

        var sets = $"dataset IN {Sql.List(dataset.Supersedes)}";
        return TimeColumn(table.Table) switch
        {
            null => sets,
            "year" when table.From is { } from && table.To is { } to => $"({sets} AND year BETWEEN {from.Year} AND {to.Year})",
            { } column when table.From is { } from && table.To is { } to => $"({sets} AND {column} BETWEEN {Sql.Day(from)} AND {Sql.Day(to)})",
            _ => "",
        };
    }

    // Of the database's own name: readers of one process share what is attached, and may use other versions than each other.
    private static string Alias(LoadedDataset dataset) => Name($"loaded {dataset.Reference.Id} {dataset.Database}");

    private static string Name(string database) => "\"" + database.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
