using DuckDB.NET.Data;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

/// <summary>Records that are missing, damaged, or none.</summary>
public sealed class BadRecordTests(BuiltRecord built) : CliTest(built)
{
    [Fact]
    public async Task A_missing_record_is_told_where_it_is_only_read()
    {
        Refused(await Programs.Entente("data", "list", "--record", In("r.duckdb")), "No record at", "r.duckdb", "entente data init");
        Left();
    }

    [Fact]
    public async Task A_missing_record_is_made_where_it_is_needed()
    {
        var ran = await Programs.Entente("check", Write("a.txt", Short), "--record", In("r.duckdb"));
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        RecordReader.Open(In("r.duckdb")).Dispose();
    }

    [Theory]
    [InlineData(0, "it is empty")]
    [InlineData(5, "another kind of file")]
    [InlineData(12, "damaged")]
    [InlineData(4096, "damaged")]
    [InlineData(12288, "damaged")]
    [InlineData(3_000_000, "damaged")]
    [InlineData(-1, "damaged")]
    public async Task A_truncated_record_is_told(int kept, string said)
    {
        var whole = await File.ReadAllBytesAsync(Record, TestContext.Current.CancellationToken);
        var path = Write("r.duckdb", whole[..(kept < 0 ? whole.Length + kept : kept)]);
        Refused(await Programs.Entente("check", Write("a.txt", Short), "--record", path), "r.duckdb", said, "entente data init");
        Left("a.txt", "r.duckdb");
    }

    [Fact]
    public async Task A_record_with_damaged_figures_is_told_and_made_again()
    {
        var bytes = await File.ReadAllBytesAsync(Record, TestContext.Current.CancellationToken);
        for (var block = 12288; block < bytes.Length; block += 262144)
        {
            bytes.AsSpan(block + 100, 50).Fill(0xAA);
        }

        var (path, article) = (Write("r.duckdb", bytes), Write("a.txt", Short));
        Refused(await Programs.Entente("check", article, "--record", path), "r.duckdb", "damaged", "entente data init --force");
        Assert.Equal(0, (await Programs.Entente("data", "init", "--force", "--record", path)).Code);
        Assert.Equal(0, (await Programs.Entente("check", article, "--record", path)).Code);
    }

    [Fact]
    public async Task Another_database_is_neither_read_nor_written_over()
    {
        var path = In("other.duckdb");
        using (var other = new DuckDBConnection($"DataSource={path}"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE mine (x INTEGER)";
            command.ExecuteNonQuery();
        }

        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Refused(await Programs.Entente("data", "list", "--record", path), "other.duckdb", "--record");
        Refused(await Programs.Entente("data", "init", "--force", "--record", path), "other.duckdb", "not a record of Entente", "--record");
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_users_own_file_is_neither_read_nor_written_over()
    {
        var path = Write("notes.md", "My notes on trade.");
        Refused(await Programs.Entente("data", "list", "--record", path), "notes.md", "is not a record");
        Refused(await Programs.Entente("data", "init", "--force", "--record", path), "notes.md", "will not be written over");
        Refused(await Programs.Entente("check", path, "--as-of", "2024-05-16", "--record", Record, "--html", path), "notes.md", "made from");
        Assert.Equal("My notes on trade.", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Left("notes.md");
    }

    [Fact]
    public async Task A_folder_in_the_records_place_is_told()
    {
        Directory.CreateDirectory(In("r.duckdb"));
        Refused(await Programs.Entente("check", Write("a.txt", Short), "--record", In("r.duckdb")), "r.duckdb", "is a folder");
        Refused(await Programs.Entente("data", "init", "--record", In("r.duckdb")), "r.duckdb", "is a folder");
        Assert.Empty(Directory.EnumerateFileSystemEntries(In("r.duckdb")));
    }
}
