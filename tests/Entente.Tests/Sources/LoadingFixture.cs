using Entente.Record;
using Entente.Sources.Loading;

namespace Entente.Tests.Sources;

/// <summary>A record's folder to load into, and files of the published shapes, small.</summary>
internal sealed class LoadingFixture : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LoadingFixture() => Store = new DatasetStore(Record);

    public string Record => folder["record.duckdb"];

    public DatasetStore Store { get; }

    public string Location => folder.Location;

    public void Dispose() => folder.Dispose();

    /// <summary>Writes a file of text and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = folder["files", name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        return path;
    }

    /// <summary>Loads a path.</summary>
    public LoadedDataset Load(string source, string path, int skipBad = 0, string? version = null, DateOnly? released = null) =>
        DatasetLoader.Load(Store, SourceCatalog.Of(source), path, new LoadOptions { Clock = TimeProvider.System, SkipBad = skipBad, Version = version, Released = released }, TestContext.Current.CancellationToken);

    /// <summary>The rows of a query on a loaded version, cells separated by bars.</summary>
    public IReadOnlyList<string> Rows(LoadedDataset dataset, string sql)
    {
        using var connection = new DuckDB.NET.Data.DuckDBConnection($"DataSource={Store.DatabaseOf(dataset)};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>Nothing of a load that failed is left.</summary>
    public void AssertNothingHalfLoaded()
    {
        Assert.False(Directory.Exists(Store.Staging));
        var databases = Store.Exists ? Directory.GetFiles(Store.Folder, "*.duckdb*", SearchOption.AllDirectories) : [];
        Assert.Equal(Store.All().Select(Store.DatabaseOf).Order(StringComparer.Ordinal), databases.Order(StringComparer.Ordinal));
    }
}
