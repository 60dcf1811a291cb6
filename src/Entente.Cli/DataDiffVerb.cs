using System.CommandLine;
using System.Globalization;
using Entente.Record;
using Entente.States;

namespace Entente.Cli;

/// <summary><c>entente data diff DATASET ONE OTHER</c>: what changed between two versions.</summary>
internal static class DataDiffVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (id, record) = (Datasets.Id(), DataVerb.Record());
        var one = new Argument<string>("one") { Description = "The one version." };
        var other = new Argument<string>("other") { Description = "The other version." };
        var pair = new Option<string[]>("--pair") { Description = "Two states: compare the trade between them.", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var command = new Command("diff", "Compare two loaded versions of a dataset.") { id, one, other, pair, record };
        command.SetAction(parsed =>
        {
            var store = Datasets.StoreOf(parsed.GetValue(record));
            var before = Datasets.Version(store, parsed.GetValue(id)!, parsed.GetValue(one)!);
            var after = Datasets.Version(store, parsed.GetValue(id)!, parsed.GetValue(other)!);
            var rows = parsed.GetValue(pair) is [var a, var b]
                ? VersionDifference.Pair(store, before, after, State(a).Iso3, State(b).Iso3)
                : VersionDifference.Rows(store, before, after);
            Write(before, after, rows, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static void Write(LoadedDataset before, LoadedDataset after, IReadOnlyList<Difference> rows, TextWriter output)
    {
        if (rows.Count == 0)
        {
            output.WriteLine("Neither version has a row of it.");
            return;
        }

        var width = rows.Max(r => r.What.Length) + 2;
        output.WriteLine($"{"".PadRight(width)}{before.Reference.Version,22}{after.Reference.Version,22}{"change",10}");
        foreach (var row in rows)
        {
            var change = row.Change is { } share ? share.ToString("+0.00 %;-0.00 %;0.00 %", CultureInfo.InvariantCulture) : "";
            output.WriteLine($"{row.What.PadRight(width)}{Figure(row.Before),22}{Figure(row.After),22}{change,10}");
        }
    }

    private static string Figure(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "not in it";

    private static State State(string text) => StateRegistry.Default.TryResolve(text, out var state)
        ? state
        : throw new EntenteException($"'{text}' names no state. Nearest: {string.Join(", ", StateRegistry.Default.Nearest(text))}. Expected a name or an ISO code, such as CHN.");
}
