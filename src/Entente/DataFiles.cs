namespace Entente;

/// <summary>Where the data that ships with Entente lies: lexicons, rules, the registry of states, starter figures.</summary>
internal static class DataFiles
{
    /// <summary>The folder <c>data</c> beside the program.</summary>
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The full path of a file below <see cref="Root"/>.</summary>
    /// <exception cref="EntenteException">The file is not there: the program was copied without its data folder.</exception>
    public static string Find(params ReadOnlySpan<string> parts)
    {
        var path = Path.Combine([Root, .. parts]);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new EntenteException($"Part of Entente is missing: '{path}'. Expected the folder 'data' beside the program; build or install it again.");
    }

    /// <summary>The rows of a tab-separated file without its header; <c>#</c> begins a comment line.</summary>
    public static IEnumerable<string[]> Rows(string path)
    {
        var header = true;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (header)
            {
                header = false;
                continue;
            }

            yield return line.Split('\t');
        }
    }
}
