using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Web.Access;

/// <summary>A key as the file has it.</summary>
/// <param name="Name">Whom it was given to.</param>
/// <param name="Hash">SHA-256 of the key, lower-case hexadecimal. Keys are 256 random bits, so that a fast hash gives nothing away.</param>
/// <param name="Made">The day it was made.</param>
internal sealed record KeyEntry(string Name, string Hash, DateOnly Made);

/// <summary>The keys that open the server: a file with a line a key, <c>name hash day</c>. The keys themselves stand nowhere.</summary>
/// <param name="path">The file.</param>
internal sealed class ApiKeys(string path)
{
    private const string Mark = "ent_";

    private readonly Lock gate = new();
    private (DateTime At, long Length) read;
    private Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>All keys.</summary>
    /// <exception cref="EntenteException">The file cannot be read.</exception>
    public IReadOnlyList<KeyEntry> All()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var entries = new List<KeyEntry>();
        foreach (var (line, number) in File.ReadLines(path).Select((l, i) => (l, i + 1)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 3 || parts[1].Length != 64 || !DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var made))
            {
                throw new EntenteException($"'{path}', line {number}: expected a name, a hash of 64 letters and a day. Make keys with: entente key add NAME --keys \"{path}\"");
            }

            entries.Add(new KeyEntry(parts[0], parts[1], made));
        }

        return entries;
    }

    /// <summary>Makes a key and adds its hash to the file, which is for its owner alone.</summary>
    /// <returns>The key; it is shown this once.</returns>
    /// <exception cref="EntenteException">There is a key of that name, or the name has other letters than those of a name.</exception>
    public string Add(string name, DateOnly today)
    {
        if (name.Length is 0 or > 40 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '@'))
        {
            throw new EntenteException($"'{name}' cannot name a key. Expected up to 40 letters, digits, '-', '_', '.' and '@'.");
        }

        var all = All();
        if (all.Any(k => k.Name == name))
        {
            throw new EntenteException($"There is a key '{name}' already. Remove it first: entente key remove {name} --keys \"{path}\"");
        }

        var key = Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        Write([.. all, new KeyEntry(name, HashOf(key), today)]);
        return key;
    }

    /// <summary>Takes a key away; whoever holds it is shut out at once.</summary>
    /// <exception cref="EntenteException">There is none of that name.</exception>
    public void Remove(string name)
    {
        var all = All();
        if (all.All(k => k.Name != name))
        {
            throw new EntenteException($"There is no key '{name}' in '{path}'. {(all.Count == 0 ? "It holds none." : $"It holds: {string.Join(", ", all.Select(k => k.Name))}.")}");
        }

        Write([.. all.Where(k => k.Name != name)]);
    }

    /// <summary>Whose key it is; null for none of the file's.</summary>
    public string? NameOf(string key) => key.StartsWith(Mark, StringComparison.Ordinal) && key.Length < 200 ? NameOfHash(HashOf(key)) : null;

    /// <summary>Whose key has a hash; null for none. The file is read again when it has changed.</summary>
    public string? NameOfHash(string hash)
    {
        lock (gate)
        {
            var file = new FileInfo(path);
            var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (now != read)
            {
                (names, read) = (All().ToDictionary(k => k.Hash, k => k.Name, StringComparer.Ordinal), now);
            }

            return names.GetValueOrDefault(hash);
        }
    }

    /// <summary>The hash of a key.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private void Write(IReadOnlyList<KeyEntry> all)
    {
        var beside = path + ".new";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var writer = new StreamWriter(beside, options))
            {
                writer.Write("# Keys of entente serve: name, SHA-256 of the key, day it was made.\n");
                foreach (var key in all)
                {
                    writer.Write($"{key.Name} {key.Hash} {key.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n");
                }
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException($"The keys could not be written to '{path}': {e.Message.TrimEnd('.')}. Name a file that you may write to after --keys.", e);
        }
    }
}
