using System.Globalization;
using Entente.Record;
using Entente.Sources;

namespace Entente.Tests.Record;

/// <summary>A record made once from the starter figures that ship, for the tests that read it.</summary>
public sealed class BuiltRecord : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BuiltRecord()
    {
        Path = folder["record.duckdb"];
        RecordBuilder.Create(Path);
        Reader = RecordReader.Open(Path);
    }

    public string Path { get; }

    public RecordReader Reader { get; }

    /// <summary>The one number that a query gives.</summary>
    public double Number(string sql) => Reader.Query(sql, r => Convert.ToDouble(r.GetValue(0), CultureInfo.InvariantCulture)).Rows.Single();

    /// <summary>The first column of a query.</summary>
    public IReadOnlyList<string> Texts(string sql) => Reader.Query(sql, r => Convert.ToString(r.GetValue(0), CultureInfo.InvariantCulture)!).Rows;

    public void Dispose()
    {
        Reader.Dispose();
        folder.Dispose();
    }
}
