using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>Eurostat Comext: the members' monthly trade by eight-digit product, bulk files and extractions.</summary>
internal static class EurostatComext
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "comext",
        Name = "EU trade since 1988 by product (Comext)",
        Publisher = "Eurostat",
        Url = "https://ec.europa.eu/eurostat/web/international-trade-in-goods/database",
        Licence = "Eurostat reuse policy (Commission Decision 2011/833/EU), with source",
        Citation = "Source: Eurostat, Comext, {version}.",
        Format = "a bulk file such as full_v2_202401.dat or an extraction, as CSV (the publisher's .7z must be unpacked first).",
        Shape = new CsvShape(
            Text("REPORTER", "The reporting member: two letters, or its name; DECLARANT_ISO in the older files.", "DECLARANT_ISO", "DECLARANT").Like(@"\D.*", "two letters or a name"),
            Text("PARTNER_ISO", "The partner: two letters, or its name; PARTNER in the present files.", "PARTNER").Like(@"\D.*", "two letters or a name"),
            Text("FLOW", "1 or IMPORT, 2 or EXPORT.").Like("(?i)1|2|import|export", "1, 2, IMPORT or EXPORT"),
            Text("PERIOD", "yyyyMM, or yyyy-MM.", "TIME_PERIOD", "month").Like(@"\d{4}-?(0[1-9]|1[0-2]|52)", "a month, yyyyMM or yyyy-MM"),
            Real("VALUE_EUR", "Value, euro.", "VALUE_IN_EUROS", "OBS_VALUE"),
            Text("PRODUCT_NC", "Eight digits of the Combined Nomenclature; shorter ones are sums and are left out.", "PRODUCT", "cn_code").OrNone(),
            Text("INDICATOR", "Only VALUE_IN_EUROS or VALUE_EUR is read.", "INDICATORS").OrNone())
        {
            Missing = [""],
        },
        Traps = "Euro, not dollars; exports fob, imports cif at the member's border. Eight-digit products are summed to six; a file without products gives totals. Codes for groups of states and for trade of unknown partners are kept under their own code. Both members report trade between them: the exporter's report is taken, else the importer's. Confidential products are missing from their own number.",
        Tables = ["trade_month"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        workspace.Run("CREATE TEMP TABLE reported (reporter VARCHAR NOT NULL, partner VARCHAR NOT NULL, flow VARCHAR NOT NULL, month DATE NOT NULL, product VARCHAR NOT NULL, value DOUBLE NOT NULL)");
        foreach (var file in workspace.Matching(n => Path.GetExtension(n).ToLowerInvariant() is ".csv" or ".dat" or ".txt", Source.Format))
        {
            workspace.Read(file, Source.Shape, read => $"""
                INSERT INTO reported
                SELECT REPORTER, PARTNER_ISO, CASE WHEN upper(trim(FLOW)) IN ('1', 'IMPORT') THEN 'import' ELSE 'export' END,
                    strptime(replace(PERIOD, '-', '') || '01', '%Y%m%d')::DATE, coalesce(left(PRODUCT_NC, 6), 'TOTAL'), VALUE_EUR
                FROM {read}
                WHERE (PRODUCT_NC IS NULL OR regexp_full_match(PRODUCT_NC, '[0-9]{"{8}"}')) AND right(PERIOD, 2) <> '52' AND VALUE_EUR IS NOT NULL AND coalesce(INDICATOR, 'VALUE_EUR') IN ('VALUE_EUR', 'VALUE_IN_EUROS')
                """);
        }

        workspace.Run("CREATE TEMP TABLE named AS SELECT code, if(length(trim(code)) = 2, of_iso2(code), of_name(split_part(code, '(', 1))) AS state FROM (SELECT DISTINCT reporter AS code FROM reported UNION SELECT DISTINCT partner FROM reported)");
        workspace.Run("""
            INSERT INTO trade_month
            SELECT 'comext', exporter, importer, month, product, round(sum(value), 2), 'EUR'
            FROM (
                SELECT if(flow = 'export', r.state, p.state) AS exporter, if(flow = 'export', p.state, r.state) AS importer, month, product, flow, sum(value) AS value
                FROM reported JOIN named r ON r.code = reporter JOIN named p ON p.code = partner
                GROUP BY r.state, p.state, flow, month, product
                QUALIFY row_number() OVER (PARTITION BY exporter, importer, month, product ORDER BY flow) = 1)
            GROUP BY ALL ORDER BY ALL
            """);
        workspace.Version = workspace.Query("SELECT strftime(min(month), '%Y-%m') || ' to ' || strftime(max(month), '%Y-%m') FROM trade_month", r => r.IsDBNull(0) ? null : r.GetString(0)).Single();
    }
}
