using System.Runtime.CompilerServices;

namespace Entente.Tests;

/// <summary>Compares an output with the one that was last accepted; ENTENTE_ACCEPT=1 accepts what came out.</summary>
internal static class Snapshot
{
    public static void Matches(string actual, string name, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(RootOf(caller), "Snapshots", name);
        if (Environment.GetEnvironmentVariable("ENTENTE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"No snapshot {path}; run with ENTENTE_ACCEPT=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }

    /// <summary>The folder of the test project, found from a file in it.</summary>
    public static string RootOf(string file)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(file)!);
        while (folder is not null && folder.GetFiles("*.csproj").Length == 0)
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No project above {file}.");
    }
}
