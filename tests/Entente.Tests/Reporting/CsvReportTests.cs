using CsCheck;
using Entente.Claims;
using Entente.Reporting;
using Sylvan.Data.Csv;

namespace Entente.Tests.Reporting;

public sealed class CsvReportTests
{
    [Fact]
    public void A_row_a_statement_with_its_verdict_words_and_sources()
    {
        var article = Samples.Rich();
        var rows = Rows(CsvReport.Of(article));
        Assert.Equal(article.Statements.Select(s => (s.Id, s.Finding.Verdict.Slug())), rows.Select(r => (r["id"], r["verdict"])));
        var level = rows.Single(r => r["kind"] == "trade.level");
        Assert.Equal("it reached 240 billion dollars", level["quote"]);
        Assert.Equal("CHN RUS", level["states"]);
        Assert.Contains("Goods trade, both ways: $239.0 bn (2023)", level["figures"], StringComparison.Ordinal);
        Assert.Equal("BACI HS17, China and Russia, V202501", level["sources"]);
        Assert.Equal("2024-05-16", level["as_of"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1+1")]
    [InlineData(" =1+1")]
    public void No_cell_of_an_article_is_a_formula(string words)
    {
        var row = Assert.Single(Rows(CsvReport.Of(Samples.Small($"x {words} y", words, new(Verdict.Supported, words)))));
        Assert.StartsWith("'", row["reason"], StringComparison.Ordinal);
        Assert.StartsWith("'", row["quote"], StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_stay_numbers_below_zero_too() => Assert.Equal("a\r\n-0.113\r\n", Csv.Of(["a"], [["-0.113"]]));

    [Fact]
    public void Any_table_comes_back_as_it_was()
    {
        var cell = Gen.String[Gen.Char["abc ,;\"\n'é贸"], 0, 12].Where(c => c.Length > 0);
        Gen.Select(cell, cell, cell).Array[1, 6].Sample(
            rows =>
            {
                var text = Csv.Of(["a", "b", "c"], rows.Select(r => (IEnumerable<string>)[r.Item1, r.Item2, r.Item3]));
                Assert.Equal(rows.Select(r => (r.Item1, r.Item2, r.Item3)), Rows(text).Select(r => (r["a"], r["b"], r["c"])));
            },
            iter: 300);
    }

    [Fact]
    public void The_file_carries_the_mark_that_spreadsheets_need()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "findings.csv");
        CsvReport.Write(Samples.Rich(), path);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(path)[..3]);
        folder.Delete(recursive: true);
    }

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        using var reader = CsvDataReader.Create(new StringReader(csv));
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString, StringComparer.Ordinal));
        }

        return rows;
    }
}
