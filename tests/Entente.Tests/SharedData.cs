namespace Entente.Tests;

/// <summary>The published files that some tests are held against; they are not part of the repo.</summary>
internal static class SharedData
{
    /// <summary>Their folder, or null where they are not at hand: <c>../shared/data</c> beside the repo, or what ENTENTE_SHARED names.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The repo's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder, or the test is skipped, saying so.</summary>
    public static string Require()
    {
        Assert.SkipWhen(Folder is null, "the published files are not at hand: no ../shared/data beside the repo, and ENTENTE_SHARED is not set");
        return Folder!;
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("ENTENTE_SHARED");
        string[] places = [.. named is null ? [] : new[] { Path.Combine(named, "data"), named }, Path.Combine(FindRoot(), "..", "shared", "data")];
        return places.Select(Path.GetFullPath).FirstOrDefault(p => Directory.Exists(Path.Combine(p, "trade")));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Entente.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Entente.slnx above " + AppContext.BaseDirectory);
        }

        return folder.FullName;
    }
}
