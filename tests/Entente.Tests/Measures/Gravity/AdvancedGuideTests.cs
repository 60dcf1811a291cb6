using System.Globalization;
using System.IO.Compression;
using Entente.Measures.Gravity;
using Sylvan.Data.Csv;

namespace Entente.Tests.Measures.Gravity;

/// <summary>Published estimates on the panel of the Advanced Guide to Trade Policy Analysis (Yotov, Piermartini, Monteiro and Larch 2016), every digit given.</summary>
public sealed class AdvancedGuideTests
{
    /// <summary>1986 to 2006 every four years, own trade left out, exporter-year and importer-year effects, errors clustered by pair of states.</summary>
    [Fact]
    public void Panel_of_every_fourth_year()
    {
        var rows = Rows().Where(r => (r.Year - 1986) % 4 == 0 && r.Exporter != r.Importer).ToList();
        var estimate = PoissonRegression.Estimate(PanelData.Of(
            [.. rows.Select(r => r.Trade)],
            [.. Traits(rows), ("language", [.. rows.Select(r => r.Language)]), ("colony", [.. rows.Select(r => r.Colony)])],
            [[.. rows.Select(r => Key(r.Exporter, r.Year))], [.. rows.Select(r => Key(r.Importer, r.Year))]],
            [.. rows.Select(r => Key(string.CompareOrdinal(r.Exporter, r.Importer) < 0 ? r.Exporter + r.Importer : r.Importer + r.Exporter, 0))]));

        Assert.True(estimate.Converged);
        Assert.Equal(28_152, estimate.Rows);
        Is(-0.8409, 0.0317, estimate["ln distance"], 4);
        Is(0.4374, 0.0832, estimate["contiguity"], 4);
        Is(0.2475, 0.0765, estimate["language"], 4);
        Is(-0.2225, 0.1162, estimate["colony"], 4);
    }

    /// <summary>2006, own trade included, exporter and importer effects, errors clustered by directed pair, which is one row each.</summary>
    [Fact]
    public void Cross_section_of_2006()
    {
        var rows = Rows().Where(r => r.Year == 2006).ToList();
        var estimate = PoissonRegression.Estimate(PanelData.Of(
            [.. rows.Select(r => r.Trade)],
            [.. Traits(rows), ("border", [.. rows.Select(r => r.Exporter == r.Importer ? 0.0 : 1)])],
            [[.. rows.Select(r => Key(r.Exporter, 0))], [.. rows.Select(r => Key(r.Importer, 0))]],
            [.. rows.Select(r => Key(r.Exporter + r.Importer, 0))]));

        Assert.True(estimate.Converged);
        Assert.Equal(-0.7912879, estimate["ln distance"].Value, 7);
        Assert.Equal(0.0501494, estimate["ln distance"].StandardError, 7);
        Assert.Equal(0.6736456, estimate["contiguity"].Value, 7);
        Assert.Equal(-2.47445, estimate["border"].Value, 5);
    }

    private static void Is(double value, double error, Coefficient found, int digits)
    {
        Assert.Equal(value, Math.Round(found.Value, digits));
        Assert.Equal(error, Math.Round(found.StandardError, digits));
    }

    private static (string, double[])[] Traits(List<Row> rows) => [("ln distance", [.. rows.Select(r => Math.Log(r.Distance))]), ("contiguity", [.. rows.Select(r => r.Contiguity)])];

    private static long Key(string states, int year) => (states.Aggregate(0L, (sum, letter) => (sum * 32) + letter - 'A') * 10_000) + year;

    private static List<Row> Rows()
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(SharedData.Require(), "trade", "agtpa_gravity_1986_2006.csv.gz")), CompressionMode.Decompress);
        using var text = new StreamReader(stream);
        using var reader = CsvDataReader.Create(text);
        var rows = new List<Row>();
        while (reader.Read())
        {
            double Number(string name) => double.Parse(reader.GetString(reader.GetOrdinal(name)), CultureInfo.InvariantCulture);
            rows.Add(new Row(reader.GetString(0), reader.GetString(1), (int)Number("year"), Number("trade"), Number("dist"), Number("cntg"), Number("lang"), Number("clny")));
        }

        return rows;
    }

    private sealed record Row(string Exporter, string Importer, int Year, double Trade, double Distance, double Contiguity, double Language, double Colony);
}
