using Entente.Sources.Loading;
using static Entente.Sources.Published.Columns;

namespace Entente.Sources.Published;

/// <summary>GDELT 2.0 events: the zips of a quarter of an hour each, one or a folder of them.</summary>
internal static class GdeltEvents
{
    // The 61 columns of the publisher's code book in order; only those with a meaning of ours are read.
    private static readonly string[] Names =
    [
        "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
        .. new[] { "Actor1", "Actor2" }.SelectMany(a => new[] { "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code" }.Select(c => a + c)),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. new[] { "Actor1Geo", "Actor2Geo", "ActionGeo" }.SelectMany(a => new[] { "_Type", "_FullName", "_CountryCode", "_ADM1Code", "_ADM2Code", "_Lat", "_Long", "_FeatureID" }.Select(c => a + c)),
        "DATEADDED", "SOURCEURL",
    ];

    private static readonly SourceColumn[] Known =
    [
        Text("GlobalEventID", "The event's number.").Given(),
        Text("Day", "The day of the event, yyyyMMdd.").Like(@"\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", "a day, yyyyMMdd"),
        Text("Actor1CountryCode", "The state that acts, CAMEO code (alpha-3 for states)."),
        Text("Actor2CountryCode", "The state that is acted on."),
        Text("EventCode", "CAMEO code of the action, leading zeros kept.").Given(),
        Real("GoldsteinScale", "-10 (conflict) to 10 (cooperation)."),
        Whole("NumMentions", "In how many passages it was found.").Given(),
        Real("AvgTone", "Tone of the articles, -100 to 100."),
        Text("SOURCEURL", "The first article."),
    ];

    /// <summary>The source.</summary>
    public static PublicSource Source { get; } = new()
    {
        Id = "gdelt-events",
        Name = "GDELT 2.0 Event Database",
        Publisher = "The GDELT Project",
        Url = "https://www.gdeltproject.org/data.html",
        Licence = "GDELT terms: free use with citation and a link",
        Citation = "The GDELT Project, GDELT 2.0 Event Database, {version}, https://www.gdeltproject.org/.",
        Format = "20240516120000.export.CSV.zip, or a folder of such zips.",
        Shape = new CsvShape([.. Names.Select(n => Known.FirstOrDefault(k => k.Name == n) ?? Text(n, ""))]) { Delimiter = '\t', HasHeader = false, Quote = "", Missing = [""] },
        Traps = "Coded by machine from news: the same event often stands several times, dates and actors can be wrong. Leads for a reader, never proof. Only events between two different states are read; groups of states and peoples keep their CAMEO code as unknown.",
        Tables = ["event"],
        Download = "http://data.gdeltproject.org/gdeltv2/{version}.export.CSV.zip",
        ExampleVersion = "20240516120000",
        Load = Load,
    };

    private static void Load(LoadWorkspace workspace)
    {
        foreach (var file in workspace.Matching(n => n.EndsWith(".export.csv", StringComparison.OrdinalIgnoreCase), Source.Format))
        {
            workspace.Read(file, Source.Shape, read => $"""
                INSERT INTO event
                SELECT 'gdelt-events', GlobalEventID, strptime(Day, '%Y%m%d')::DATE, coalesce(a.iso3, '?' || Actor1CountryCode), coalesce(t.iso3, '?' || Actor2CountryCode), EventCode, GoldsteinScale, NumMentions, AvgTone, coalesce(SOURCEURL, '')
                FROM {read} LEFT JOIN iso3_code a ON a.code = Actor1CountryCode LEFT JOIN iso3_code t ON t.code = Actor2CountryCode
                WHERE Actor1CountryCode IS NOT NULL AND Actor2CountryCode IS NOT NULL AND Actor1CountryCode <> Actor2CountryCode
                """);
        }

        workspace.Version = workspace.Files.Select(f => f.Name.Split('.')[0]).Order(StringComparer.Ordinal).ToList() is [var only] ? only
            : $"{workspace.Files.Min(f => f.Name.Split('.')[0])}-{workspace.Files.Max(f => f.Name.Split('.')[0])}";
    }
}
