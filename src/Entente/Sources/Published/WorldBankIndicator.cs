using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>World Bank, World Development Indicators: one indicator of all states, years in columns or in rows.</summary>
internal static class WorldBankIndicator
{
    private const string Gdp = "NY.GDP.MKTP.CD";

    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "worldbank-indicator",
        Name = "World Development Indicators",
        Publisher = "World Bank",
        Url = "https://data.worldbank.org/",
        Licence = "CC BY 4.0",
        Citation = "World Bank, World Development Indicators, {version}. CC BY 4.0.",
        Format = "the zip or CSV of one indicator, such as API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1234.zip, or a CSV with one year a row.",
        Shape = new CsvShape(
            Text("Country Name", "The state or group."),
            Text("Country Code", "Alpha-3; groups of states have codes of their own and are kept under them.").Given(),
            Whole("Year", "Calendar year, or one column a year.").OrNone(),
            Real("Value", "In the indicator's unit.").OrNone(),
            Text("Indicator Code", "The publisher's code, such as NY.GDP.MKTP.CD.").OrNone())
        {
            Missing = [""],
            EndsWithLineEnd = false,
        },
        Traps = "Groups of states (income groups, regions, the world) are no states: they are counted and kept under their own code in the table of indicators, and are not in that of GDP. No figures for Taiwan. The indicator GDP in current US dollars also fills the record's own table of GDP.",
        Tables = ["indicator", "gdp"],
        Download = "https://api.worldbank.org/v2/en/indicator/{version}?downloadformat=csv",
        ExampleVersion = Gdp,
        Supersedes = ["worldbank-gdp"],
        ReleasedOf = ReleasedOnVersion,
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        var files = workspace.Matching(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !n.StartsWith("Metadata", StringComparison.OrdinalIgnoreCase), Source.Format);
        foreach (var file in files)
        {
            workspace.With(file, path => Read(workspace, file.Name, path));
        }

        var indicators = workspace.Query("SELECT DISTINCT indicator FROM indicator ORDER BY 1", r => r.GetString(0));
        workspace.DatasetId = indicators.Count == 1 ? $"worldbank-{indicators[0].ToLowerInvariant().Replace('.', '-')}" : null;
        workspace.Run($"INSERT INTO gdp SELECT dataset, state, year, value FROM indicator WHERE indicator = '{Gdp}' AND NOT starts_with(state, '?') ORDER BY ALL");
        workspace.Version ??= workspace.Query("SELECT min(year) || '-' || max(year) FROM indicator", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }

    private static void Read(LoadWorkspace workspace, string name, string path)
    {
        // The publisher's own file has a heading of four lines, with the day of its last update in the third.
        var first = File.ReadLines(path).Take(4).ToList();
        var isWide = first.Count == 4 && first[0].Contains("Data Source", StringComparison.Ordinal);
        if (!isWide)
        {
            workspace.ReadAt(path, name, Source.Shape, read => $"""
                INSERT INTO indicator SELECT 'worldbank-indicator', of_iso3("Country Code"), "Year", coalesce("Indicator Code", '{Gdp}'), "Value"
                FROM {read} WHERE "Value" IS NOT NULL
                """);
            return;
        }

        var updated = first[2].Split(',').ElementAtOrDefault(1)?.Trim('"', ' ');
        workspace.Version = string.IsNullOrEmpty(updated) ? null : updated;
        var years = Enumerable.Range(1960, 100).Select(y => Real(y.ToString(System.Globalization.CultureInfo.InvariantCulture), "A year.").OrNone());
        var shape = new CsvShape([.. Source.Shape.Columns.Where(c => c.Required || c.Name == "Indicator Code"), .. years]) { LinesBefore = 4, Missing = [""], EndsWithLineEnd = false };
        workspace.ReadAt(path, name, shape, read => $"""
            INSERT INTO indicator
            SELECT 'worldbank-indicator', of_iso3("Country Code"), CAST(year AS INTEGER), "Indicator Code", value
            FROM (UNPIVOT (SELECT "Country Code", "Indicator Code", COLUMNS('^[0-9]{"{4}"}$') FROM {read}) ON COLUMNS('^[0-9]{"{4}"}$') INTO NAME year VALUE value)
            WHERE value IS NOT NULL
            """);
    }
}
