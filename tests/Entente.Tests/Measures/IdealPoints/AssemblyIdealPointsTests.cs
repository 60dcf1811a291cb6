using DuckDB.NET.Data;
using Entente.Measures.IdealPoints;
using Entente.Record;
using Entente.States;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Measures.IdealPoints;

[Collection(StarterRecord.Name)]
public sealed class AssemblyIdealPointsTests(BuiltRecord built)
{
    private static readonly DateOnly AsOf = new(2024, 5, 16);
    private readonly StateRegistry states = StateRegistry.Default;

    [Fact]
    public void The_starter_record_has_points_for_every_session_it_holds()
    {
        var answer = AssemblyIdealPoints.Of(built.Reader, AsOf);

        Assert.NotNull(answer.Value);
        Assert.Null(answer.Reason);
        Assert.Equal(["unga-un", "unga-voeten"], answer.Datasets);
        Assert.Equal(78, answer.Value.Points.Max(p => p.Period));
        Assert.Same(answer, AssemblyIdealPoints.Of(built.Reader, AsOf));
    }

    [Fact]
    public void Distance_is_the_same_both_ways_and_its_error_is_given()
    {
        var there = AssemblyIdealPoints.Between(built.Reader, new Dyad(states["CHN"], states["USA"]), AsOf, 10).Value!;
        var back = AssemblyIdealPoints.Between(built.Reader, new Dyad(states["USA"], states["CHN"]), AsOf, 10).Value!;

        Assert.Equal(10, there.Count);
        Assert.Equal(there.Select(d => (d.Session, d.Distance, d.StandardError)), back.Select(d => (d.Session, d.Distance, d.StandardError)));
        Assert.All(there, d => Assert.InRange(d.StandardError, 0.05, 0.6));

        var russia = AssemblyIdealPoints.Between(built.Reader, new Dyad(states["CHN"], states["RUS"]), AsOf, 10).Value!;
        Assert.True(russia[^1].Distance < there[^1].Distance);
    }

    [Fact]
    public void States_that_never_both_voted_have_a_reason_instead()
    {
        var answer = AssemblyIdealPoints.Between(built.Reader, new Dyad(states["CHN"], states["TWN"]), AsOf, 10);

        Assert.Null(answer.Value);
        Assert.Contains("never both voted", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_without_roll_calls_says_what_would_fill_it()
    {
        using var folder = new TemporaryFolder();
        using (var connection = new DuckDBConnection($"DataSource={folder["empty.duckdb"]}"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = RecordSchema.Text;
            command.ExecuteNonQuery();
        }

        using var record = RecordReader.Open(folder["empty.duckdb"]);
        var answer = AssemblyIdealPoints.Of(record, AsOf);

        Assert.Null(answer.Value);
        Assert.Contains("0 divided roll calls", answer.Reason, StringComparison.Ordinal);
    }
}
