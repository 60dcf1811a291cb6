using System.Globalization;
using DuckDB.NET.Data;
using Entente.Measures.Gravity;
using Entente.Record;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures.Gravity;

[Collection(StarterRecord.Name)]
public sealed class ExpectedTradeTests(BuiltRecord built)
{
    private const int States = 40;
    private static readonly string[] Codes = [.. StateRegistry.Default.All.Select(s => s.Iso3).Take(States)];

    /// <summary>A world made by the model without error, but for one flow of ten times what is expected: distance is found again, and so is the flow.</summary>
    [Fact]
    public void A_planted_excess_is_found()
    {
        using var folder = new TemporaryFolder();
        using var record = World(folder["world.duckdb"], (i, j) => (i, j) == (3, 7) ? 10 : 1, _ => true);
        var answer = ExpectedTrade.In(record, 2020);

        Assert.NotNull(answer.Value);
        Assert.Equal(["made", "ties"], answer.Datasets);
        Assert.Equal(-0.9, answer.Value.Estimate["ln distance"].Value, 1);
        Assert.Equal((Codes[3], Codes[7]), answer.Value.Flows.MaxBy(f => f.Ratio) is { } most ? (most.Exporter, most.Importer) : default);

        var states = StateRegistry.Default;
        Assert.InRange(ExpectedTrade.Of(record, new Dyad(states[Codes[3]], states[Codes[7]]), 2020).Value!.Ratio, 4, 10);
        Assert.InRange(ExpectedTrade.Of(record, new Dyad(states[Codes[7]], states[Codes[3]]), 2020).Value!.Ratio, 0.8, 1.2);
    }

    /// <summary>A flow that is not listed is no zero: the others' expectations stay those of a world in which it was never asked for.</summary>
    [Fact]
    public void A_flow_not_listed_has_a_reason_and_pulls_no_other_down()
    {
        using var folder = new TemporaryFolder();
        using var record = World(folder["world.duckdb"], (_, _) => 1, x => x != (3, 7));
        var states = StateRegistry.Default;
        var none = ExpectedTrade.Of(record, new Dyad(states[Codes[3]], states[Codes[7]]), 2020);

        Assert.Null(none.Value);
        Assert.Contains($"No exports of {states[Codes[3]].Name} to {states[Codes[7]].Name} in 2020", none.Reason, StringComparison.Ordinal);
        Assert.All(ExpectedTrade.In(record, 2020).Value!.Flows, f => Assert.Equal(1, f.Ratio, 6));
        Assert.Equal(-0.9, ExpectedTrade.In(record, 2020).Value!.Estimate["ln distance"].Value, 9);
    }

    [Fact]
    public void A_year_without_the_trade_of_all_pairs_says_what_would_fill_it()
    {
        var answer = ExpectedTrade.In(built.Reader, 2015);

        Assert.Null(answer.Value);
        Assert.Contains("at least 30 exporters", answer.Reason, StringComparison.Ordinal);
    }

    /// <summary>CEPII's trade of all pairs in 2023 and its distances ship: trade falls with distance, and China and Russia trade more than their sizes would have it.</summary>
    [Fact]
    public void The_starter_record_gives_2023()
    {
        var pair = new Dyad(StateRegistry.Default["CHN"], StateRegistry.Default["RUS"]);
        var answer = ExpectedTrade.Of(built.Reader, pair, 2023);

        Assert.Equal(["baci-pairs", "cepii-geodist"], answer.Datasets);
        Assert.Equal(110.01e9, answer.Value!.Actual, 0.01e9);
        Assert.InRange(answer.Value.Ratio, 1.5, 3);
        var estimate = ExpectedTrade.In(built.Reader, 2023).Value!.Estimate;
        Assert.True(estimate.Converged && estimate.Rows > 20_000);
        Assert.InRange(estimate["ln distance"].Value, -1.2, -0.5);
        Assert.InRange(estimate["ln distance"].StandardError, 0.01, 0.1);
        Assert.True(estimate["border"].Value > 0);
    }

    private static RecordReader World(string path, Func<int, int, double> excess, Func<(int, int), bool> listed)
    {
        using (var connection = new DuckDBConnection($"DataSource={path}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = RecordSchema.Text;
            command.ExecuteNonQuery();
            var random = new Random(5);
            var rows = new List<string>();
            var ties = new List<string>();
            for (var i = 0; i < States; i++)
            {
                for (var j = i + 1; j < States; j++)
                {
                    var distance = 200 + (9000 * random.NextDouble());
                    bool border = random.Next(8) == 0, language = random.Next(5) == 0, colony = random.Next(12) == 0;
                    foreach (var (a, b) in new[] { (i, j), (j, i) })
                    {
                        ties.Add(string.Create(CultureInfo.InvariantCulture, $"('ties', '{Codes[a]}', '{Codes[b]}', NULL, {distance:R}, {border}, {language}, {colony})"));
                        var flow = 1e9 * Math.Exp((0.1 * a) - (0.05 * b) - (0.9 * Math.Log(distance)) + (border ? 0.5 : 0) + (language ? 0.3 : 0)) * excess(a, b);
                        if (listed((a, b)))
                        {
                            rows.Add(string.Create(CultureInfo.InvariantCulture, $"('made', '{Codes[a]}', '{Codes[b]}', 2020, 'reconciled', {flow:R}, 'USD')"));
                        }
                    }
                }
            }

            command.CommandText = $"INSERT INTO tie VALUES {string.Join(',', ties)}; INSERT INTO trade_total VALUES {string.Join(',', rows)}";
            command.ExecuteNonQuery();
        }

        return RecordReader.Open(path);
    }
}
