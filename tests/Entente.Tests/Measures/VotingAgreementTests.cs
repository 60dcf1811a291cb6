using DuckDB.NET.Data;
using Entente.Measures;
using Entente.Record;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures;

[Collection(StarterRecord.Name)]
public sealed class VotingAgreementTests(BuiltRecord built)
{
    /// <summary>
    /// Five roll calls by hand. A and B: YY same, YN opposed, AN different, NN same, Y and absent left out: 2 of 4 the same, 1 opposed;
    /// with an abstention counted half-way (2 + 0.5) / 4.
    /// </summary>
    [Fact]
    public void Agreement_by_hand()
    {
        using var folder = new TemporaryFolder();
        var path = folder["votes.duckdb"];
        using (var connection = new DuckDBConnection($"DataSource={path}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = RecordSchema.Text;
            command.ExecuteNonQuery();
            string[] choices = ["YY", "YN", "AN", "NN", "Y "];
            for (var i = 0; i < choices.Length; i++)
            {
                command.CommandText = $"INSERT INTO roll_call BY NAME SELECT 'd' AS dataset, 'r{i}' AS id, 'UNGA' AS body, '' AS symbol, 'whole' AS part, DATE '2020-0{i + 1}-01' AS date, '' AS session, '' AS title, '' AS subjects, '' AS outcome; INSERT INTO vote VALUES ('r{i}', 'FRA', '{choices[i][0]}')"
                    + (choices[i][1] == ' ' ? "" : $"; INSERT INTO vote VALUES ('r{i}', 'DEU', '{choices[i][1]}')");
                command.ExecuteNonQuery();
            }
        }

        using var record = RecordReader.Open(path);
        var states = StateRegistry.Default;
        var one = Assert.Single(VotingAgreement.WithAll(record, states["FRA"], "UNGA", 2020, 2020).Rows);

        Assert.Equal(new Agreement("DEU", 0, 4, 2, 1), one);
        Assert.Equal(0.5, one.Share);
        Assert.Equal(0.625, one.HalfWay);
        Assert.Equal(one with { State = "FRA" }, Assert.Single(VotingAgreement.WithAll(record, states["DEU"], "UNGA", 2020, 2020).Rows));
    }

    /// <summary>Shares of Russia and China computed on their own from Voeten's roll calls (2016, 2017) and the United Nations' (2022, 2023).</summary>
    [Theory]
    [InlineData(2016, 0.676)]
    [InlineData(2017, 0.787)]
    [InlineData(2019, 0.791)]
    [InlineData(2022, 0.71)]
    [InlineData(2023, 0.67)]
    public void Agreement_of_russia_and_china(int year, double share)
    {
        var states = StateRegistry.Default;
        var row = Assert.Single(VotingAgreement.ByYear(built.Reader, states["RUS"], states["CHN"], "UNGA", year, year).Rows);

        Assert.InRange(row.Share!.Value, share - 0.006, share + 0.006);
    }

    [Theory]
    [InlineData(new[] { 1.0, 3.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0 }, 2.5)]
    public void Median_of_shares(double[] shares, double median) => Assert.Equal(median, VotingAgreement.Median(shares));
}
