using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Entente.Web.Checks;

/// <summary>
/// The checks that are kept: a ZIP archive each, with the article as it was given and the report in every form. An archive is
/// written beside, flushed to the disk and renamed, so that one that has been answered with outlives a killed server.
/// </summary>
internal sealed class CheckStore
{
    private const string Beside = ".new-";
    private const string About = "check.json";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly string folder;
    private readonly TimeProvider clock;

    /// <summary>The checks in a folder, which is made for its owner alone.</summary>
    /// <exception cref="EntenteException">The folder cannot be made.</exception>
    public CheckStore(string folder, TimeProvider clock)
    {
        (this.folder, this.clock) = (folder, clock);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            foreach (var left in Directory.EnumerateFiles(folder, Beside + "*"))
            {
                File.Delete(left);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException($"The folder for saved checks '{folder}' cannot be used: {e.Message.TrimEnd('.')}. Name one that you may write to with: --checks FOLDER", e);
        }
    }

    /// <summary>True where a check could be kept now.</summary>
    public bool IsWritable
    {
        get
        {
            try
            {
                using var probe = new FileStream(Path.Combine(folder, Beside + "probe-" + Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
                probe.WriteByte(0);
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>An id that nobody can guess and that stands in order of time.</summary>
    public (string Id, DateTimeOffset Made) NewId()
    {
        var now = clock.GetUtcNow();
        return ($"{now.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", now);
    }

    /// <summary>True for what may be the id of a check; nothing else ever becomes part of a path.</summary>
    public static bool IsId(string text) =>
        text.Length == 34 && text[17] == '-' && text.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0 && text.AsSpan(18).IndexOfAnyExcept(Hexadecimal) < 0;

    /// <summary>Keeps a check; when this returns, it is on the disk.</summary>
    /// <param name="check">What it was.</param>
    /// <param name="files">Its files by name.</param>
    /// <exception cref="EntenteException">It could not be written; nothing of it is left.</exception>
    public void Save(SavedCheck check, IReadOnlyDictionary<string, byte[]> files)
    {
        var beside = Path.Combine(folder, Beside + check.Id);
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    Add(archive, About, JsonSerializer.SerializeToUtf8Bytes(check, SavedCheckJson.Default.SavedCheck));
                    foreach (var (name, bytes) in files)
                    {
                        Add(archive, name, bytes);
                    }
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, PathOf(check.Id));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw new EntenteException($"The check could not be kept: {e.Message.TrimEnd('.')}. See that the disk of '{folder}' has room.", e);
        }
    }

    /// <summary>The ids of all that are kept, the newest first.</summary>
    public IReadOnlyList<string> Ids() =>
        [.. Directory.EnumerateFiles(folder, "*.zip").Select(f => Path.GetFileNameWithoutExtension(f)!).Where(IsId).OrderDescending(StringComparer.Ordinal)];

    /// <summary>What a check was; null where there is none of that id.</summary>
    public SavedCheck? Find(string id) => Read(id, About) is { } bytes ? JsonSerializer.Deserialize(bytes, SavedCheckJson.Default.SavedCheck) : null;

    /// <summary>A file of a check; null where there is none.</summary>
    public byte[]? Read(string id, string name)
    {
        if (!IsId(id))
        {
            return null;
        }

        try
        {
            using var archive = ZipFile.OpenRead(PathOf(id));
            if (archive.GetEntry(name) is not { } entry)
            {
                return null;
            }

            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (InvalidDataException e)
        {
            throw new EntenteException($"The saved check '{id}' is damaged. Delete it in the history, or restore its file in '{folder}'.", e);
        }
    }

    /// <summary>The whole archive; null where there is none.</summary>
    public FileStream? Open(string id)
    {
        try
        {
            return IsId(id) ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Takes a check away for good; false where there was none.</summary>
    public bool Delete(string id)
    {
        if (!IsId(id) || !File.Exists(PathOf(id)))
        {
            return false;
        }

        File.Delete(PathOf(id));
        return true;
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(bytes);
    }

    private string PathOf(string id) => Path.Combine(folder, id + ".zip");
}
