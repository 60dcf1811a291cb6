using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

/// <summary>What tests of the command as a process share: a folder of their own, the record, and what every refusal must look like.</summary>
[Collection(StarterRecord.Name)]
public abstract class CliTest(BuiltRecord built) : IDisposable
{
    internal const string Short = "BEIJING, May 16, 2024\n\nTrade between China and Russia has boomed over the past two years.\n";

    private readonly TemporaryFolder folder = new();

    internal string Record => built.Path;

    internal string In(string name) => folder[name];

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes a file into the test's folder.</summary>
    internal string Write(string name, params byte[] bytes)
    {
        File.WriteAllBytes(In(name), bytes);
        return In(name);
    }

    internal string Write(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    internal Task<Ran> Check(string article, params string[] more) => Programs.Entente(["check", article, "--record", Record, .. more]);

    /// <summary>One line that says what was found and the next step, no trace, nothing on standard output, exit code 2.</summary>
    internal static void Refused(Ran ran, params string[] said)
    {
        Assert.Equal("", ran.Output);
        Assert.StartsWith("entente: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(c => c == '\n'));
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", ran.Error, StringComparison.Ordinal);
        Assert.All(said, words => Assert.Contains(words, ran.Error, StringComparison.Ordinal));
        Assert.Equal(2, ran.Code);
    }

    /// <summary>Nothing in the folder but these.</summary>
    internal void Left(params string[] names) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.EnumerateFileSystemEntries(folder.Location).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
}
