using System.Globalization;
using Entente.Cli;

namespace Entente.Tests.Cli;

/// <summary>The line that says how far a long load or fetch has come.</summary>
public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter error = new(CultureInfo.InvariantCulture);
    private readonly HandClock clock = new();

    public void Dispose() => error.Dispose();

    [Fact]
    public void Nothing_is_said_for_two_seconds_and_then_rate_and_time_left()
    {
        using (var line = new ProgressLine(error, clock, isTerminal: true))
        {
            clock.Pass(1.9);
            line.Show("fetching a.zip", 10_000_000, 100_000_000);
            Assert.Equal("", error.ToString());
            clock.Pass(3.1);
            line.Show("fetching a.zip", 25_000_000, 100_000_000);
            Assert.Equal("\rfetching a.zip: 25 %, 25.0 MB, 5.0 MB/s, 0:00:15 left", error.ToString());

            // Too soon after the last one.
            clock.Pass(0.1);
            line.Show("fetching a.zip", 26_000_000, 100_000_000);
            Assert.EndsWith("0:00:15 left", error.ToString(), StringComparison.Ordinal);
        }

        // It is wiped off at the end.
        Assert.Matches("left\r +\r$", error.ToString());
    }

    [Fact]
    public void A_length_that_is_not_known_gives_no_share_and_no_time_left()
    {
        using var line = new ProgressLine(error, clock, isTerminal: true);
        clock.Pass(4);
        line.Show("fetching a.csv", 8_000_000, 0);
        Assert.Equal("\rfetching a.csv: 8.0 MB, 2.0 MB/s", error.ToString());
    }

    [Fact]
    public void It_is_quiet_where_errors_do_not_go_to_a_terminal()
    {
        using (var line = new ProgressLine(error, clock, isTerminal: false))
        {
            clock.Pass(60);
            line.Show("fetching a.zip", 1, 2);
        }

        Assert.Equal("", error.ToString());
    }

    private sealed class HandClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Pass(double seconds) => now += TimeSpan.FromSeconds(seconds).Ticks;
    }
}
