namespace Entente.Bench;

/// <summary>Finds folders of the repository from wherever the benchmark runs.</summary>
internal static class Repository
{
    /// <summary>A folder of the repository.</summary>
    /// <param name="parts">Its path from the top.</param>
    /// <exception cref="DirectoryNotFoundException">The benchmark does not run inside the repository.</exception>
    public static string Folder(params string[] parts)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Entente.slnx")))
            {
                return Path.Combine([at.FullName, .. parts]);
            }
        }

        throw new DirectoryNotFoundException("Entente.slnx was not found above " + AppContext.BaseDirectory + "; run the benchmarks inside the repository.");
    }
}
