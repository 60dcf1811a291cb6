using System.Diagnostics;
using System.Globalization;
using Entente.Briefing;
using Entente.Measures.Gravity;
using Entente.Measures.IdealPoints;
using Entente.Record;
using Entente.States;

namespace Entente.Bench;

/// <summary>Ideal points of a record's roll calls, gravity on a made-up panel as large as thirty years of all pairs, and a brief.</summary>
internal static class EstimateBench
{
    private const int States = 200;
    private const int Years = 30;
    private const int FewStates = 15;
    private const int FewYears = 4;
    private const int FewSessions = 5;
    private static readonly DateOnly Today = new(2026, 6, 30);

    /// <summary><c>RECORD FOLDER</c>: measures on a record, and writes what R takes on into a folder.</summary>
    public static int Run(string[] args)
    {
        if (args is not [_, var path, var folder])
        {
            Console.Error.WriteLine("Expected: estimates RECORD FOLDER");
            return 2;
        }

        using (var record = RecordReader.Open(path))
        {
            foreach (var sessions in new[] { 0, 40, 20, 10, FewSessions })
            {
                Measure(sessions == 0 ? "ideal-all" : $"ideal-{Number(sessions)}", 1, () => AssemblyIdealPoints.Estimated(record, Today, sessions).Value!, e => $"{Number(e.Votes)} {Number(e.Items)} {Number(e.Rounds)} {e.Converged}");
            }

            ExportVotes(record, Path.Combine(folder, "votes.csv"));
        }

        var small = Panel(FewStates, FewYears, Path.Combine(folder, "panel.csv"));
        Measure("gravity-small", 3, () => PoissonRegression.Estimate(small), Said);
        var large = Panel(States, Years, null);
        Measure("gravity", 1, () => PoissonRegression.Estimate(large), Said);
        Measure("brief", 7, () => Brief(path), b => Number(b.Sections.Count));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"memory {process.PeakWorkingSet64 >> 20}");
        return 0;
    }

    // A reader of its own each time, so that nothing is answered from its memory.
    private static Brief Brief(string path)
    {
        using var record = RecordReader.Open(path);
        return Briefer.Of(record, StateRegistry.Default["CHN"], StateRegistry.Default["RUS"], new DateOnly(2024, 5, 16));
    }

    private static string Said(PoissonEstimate e) =>
        string.Create(CultureInfo.InvariantCulture, $"{e.Rows} {e.Rounds} {e.Converged} {string.Join(' ', e.Coefficients.Select(c => c.Value.ToString("F6", CultureInfo.InvariantCulture)))}");

    private static void Measure<T>(string name, int runs, Func<T> work, Func<T, string> said)
    {
        var times = new List<double>();
        var cpus = new List<double>();
        var found = "";
        using var process = Process.GetCurrentProcess();
        for (var run = 0; run < runs; run++)
        {
            process.Refresh();
            var (clock, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var answer = work();
            times.Add(clock.Elapsed.TotalSeconds);
            process.Refresh();
            cpus.Add((process.TotalProcessorTime - cpu).TotalSeconds);
            found = said(answer);
        }

        times.Sort();
        cpus.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {times[times.Count / 2]:F2} {cpus[cpus.Count / 2]:F2} {found}"));
    }

    // Trade falls with distance, rises with agreements and common currencies that come and go, and scatters; a fifth of the flows are nought.
    private static PanelData Panel(int states, int years, string? file)
    {
        var random = new Random(7);
        var distance = new double[states, states];
        for (var i = 0; i < states; i++)
        {
            for (var j = 0; j < i; j++)
            {
                distance[i, j] = distance[j, i] = 5 + (4 * random.NextDouble());
            }
        }

        var rows = new List<(int Exporter, int Importer, int Year, double Flow, double Agreement, double Currency)>();
        for (var year = 0; year < years; year++)
        {
            for (var i = 0; i < states; i++)
            {
                for (var j = 0; j < states; j++)
                {
                    if (i == j)
                    {
                        continue;
                    }

                    double agreement = random.Next(4) == 0 ? 1 : 0, currency = random.Next(10) == 0 ? 1 : 0;
                    var mean = Math.Exp((3 * (double)(i + j) / states) + (0.02 * year) - (0.8 * distance[i, j]) + (0.4 * agreement) + (0.2 * currency));
                    rows.Add((i, j, year, random.Next(5) == 0 ? 0 : 1000 * mean * 2 * random.NextDouble(), agreement, currency));
                }
            }
        }

        if (file is not null)
        {
            File.WriteAllLines(file, rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Exporter},{r.Importer},{r.Year},{r.Flow:R},{r.Agreement},{r.Currency}")).Prepend("exporter,importer,year,flow,agreement,currency"));
        }

        return PanelData.Of(
            [.. rows.Select(r => r.Flow)],
            [("agreement", [.. rows.Select(r => r.Agreement)]), ("currency", [.. rows.Select(r => r.Currency)])],
            [[.. rows.Select(r => ((long)r.Exporter * years) + r.Year)], [.. rows.Select(r => ((long)r.Importer * years) + r.Year)], [.. rows.Select(r => ((long)r.Exporter * states) + r.Importer)]],
            [.. rows.Select(r => ((long)r.Exporter * states) + r.Importer)]);
    }

    private static void ExportVotes(RecordReader record, string file)
    {
        var last = record.Query("SELECT max(CAST(session AS INTEGER)) FROM roll_call WHERE body = 'UNGA' AND session NOT LIKE '%-%'", r => Convert.ToInt32(r.GetValue(0), CultureInfo.InvariantCulture)).Rows[0];
        var votes = record.Query(
            $"SELECT r.id, r.session, v.state, v.choice FROM roll_call r JOIN vote v ON v.roll_call = r.id AND v.choice IN ('Y', 'N', 'A') WHERE r.body = 'UNGA' AND r.session NOT LIKE '%-%' AND CAST(r.session AS INTEGER) > {Number(last - FewSessions)} ORDER BY r.date, r.id, v.state",
            r => $"{r.GetString(0)},{r.GetString(1)},{r.GetString(2)},{r.GetString(3)}");
        File.WriteAllLines(file, votes.Rows.Prepend("call,session,state,choice"));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
