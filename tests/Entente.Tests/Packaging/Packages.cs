namespace Entente.Tests.Packaging;

/// <summary>The packages, made once of what the tests' own build has built.</summary>
public sealed class Packages : IAsyncLifetime
{
    /// <summary>No version that anybody has, so that no cache answers for the folder.</summary>
    internal const string Version = "0.0.0-test";

    private readonly TemporaryFolder folder = new();

    /// <summary>Where they lie.</summary>
    internal string Folder => folder.Location;

    /// <summary>Where NuGet keeps what it has restored.</summary>
    internal static string Cache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    public async ValueTask InitializeAsync()
    {
        foreach (var project in (string[])["Entente", "Entente.Cli"])
        {
            Succeeded(await Dotnet(SharedData.Root, "pack", Path.Combine("src", project), "-c", Configuration, "--no-build", "-o", Folder, $"-p:PackageVersion={Version}", "-v", "quiet"));
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return default;
    }

    internal static Task<Ran> Dotnet(string at, params string[] arguments)
    {
        var start = Programs.Of("dotnet", arguments);
        start.WorkingDirectory = at;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = start.Environment["DOTNET_NOLOGO"] = start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return Programs.Run(start);
    }

    internal static void Succeeded(Ran ran) => Assert.True(ran.Code == 0, ran.Output + ran.Error);
}
