using DuckDB.NET.Data;
using Entente.Record;
using Entente.Sources;

namespace Entente.Tests.Record;

/// <summary>What is not a record, or not one of this Entente, is told with what to do.</summary>
public sealed class RecordReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_record_is_told() => AssertTold(folder["none.duckdb"], "No record");

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(300_000)]
    public void A_file_that_is_no_record_is_told(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(folder["noise.duckdb"], bytes);
        AssertTold(folder["noise.duckdb"], "noise.duckdb");
    }

    [Fact]
    public void A_record_that_was_cut_off_is_told()
    {
        RecordBuilder.Create(folder["record.duckdb"], stop: TestContext.Current.CancellationToken);
        using (var file = File.OpenWrite(folder["record.duckdb"]))
        {
            file.SetLength(file.Length / 3);
        }

        AssertTold(folder["record.duckdb"], "damaged");
    }

    [Fact]
    public void A_record_of_another_schema_is_told()
    {
        RecordBuilder.Create(folder["record.duckdb"], stop: TestContext.Current.CancellationToken);
        Change("UPDATE record_version SET schema_sha256 = 'another'");
        AssertTold(folder["record.duckdb"], "another version of Entente");
        Change("DROP TABLE record_version");
        AssertTold(folder["record.duckdb"], "another version of Entente");
    }

    [Fact]
    public void A_record_of_other_starter_figures_is_read_and_said_to_be()
    {
        RecordBuilder.Create(folder["record.duckdb"], stop: TestContext.Current.CancellationToken);
        Change("UPDATE record_version SET manifest_sha256 = 'another'");
        using var reader = RecordReader.Open(folder["record.duckdb"]);
        Assert.True(reader.OtherStarterFigures);
    }

    [Fact]
    public void The_default_place_changes_with_the_starter_figures()
    {
        Assert.NotEqual(RecordLocation.In(folder.Location, "aaaaaaaaaa"), RecordLocation.In(folder.Location, "bbbbbbbbbb"));
        Assert.Contains("--record", Assert.Throws<EntenteException>(() => RecordLocation.In("", "aaaaaaaaaa")).Message, StringComparison.Ordinal);
    }

    private static void AssertTold(string path, string what)
    {
        var error = Assert.Throws<EntenteException>(() => RecordReader.Open(path));
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains("entente data init", error.Message, StringComparison.Ordinal);
    }

    private void Change(string sql)
    {
        using var connection = new DuckDBConnection($"DataSource={folder["record.duckdb"]}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
