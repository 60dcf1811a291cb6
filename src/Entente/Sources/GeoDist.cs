namespace Entente.Sources;

/// <summary>CEPII GeoDist: how far apart states are, and what they share.</summary>
internal static class GeoDist
{
    private const string File = "trade/cepii_geodist_full.csv";

    // Some codes have changed since; places that are none of the registry's states are left out, as nothing is asked of them.
    private const string Ties = $"""
        SELECT o.iso3 AS origin, d.iso3 AS destination, CAST(NULL AS INTEGER) AS year, round(figure(dist), 0) AS distance_km,
            contig = '1' AS contiguous, comlang_off = '1' AS common_language, colony = '1' AS colonial
        FROM raw('{File}')
        LEFT JOIN reference('sources/geodist_codes.tsv') oc ON oc.code = iso_o
        LEFT JOIN reference('sources/geodist_codes.tsv') dc ON dc.code = iso_d
        JOIN (SELECT DISTINCT iso3 FROM state_code) o ON o.iso3 = coalesce(oc.iso3, iso_o)
        JOIN (SELECT DISTINCT iso3 FROM state_code) d ON d.iso3 = coalesce(dc.iso3, iso_d)
        WHERE o.iso3 <> d.iso3
        """;

    /// <summary>The dataset and its table.</summary>
    public static StarterSource Source { get; } = new(
        new DatasetDescription
        {
            Id = "cepii-geodist",
            Name = "CEPII GeoDist",
            Version = "2011",
            Publisher = "CEPII",
            Released = new DateOnly(2011, 12, 31),
            Licence = "Etalab Open Licence 2.0",
            Url = "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=6",
            Citation = "Mayer and Zignago (2011), Notes on CEPII's distances measures: The GeoDist database, CEPII Working Paper 2011-25. Etalab Open Licence 2.0. Distances rounded to kilometres by Entente.",
            Note = "Distances between the largest cities, as of about 2010; they do not change by year. Yugoslavia stands in it as one, so that Serbia, Montenegro and Kosovo have no distances; nor has South Sudan.",
        },
        [File],
        [new StarterTable("tie", Ties)]);
}
