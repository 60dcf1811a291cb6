using System.Text.Json;

namespace Entente.Record;

/// <summary>
/// The loaded datasets beside a record: <c>ID/VERSION.json</c> describes a version and names the database that holds its rows.
/// A version comes whole or not at all: the database is made elsewhere and moved in under a name of its own, then one rename puts the description in place.
/// </summary>
internal sealed class DatasetStore
{
    private const string Chosen = "in-use.json";

    /// <summary>The store of a record.</summary>
    /// <param name="record">The record's file.</param>
    public DatasetStore(string record) => Folder = FolderOf(Path.GetFullPath(record));

    /// <summary>Where it lies; the folder need not exist.</summary>
    public string Folder { get; }

    /// <summary>The folder that versions are made in before they are moved; on the same disk, so that moving is one step.</summary>
    public string Staging => Path.Combine(Folder, ".staging");

    /// <summary>True where anything was ever loaded: the one look that a record without loaded datasets costs.</summary>
    public bool Exists => Directory.Exists(Folder);

    /// <summary>Every version loaded, by id, the newest first.</summary>
    public IReadOnlyList<LoadedDataset> All()
    {
        if (!Exists)
        {
            return [];
        }

        var found = from folder in Directory.EnumerateDirectories(Folder)
                    where Path.GetFileName(folder)[0] != '.'
                    from description in Directory.EnumerateFiles(folder, "*.json")
                    select Read(description);
        return [.. found.OrderBy(d => d.Reference.Id, StringComparer.Ordinal).ThenByDescending(d => d.OutBy).ThenByDescending(d => d.Reference.Version, StringComparer.Ordinal)];
    }

    /// <summary>The database of a version.</summary>
    public string DatabaseOf(LoadedDataset dataset) => Path.Combine(Folder, dataset.Reference.Id, dataset.Database);

    /// <summary>The description of a version.</summary>
    public string DescriptionOf(string id, string version) => Path.Combine(Folder, id, FileName(version) + ".json");

    /// <summary>
    /// The version of each dataset that questions are answered from: the one the user chose; else the newest out by a day, else the oldest.
    /// </summary>
    /// <param name="asOf">The day; null for the newest of all.</param>
    public IReadOnlyList<LoadedDataset> InUse(DateOnly? asOf = null)
    {
        if (!Exists)
        {
            return [];
        }

        var chosen = ChosenVersions();
        return [.. All().GroupBy(d => d.Reference.Id, StringComparer.Ordinal).Select(g => Pick([.. g], chosen.GetValueOrDefault(g.Key), asOf))];
    }

    /// <summary>Chooses the version of a dataset that is used from now on; null to take the newest again.</summary>
    public void Use(string id, string? version)
    {
        var chosen = new SortedDictionary<string, string>(ChosenVersions().ToDictionary(), StringComparer.Ordinal);
        if (version is null)
        {
            chosen.Remove(id);
        }
        else
        {
            chosen[id] = version;
        }

        WriteWhole(Path.Combine(Folder, Chosen), JsonSerializer.SerializeToUtf8Bytes(new VersionsInUse(chosen), LoadedJson.Default.VersionsInUse));
    }

    /// <summary>The versions that the user has chosen, by dataset.</summary>
    public IReadOnlyDictionary<string, string> ChosenVersions()
    {
        var path = Path.Combine(Folder, Chosen);
        return File.Exists(path) ? Parse(path, LoadedJson.Default.VersionsInUse).Versions : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>Moves a version in that was made beside. Nobody sees half of it.</summary>
    /// <param name="dataset">What it is.</param>
    /// <param name="database">The staged database, closed.</param>
    public void Publish(LoadedDataset dataset, string database)
    {
        Directory.CreateDirectory(Path.Combine(Folder, dataset.Reference.Id));
        Flush(database);
        File.Move(database, DatabaseOf(dataset));
        WriteWhole(DescriptionOf(dataset.Reference.Id, dataset.Reference.Version), JsonSerializer.SerializeToUtf8Bytes(dataset, LoadedJson.Default.LoadedDataset));
        Sweep();
    }

    /// <summary>Takes a version away; who reads it goes on reading it.</summary>
    public void Remove(string id, string version)
    {
        File.Delete(DescriptionOf(id, version));
        if (string.Equals(ChosenVersions().GetValueOrDefault(id), version, StringComparison.Ordinal))
        {
            Use(id, null);
        }

        Sweep();
    }

    /// <summary>Takes away what no description names: databases of loads that were replaced, removed or killed. For the one who holds the lock.</summary>
    public void Sweep()
    {
        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }

        var named = All().Select(DatabaseOf).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(Folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".json", StringComparison.Ordinal) && !named.Contains(f)))
            {
                File.Delete(file);
            }

            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    // Versions are the publishers' words: spaces and colons in them must not reach the file system.
    internal static string FileName(string version) =>
        string.Concat(version.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')).TrimStart('.') is { Length: > 0 } name ? name : "_";

    private static string FolderOf(string record)
    {
        var folder = Path.GetDirectoryName(record)!;
        return RecordLocation.IsDefault(record) ? Path.Combine(folder, "datasets") : Path.Combine(folder, Path.GetFileNameWithoutExtension(record) + ".datasets");
    }

    private static LoadedDataset Pick(IReadOnlyList<LoadedDataset> newestFirst, string? chosen, DateOnly? asOf) =>
        newestFirst.FirstOrDefault(d => string.Equals(d.Reference.Version, chosen, StringComparison.Ordinal))
        ?? (asOf is null ? newestFirst[0] : newestFirst.FirstOrDefault(d => d.OutBy <= asOf) ?? newestFirst[^1]);

    private static LoadedDataset Read(string path) => Parse(path, LoadedJson.Default.LoadedDataset);

    private static T Parse<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type) ?? throw new JsonException("empty");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new EntenteException($"'{path}' cannot be read ({e.Message.Split('\n', 2)[0].Trim()}). Remove that file, then load the dataset again with: entente data add", e);
        }
    }

    private static void WriteWhole(string path, byte[] bytes)
    {
        var beside = path + ".new";
        File.WriteAllBytes(beside, bytes);
        Flush(beside);
        File.Move(beside, path, overwrite: true);
    }

    private static void Flush(string path)
    {
        using var written = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(written);
    }
}
