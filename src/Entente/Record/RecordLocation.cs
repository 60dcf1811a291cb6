namespace Entente.Record;

/// <summary>Where a user's record lies when no other place is named.</summary>
public static class RecordLocation
{
    /// <summary>
    /// The record of the starter figures that ship with this Entente: in <c>$XDG_DATA_HOME/entente</c> or <c>~/.local/share/entente</c> on Linux,
    /// in the local application data elsewhere. Other starter figures or another schema give another file, so that a record never goes stale.
    /// </summary>
    /// <exception cref="EntenteException">The user has no home folder, or the starter figures are missing.</exception>
    public static string Default => In(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), StarterFigures.HashOf(DataFiles.Root));

    internal static string In(string folder, string manifestHash) => folder.Length == 0
        ? throw new EntenteException("There is no home folder to keep the record in. Name a place with: --record PATH")
        : Path.Combine(folder, "entente", $"record-{manifestHash[..8]}-{RecordSchema.Hash[..4]}.duckdb");

    /// <summary>True for a record that lies where Entente puts it by itself: all of these share the loaded datasets, which outlive new starter figures.</summary>
    internal static bool IsDefault(string path)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0 && string.Equals(Path.GetDirectoryName(path), Path.Combine(Path.GetFullPath(home), "entente"), StringComparison.Ordinal)
            && Path.GetFileName(path).StartsWith("record-", StringComparison.Ordinal);
    }
}
