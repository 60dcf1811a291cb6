using System.Diagnostics;

namespace Entente.Tests;

/// <summary>How a program ended and what it said.</summary>
internal sealed record Ran(int Code, string Output, string Error);

/// <summary>Runs programs as a user does: Entente as built, or a shell line around it.</summary>
internal static class Programs
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The command as the tests' build has it.</summary>
    public static string Cli { get; } = Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");

    /// <summary>Runs Entente with these arguments, nothing on standard input.</summary>
    public static Task<Ran> Entente(params string[] arguments) => Run(Of("dotnet", [Cli, .. arguments]));

    /// <summary>Runs a line of bash in which <c>entente</c> is Entente and <c>$1</c>, <c>$2</c> are the words given.</summary>
    public static Task<Ran> Bash(string line, params string[] words)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "needs bash");
        return Run(Of("bash", ["-c", $"entente() {{ dotnet \"$0\" \"$@\"; }}; {line}", Cli, .. words]));
    }

    /// <summary>A program about to be started, its streams ours.</summary>
    public static ProcessStartInfo Of(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ran> Run(ProcessStartInfo start, Func<Process, Task>? meanwhile = null)
    {
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        process.StandardInput.Close();
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await (meanwhile?.Invoke(process) ?? Task.CompletedTask);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Sends a signal to a process, or with a minus before its number to its group.</summary>
    public static async Task Signal(string signal, string process)
    {
        var ran = await Run(Of("bash", ["-c", "kill -s \"$0\" -- \"$1\"", signal, process]));
        Assert.True(ran.Code == 0, ran.Error);
    }

    /// <summary>True where no folder is closed to us, so that a test of one would prove nothing.</summary>
    public static bool MayWriteEverywhere => Environment.IsPrivilegedProcess;
}
