using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Record;
using Entente.Sources.Loading;

namespace Entente.Sources.Published;

/// <summary>CEPII BACI as it is published: a zip or folder of one file a year, any revision of the Harmonized System.</summary>
internal static partial class CepiiBaci
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "baci",
        Name = "BACI: International Trade Database at the Product-Level",
        Publisher = "CEPII",
        Url = "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
        Licence = "Etalab Open Licence 2.0",
        Citation = "CEPII, BACI {version}; Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23. Etalab Open Licence 2.0.",
        Format = "a zip such as BACI_HS17_V202501.zip, its folder, or single files BACI_HS17_Y2017_V202501.csv, with country_codes_V202501.csv and product_codes_HS17_V202501.csv where they are at hand.",
        Shape = new CsvShape(
            new SourceColumn("t", "SMALLINT", "Year."),
            new SourceColumn("i", "SMALLINT", "Exporter, BACI's number (M49 with exceptions)."),
            new SourceColumn("j", "SMALLINT", "Importer, likewise."),
            new SourceColumn("k", "VARCHAR", "Product, six digits of the Harmonized System; leading zeros are put back where a program took them."),
            new SourceColumn("v", "DOUBLE", "Value, thousand current US dollars, fob."),
            new SourceColumn("q", "VARCHAR", "Quantity, tonnes; blank or NA where none is given.")),
        Traps = "Reconciled from both sides' reports; where a state did not report (Russia from 2022 on) its partners' alone. A flow under 1,000 dollars is not listed: a missing row is unknown or very small, not zero. Number 490, other Asia, is given as Taiwan, whose trade it is but for small amounts. Belgium and Luxembourg are one until 1998 and stand under no state. Products join the measures in HS17; of another revision the pair totals join, and the products once its correlation table with HS17 is loaded (hs-correlation).",
        Tables = ["trade_product", "trade_total", "trade_world"],
        Download = "https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_{version}.zip",
        ExampleVersion = "HS17_V202501",
        Supersedes = ["baci-pairs", "baci-rus-chn", "baci-afg-zaf"],
        ReleasedOf = ReleasedOf,
        Load = Load,
    };

    // A year of BACI has some 220 exporters; sums over a few states' trade are not a state's trade with the world.
    private const int FewestExporters = 150;

    private const string Product = "CASE WHEN length(k) >= 6 THEN k ELSE lpad(trim(k), 6, '0') END";

    private static CsvShape Shape => Source.Shape;

    private static void Load(LoadWorkspace workspace)
    {
        var files = workspace.Matching(n => Path.GetExtension(n).Equals(".csv", StringComparison.OrdinalIgnoreCase) && !Codes().IsMatch(n), Source.Format);
        Name(workspace, files);

        // The publisher's order, by exporter and importer, lets a question for a pair skip nearly all rows: it is kept.
        workspace.Run("CREATE TABLE flow (year SMALLINT NOT NULL, exporter SMALLINT NOT NULL, importer SMALLINT NOT NULL, product VARCHAR NOT NULL, value_usd DOUBLE NOT NULL, tonnes DOUBLE)");
        foreach (var file in files)
        {
            var before = workspace.Number("SELECT count(*) FROM flow");
            workspace.Read(file, Shape, read => $"""
                INSERT INTO flow
                SELECT t, i, j, {Product}, v * 1000, CAST(CASE WHEN q LIKE '%NA' OR trim(q) = '' THEN NULL ELSE q END AS DOUBLE)
                FROM {read}
                """);
            Check(workspace, file, before);
        }

        Places(workspace);
        Derive(workspace);
    }

    private static void Check(LoadWorkspace workspace, InputFile file, long before)
    {
        const string value = "try_cast(v AS DOUBLE)";
        workspace.Check(
            "flow",
            $"rowid >= {before} AND (value_usd < 0 OR isnan(value_usd) OR isinf(value_usd) OR tonnes < 0 OR isnan(tonnes) OR year < 1962)",
            file,
            Shape,
            $"{value} < 0 OR isnan({value}) OR isinf({value}) OR try_cast(q AS DOUBLE) < 0 OR isnan(try_cast(q AS DOUBLE)) OR try_cast(t AS INTEGER) < 1962",
            "a figure below zero or without end, or a year before 1962:");

        // There are some five thousand products: they are told apart first, and then looked at.
        var strange = workspace.Query($"SELECT product FROM (SELECT DISTINCT product FROM flow WHERE rowid >= {before}) WHERE NOT regexp_full_match(product, '[0-9]{{6}}')", r => r.GetString(0));
        if (strange.Count > 0)
        {
            workspace.Check("flow", $"rowid >= {before} AND product IN {Sql.List(strange)}", file, Shape, "NOT regexp_full_match(" + Product + ", '[0-9]{6}')", "the product is not six digits of the Harmonized System:");
        }
    }

    // HS17 and V202501 stand in the names of the files, or of the archive's.
    private static void Name(LoadWorkspace workspace, IReadOnlyList<InputFile> files)
    {
        var names = files.Select(f => f.Name).ToList();
        var revisions = names.Select(n => Revision().Match(n).Value.ToUpperInvariant()).Where(r => r.Length > 0).Distinct().ToList();
        var versions = names.Select(n => VersionName().Match(n).Value).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (revisions.Count != 1 || versions.Count > 1)
        {
            throw new EntenteException($"The files are of {(revisions.Count == 0 ? "no revision of the Harmonized System that their names tell" : $"several: {string.Join(", ", revisions.Concat(versions))}")}. Load one revision and version at a time; expected {Source.Format}");
        }

        workspace.Nomenclature = revisions[0];
        workspace.DatasetId = "baci-" + revisions[0].ToLowerInvariant();
        workspace.Version = versions.FirstOrDefault();
    }

    private static DateOnly? ReleasedOf(string version) =>
        VersionName().IsMatch(version) && DateOnly.TryParseExact(version[1..7], "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.AddMonths(1).AddDays(-1) : null;

    private static void Places(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE listed (code SMALLINT, name VARCHAR, iso3 VARCHAR)");
        foreach (var file in workspace.Files.Where(f => f.Name.StartsWith("country_codes", StringComparison.OrdinalIgnoreCase)))
        {
            var shape = new CsvShape(
                new SourceColumn("country_code", "SMALLINT", ""),
                new SourceColumn("country_name", "VARCHAR", "") { Aliases = ["country_name_full"] },
                new SourceColumn("country_iso3", "VARCHAR", "") { Aliases = ["iso_3digit_alpha"] });
            workspace.Read(file, shape, read => $"INSERT INTO listed SELECT country_code, country_name, country_iso3 FROM {read}");
        }

        workspace.Run("""
            CREATE TABLE place AS
            SELECT c.code, coalesce(n.iso3, i.iso3, '?' || c.code) AS iso3, coalesce(l.name, '') AS name
            FROM (SELECT exporter AS code FROM flow UNION SELECT importer FROM flow) c
            LEFT JOIN (SELECT code, min(name) AS name, min(iso3) AS iso3 FROM listed GROUP BY code) l ON l.code = c.code
            LEFT JOIN number_code n ON n.code = lpad(CAST(c.code AS VARCHAR), 3, '0')
            LEFT JOIN iso3_code i ON i.code = l.iso3
            ORDER BY c.code
            """);
        foreach (var (code, name) in workspace.Query("SELECT CAST(code AS VARCHAR), name FROM place", r => (r.GetString(0), r.GetString(1))))
        {
            workspace.NamesOfCodes[code] = name;
        }
    }

    // Sums are rounded to a cent: the order in which figures are added up must not show.
    private static void Derive(LoadWorkspace workspace)
    {
        var id = Sql.Text(workspace.DatasetId!);
        workspace.Run("DROP TABLE trade_product");
        workspace.Run($"""
            CREATE VIEW trade_product AS
            SELECT {id} AS dataset, x.iso3 AS exporter, m.iso3 AS importer, CAST(f.year AS INTEGER) AS year, f.product, f.value_usd, f.tonnes
            FROM flow f JOIN place x ON x.code = f.exporter JOIN place m ON m.code = f.importer
            """);
        workspace.Run($"""
            INSERT INTO trade_total
            SELECT {id}, x.iso3, m.iso3, f.year, 'reconciled', round(sum(f.value), 2), 'USD'
            FROM (SELECT year, exporter, importer, sum(value_usd) AS value FROM flow GROUP BY ALL) f
            JOIN place x ON x.code = f.exporter JOIN place m ON m.code = f.importer
            GROUP BY x.iso3, m.iso3, f.year ORDER BY f.year, x.iso3, m.iso3
            """);
        var part = workspace.Query($"SELECT year, count(DISTINCT exporter) FROM trade_total GROUP BY year HAVING count(DISTINCT exporter) < {FewestExporters} ORDER BY year", r => (Year: Convert.ToInt32(r.GetValue(0), CultureInfo.InvariantCulture), Exporters: r.GetInt64(1)));
        if (part.Count > 0)
        {
            workspace.IsPart = true;
            workspace.Caveats.Add($"Only a part of BACI: {part[0].Year} has {part[0].Exporters} exporters, where the whole has over {FewestExporters}. No totals with the world are made of such years, and starter figures stay beside it.");
        }

        var years = string.Join(", ", part.Select(y => y.Year.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("0"));
        workspace.Run($"""
            INSERT INTO trade_world
            SELECT {id}, exporter, year, 'export', round(sum(value), 2), 'USD' FROM trade_total WHERE year NOT IN ({years}) GROUP BY exporter, year
            UNION ALL
            SELECT {id}, importer, year, 'import', round(sum(value), 2), 'USD' FROM trade_total WHERE year NOT IN ({years}) GROUP BY importer, year
            ORDER BY 3, 2, 4
            """);
    }

    [GeneratedRegex(@"^(country|product)_codes", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"HS(88|92|96|02|07|12|17|22|28)(?=_|-|\.)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Revision();

    [GeneratedRegex(@"V\d{6}[a-z]?(?=\.|_|$)", RegexOptions.None, 1000)]
    private static partial Regex VersionName();
}
