using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Record;
using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>UN Comtrade: the CSV and JSON of the public API, annual and monthly, totals and Harmonized System codes.</summary>
internal static partial class UnComtrade
{
    // What the API gives at most in one answer: without a key, with one, and in an older plan.
    private static readonly long[] RowCaps = [500, 100_000, 250_000];

    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "comtrade",
        Name = "UN Comtrade Database",
        Publisher = "United Nations Statistics Division",
        Url = "https://comtradeplus.un.org/",
        Licence = "UN Comtrade terms of use: for one's own use, no redistribution of the database",
        AsksConsent = true,
        Citation = "UN Comtrade Database, United Nations Statistics Division, https://comtradeplus.un.org/, {version}.",
        Format = "the CSV or JSON of the public API or of the site's download, annual or monthly; or an address of the API, https://comtradeapi.un.org/data/v1/get/C/A/HS?..., with your key in the environment variable ENTENTE_COMTRADE_KEY.",
        Shape = new CsvShape(
            Text("freqCode", "A for a year, M for a month.").Like("A|M", "A or M"),
            Text("period", "yyyy, or yyyyMM.").Like(@"\d{4}(0[1-9]|1[0-2])?", "yyyy or yyyyMM"),
            Text("reporterCode", "The reporting state, Comtrade's number (M49 with exceptions).").Like(@"\d{1,3}", "a number of one to three digits"),
            Text("flowCode", "X export, M import; re-exports and re-imports are parts of these and are left out.").Given(),
            Text("partnerCode", "The partner; 0 is the world.").Like(@"\d{1,3}", "a number of one to three digits"),
            Text("partner2Code", "The second partner; only 0, all of them, is read.").OrNone(),
            Text("classificationCode", "H0 to H6: revisions of the Harmonized System from 1992 to 2022.").Given(),
            Text("cmdCode", "TOTAL, or two, four or six digits.").Given(),
            Text("customsCode", "Only C00, all procedures, is read.").OrNone(),
            Text("motCode", "Only 0, all means of transport, is read.").OrNone(),
            Real("netWgt", "Net weight, kilograms; 0 where none is given.").OrNone(),
            Real("primaryValue", "Value, current US dollars: fob for exports, cif for imports as a rule."))
        {
            Missing = [""],
        },
        Traps = "As one side reports it: imports cif, exports fob; the two sides differ. Only what is reported for the whole of a flow is read, not its parts by customs procedure, transport or second partner. Trade by product and by month is taken from the importer's report where there is one, else from the exporter's, so that nothing counts twice. Numbers such as 251 (France), 490 (other Asia), 842 (United States) are mapped by data/sources/trade_codes.tsv. The API cuts an answer off at a number of rows without saying so; a file of just that many is told.",
        Tables = ["trade_total", "trade_world", "trade_product", "trade_month"],
        Download = "https://comtradeapi.un.org/data/v1/get/C/A/HS?period={version}&cmdCode=TOTAL&flowCode=X,M&partner2Code=0&customsCode=C00&motCode=0",
        ExampleVersion = "2023",
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        var files = workspace.Matching(n => Path.GetExtension(n).ToLowerInvariant() is ".csv" or ".txt" or ".json" or "", Source.Format);
        workspace.Run("""
            CREATE TEMP TABLE reported (freq VARCHAR NOT NULL, period VARCHAR NOT NULL, reporter VARCHAR NOT NULL, flow VARCHAR NOT NULL, partner VARCHAR NOT NULL,
                classification VARCHAR NOT NULL, product VARCHAR NOT NULL, value DOUBLE NOT NULL, kilograms DOUBLE)
            """);
        foreach (var file in files)
        {
            var rows = file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(file.Name).Length == 0 ? ReadJson(workspace, file) : ReadCsv(workspace, file);
            if (RowCaps.Contains(rows))
            {
                workspace.Caveats.Add(string.Create(CultureInfo.InvariantCulture, $"'{file.Name}' has {rows:N0} rows, just as many as the API gives at most: it was probably cut off. Ask for fewer reporters, partners or periods at a time."));
            }
        }

        workspace.Run("CREATE TEMP TABLE report AS SELECT DISTINCT * REPLACE (of_number(reporter) AS reporter, CASE WHEN lpad(partner, 3, '0') = '000' THEN 'WLD' ELSE of_number(partner) END AS partner) FROM reported");
        Fill(workspace);
        workspace.Version = workspace.Query("SELECT min(period) || '-' || max(period) FROM report", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }

    private static long ReadCsv(LoadWorkspace workspace, InputFile file)
    {
        long rows = 0;
        workspace.With(file, path =>
        {
            workspace.ReadAt(path, file.Name, Source.Shape, Whole);
            rows = workspace.Number($"SELECT count(*) FROM {Source.Shape.ReadLines(path, file.Name)}");
        });
        return rows;
    }

    private static long ReadJson(LoadWorkspace workspace, InputFile file)
    {
        workspace.With(file, path =>
        {
            RequireAnswer(path, file.Name);

            // The whole answer is one object: the reader must have room for it, and takes as much for each of its threads.
            var room = Math.Max(1 << 20, new FileInfo(path).Length + 1024);
            workspace.Run($"CREATE OR REPLACE TEMP TABLE answer AS SELECT unnest(data, recursive := true) FROM read_json({Sql.Text(path)}, columns = {{'data': '{JsonRow()}'}}, maximum_object_size = {room})");
        });
        workspace.ReadRows(file.Name, Source.Shape, "(SELECT * FROM answer)", Whole);
        return workspace.Number("SELECT count(*) FROM answer");
    }

    // The API answers a request that it refuses with JSON too.
    private static void RequireAnswer(string path, string name)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var answer = JsonDocument.Parse(stream);
            if (answer.RootElement.ValueKind != JsonValueKind.Object || !answer.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
            {
                var said = answer.RootElement.ValueKind == JsonValueKind.Object ? CsvFault.Short(answer.RootElement.GetRawText().ReplaceLineEndings(" ")) : "no object";
                throw new EntenteException($"'{name}' is no answer of the Comtrade API: it has no list 'data'; found {said}. Expected the JSON that the API or the site gives.");
            }
        }
        catch (JsonException e)
        {
            throw new EntenteException(string.Create(CultureInfo.InvariantCulture, $"'{name}', line {(e.LineNumber ?? 0) + 1}: is not whole JSON ({e.Message.Split('.')[0]}). It was cut off on its way, or is another kind of file. Fetch it again."), e);
        }
    }

    private static string Whole(string read) => $"""
        INSERT INTO reported
        SELECT freqCode, period, reporterCode, flowCode, partnerCode, classificationCode, cmdCode, primaryValue, nullif(netWgt, 0)
        FROM {read}
        WHERE flowCode IN ('X', 'M') AND coalesce(partner2Code, '0') = '0' AND coalesce(customsCode, 'C00') = 'C00' AND coalesce(motCode, '0') = '0' AND primaryValue > 0
        """;

    private static string JsonRow() => $"STRUCT({string.Join(", ", Source.Shape.Columns.Select(c => $"\"{c.Name}\" {c.Type}"))})[]";

    private static void Fill(LoadWorkspace workspace)
    {
        const string flow = "if(flow = 'X', reporter, partner) AS exporter, if(flow = 'X', partner, reporter) AS importer";
        const string pairs = "partner <> 'WLD' AND reporter <> partner";

        // The importer's report first: it knows where goods come from, the exporter often not where they end.
        const string once = "QUALIFY row_number() OVER (PARTITION BY exporter, importer, period, product, classification ORDER BY flow) = 1";
        workspace.Run($"INSERT INTO trade_total SELECT 'comtrade', {flow}, CAST(period AS INTEGER), if(flow = 'X', 'exporter', 'importer'), round(sum(value), 2), 'USD' FROM report WHERE freq = 'A' AND product = 'TOTAL' AND {pairs} GROUP BY ALL ORDER BY ALL");
        workspace.Run("INSERT INTO trade_world SELECT 'comtrade', reporter, CAST(period AS INTEGER), if(flow = 'X', 'export', 'import'), round(max(value), 2), 'USD' FROM report WHERE freq = 'A' AND product = 'TOTAL' AND partner = 'WLD' GROUP BY ALL ORDER BY ALL");
        workspace.Run($"""
            INSERT INTO trade_month SELECT 'comtrade', exporter, importer, strptime(period || '01', '%Y%m%d')::DATE, product, round(sum(value), 2), 'USD'
            FROM (SELECT *, {flow} FROM report WHERE freq = 'M' AND (product = 'TOTAL' OR length(product) = 6) AND {pairs} {once}) GROUP BY ALL ORDER BY ALL
            """);
        var revisions = workspace.Query("SELECT DISTINCT classification FROM report WHERE freq = 'A' AND length(product) = 6 ORDER BY 1", r => r.GetString(0));
        if (revisions.Count == 1 && Revision().IsMatch(revisions[0]))
        {
            workspace.Nomenclature = new[] { "HS92", "HS96", "HS02", "HS07", "HS12", "HS17", "HS22" }[revisions[0][1] - '0'];
            workspace.Run($"""
                INSERT INTO trade_product SELECT 'comtrade', exporter, importer, CAST(period AS INTEGER), product, round(sum(value), 2), sum(kilograms) / 1000
                FROM (SELECT *, {flow} FROM report WHERE freq = 'A' AND length(product) = 6 AND {pairs} {once}) GROUP BY ALL ORDER BY ALL
                """);
        }
        else if (revisions.Count > 1)
        {
            workspace.Caveats.Add($"Products of several revisions ({string.Join(", ", revisions)}) in one load: products were left out, totals were read. Load one revision at a time.");
        }
    }

    [GeneratedRegex("^H[0-6]$", RegexOptions.None, 1000)]
    private static partial Regex Revision();
}
