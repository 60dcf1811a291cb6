using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>CEPII GeoDist and Gravity: what lies between two states apart from trade.</summary>
internal static class CepiiTies
{
    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "cepii-ties",
        Name = "CEPII GeoDist and Gravity",
        Publisher = "CEPII",
        Url = "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=8",
        Licence = "Etalab Open Licence 2.0",
        Citation = "CEPII, GeoDist: Mayer and Zignago (2011), Notes on CEPII's distances measures, CEPII Working Paper 2011-25; Gravity: Conte, Cotterlaz and Mayer (2022), The CEPII Gravity database, CEPII Working Paper 2022-05; {version}. Etalab Open Licence 2.0.",
        Format = "dist_cepii as CSV, or Gravity_V202211.csv.",
        Shape = new CsvShape(
            Text("iso_o", "The one state, alpha-3.", "iso3_o").Given(),
            Text("iso_d", "The other state, alpha-3.", "iso3_d").Given(),
            Whole("year", "Calendar year, in Gravity only.").OrNone(),
            Real("dist", "Kilometres between the largest cities."),
            Whole("contig", "1 where they share a border."),
            Whole("comlang_off", "1 where they share an official language."),
            Whole("colony", "1 where one was ever a colony of the other.", "col_dep_ever").OrNone(),
            Whole("country_exists_o", "1 in a year in which the one existed.").OrNone(),
            Whole("country_exists_d", "1 in a year in which the other existed.").OrNone()),
        Traps = "GeoDist is as of about 2010 and does not change by year; some codes are older than ISO has them today (ROM). Rows of Gravity for years in which a state did not exist are left out.",
        Tables = ["tie"],
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        foreach (var file in workspace.Matching(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !n.StartsWith("Countries", StringComparison.OrdinalIgnoreCase), Source.Format))
        {
            workspace.Read(file, Source.Shape, read => $"""
                INSERT INTO tie
                SELECT 'cepii-ties', coalesce(o.iso3, '?' || iso_o), coalesce(d.iso3, '?' || iso_d), year, dist, contig = 1, comlang_off = 1, colony = 1
                FROM {read} LEFT JOIN iso3_code o ON o.code = iso_o LEFT JOIN iso3_code d ON d.code = iso_d
                WHERE iso_o <> iso_d AND coalesce(country_exists_o, 1) = 1 AND coalesce(country_exists_d, 1) = 1
                """);
        }

        workspace.Version = workspace.Query("SELECT CASE WHEN max(year) IS NULL THEN 'GeoDist' ELSE 'Gravity ' || min(year) || '-' || max(year) END FROM tie", r => r.GetString(0)).Single();
    }
}
