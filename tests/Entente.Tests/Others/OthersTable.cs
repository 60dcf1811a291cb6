using System.Runtime.CompilerServices;

namespace Entente.Tests.Others;

/// <summary>The table of eval/others.md; ENTENTE_ACCEPT=1 writes the figures that a run gave into its rows.</summary>
internal static class OthersTable
{
    private static readonly Lock Gate = new();

    /// <summary>Sets the row of a measure.</summary>
    public static void Set(string measure, string figures, string wanted, [CallerFilePath] string caller = "")
    {
        if (Environment.GetEnvironmentVariable("ENTENTE_ACCEPT") != "1")
        {
            return;
        }

        lock (Gate)
        {
            var path = Path.Combine(Snapshot.RootOf(caller), "..", "..", "eval", "others.md");
            var lines = File.ReadAllLines(path).ToList();
            var row = $"| {measure} | {figures} | {wanted} |";
            var at = lines.FindIndex(l => l.StartsWith($"| {measure} |", StringComparison.Ordinal));
            if (at >= 0)
            {
                lines[at] = row;
            }
            else
            {
                lines.Insert(lines.FindLastIndex(l => l.StartsWith('|')) + 1, row);
            }

            File.WriteAllLines(path, lines);
        }
    }
}
