namespace Entente.Tests.Launcher;

/// <summary>A folder with the launcher, a few sources, and a PATH whose <c>dotnet</c> is a script: it writes down how it was called.</summary>
internal sealed class FakeHome : IDisposable
{
    private const string Working = """
        #!/bin/sh
        echo "$PWD: $*" >>"$CALLS"
        case $1 in
        --list-sdks) printf '%b' "$SDKS" ;;
        publish)
            [ -z "${STARTED:-}" ] || : >"$STARTED"
            sleep "${TAKES:-0}"
            case "$*" in *ReadyToRun*) [ "${FAILS:-}" != ready ] || exit 1 ;; esac
            [ "${FAILS:-}" != all ] || { echo "error CS0000: it does not compile"; exit 1; }
            while [ "$1" != --output ]; do shift; done
            echo built >"$2/Entente.Cli.dll" ;;
        *) printf '<%s>' "$@"; cat; exit 7 ;;
        esac
        """;

    private readonly TemporaryFolder folder = new();

    public FakeHome(string name = "entente here")
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "the launcher for Windows cannot be run here");
        Name = name;
        foreach (var part in new[] { "src/Entente.Cli", "data", "../bin" })
        {
            Directory.CreateDirectory(this[part]);
        }

        Write("src/Entente.Cli/Program.cs", "source");
        Write("data/words.tsv", "words");
        Write("Directory.Build.props", "<Project/>");
        File.Copy(Path.Combine(SharedData.Root, "entente"), this["entente"]);
        foreach (var tool in Tools())
        {
            File.CreateSymbolicLink(this["../bin", Path.GetFileName(tool)], tool);
        }

        Script("../bin/dotnet", Working);
        File.WriteAllText(this["../calls"], "");
    }

    public string Name { get; }

    /// <summary>A path in the launcher's folder.</summary>
    public string this[params string[] parts] => Path.GetFullPath(folder[[Name, .. parts]]);

    /// <summary>The builds that were begun.</summary>
    public int Builds => File.ReadLines(this["../calls"]).Count(l => l.Contains(": publish ", StringComparison.Ordinal));

    /// <summary>What is in the folder of builds, but for the finished one.</summary>
    public IEnumerable<string> Leftovers => Directory.Exists(this[".build"]) ? Directory.EnumerateFileSystemEntries(this[".build"]).Select(f => Path.GetFileName(f)!).Where(f => f != "app") : [];

    public void Write(string name, string text) => File.WriteAllText(this[name], text);

    public void RemoveDotnet() => File.Delete(this["../bin/dotnet"]);

    /// <summary>Runs the launcher.</summary>
    /// <param name="settings">The fake's SDKS, TAKES (seconds), FAILS and STARTED (a file).</param>
    /// <param name="launcher">How it is called; null for its own path.</param>
    /// <param name="meanwhile">Done while it runs; its process is the leader of its group.</param>
    public Task<Ran> Run((string Name, string Value)[]? settings = null, string? launcher = null, Func<System.Diagnostics.Process, Task>? meanwhile = null)
    {
        // In a group of its own and with signals as a terminal has them, whatever the tests were started by.
        string[] apart = OperatingSystem.IsLinux() ? ["/usr/bin/env", "--default-signal=INT", "/usr/bin/setsid"] : ["/usr/bin/env"];
        var start = Programs.Of(apart[0], [.. apart[1..], launcher ?? this["entente"], "check", "an article.md", "--json"]);
        start.WorkingDirectory = folder.Location;
        start.Environment["PATH"] = this["../bin"];
        start.Environment["CALLS"] = this["../calls"];
        start.Environment["SDKS"] = "10.0.100 [/usr/share/dotnet/sdk]\\n";
        foreach (var (name, value) in settings ?? [])
        {
            start.Environment[name] = value;
        }

        return Programs.Run(start, meanwhile);
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Tools() =>
        from tool in new[] { "sh", "cat", "cut", "dirname", "find", "head", "mkdir", "mv", "readlink", "rm", "sleep", "tr" }
        select new[] { "/bin", "/usr/bin" }.Select(f => Path.Combine(f, tool)).First(File.Exists);

    private void Script(string name, string text)
    {
        Write(name, text.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(this[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
