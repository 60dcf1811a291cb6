using System.IO.Compression;

namespace Entente.Sources.Loading;

/// <summary>One published file: as it lies, or in an archive, out of which it is taken when it is its turn.</summary>
internal sealed class InputFile
{
    // DEFLATE packs text of figures some ten times; a thousand times is nothing but blanks, made to fill a disk.
    private const long LargestRatio = 200;
    private const long SmallEnough = 64L << 20;
    private readonly string path;
    private readonly string? entry;
    private readonly bool isGzip;

    private InputFile(string path, string? entry, string name, long bytes)
    {
        this.path = path;
        this.entry = entry;
        isGzip = entry is null && path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        Name = isGzip ? name[..^3] : name;
        Bytes = bytes;
    }

    /// <summary>The file's own name, without a folder and without <c>.gz</c>.</summary>
    public string Name { get; }

    /// <summary>Its length as it lies, packed or not.</summary>
    public long Bytes { get; }

    /// <summary>The files of a path: a file, a folder of files, archives among them.</summary>
    /// <exception cref="EntenteException">There is nothing, or an archive is damaged or hostile.</exception>
    public static IReadOnlyList<InputFile> Of(string path)
    {
        if (Directory.Exists(path))
        {
            var inside = Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).SelectMany(One).ToList();
            return inside.Count > 0 ? inside : throw new EntenteException($"The folder '{path}' holds no file. Expected the files as their publisher ships them.");
        }

        return File.Exists(path) ? [.. One(path)] : throw new EntenteException($"There is no file or folder '{path}'. Give the path of what the publisher ships, or let Entente fetch it with: entente data fetch SOURCE");
    }

    /// <summary>The files as they lie that a path stands for, for checksums.</summary>
    public static IEnumerable<string> Containers(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    /// <summary>Gives the file's path to some work; a packed one is unpacked for its time.</summary>
    public T With<T>(string staging, Func<string, T> work, CancellationToken stop)
    {
        if (entry is null && !isGzip)
        {
            return work(path);
        }

        var unpacked = Path.Combine(staging, Path.GetRandomFileName() + Path.GetExtension(Name));
        try
        {
            Unpack(unpacked, stop);
            return work(unpacked);
        }
        finally
        {
            File.Delete(unpacked);
        }
    }

    private static IEnumerable<InputFile> One(string path)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            yield return new InputFile(path, null, Path.GetFileName(path), new FileInfo(path).Length);
            yield break;
        }

        using var archive = Open(path);
        foreach (var inside in archive.Entries.Where(e => e.Name.Length > 0).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (Path.IsPathRooted(inside.FullName) || inside.FullName.Split('/', '\\').Contains("..", StringComparer.Ordinal))
            {
                throw new EntenteException($"The archive '{path}' holds '{inside.FullName}', a path that leads out of it. No publisher ships such a file; nothing was unpacked.");
            }

            yield return new InputFile(path, inside.FullName, inside.Name, inside.CompressedLength);
        }
    }

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException e)
        {
            throw new EntenteException($"'{path}' is not a whole zip archive: it was cut off on its way, or is another kind of file. Fetch it again.", e);
        }
    }

    private void Unpack(string to, CancellationToken stop)
    {
        try
        {
            using var archive = entry is null ? null : ZipFile.OpenRead(path);
            var packed = archive?.GetEntry(entry!);
            using var from = packed?.Open() ?? new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            var declared = packed?.Length;
            var limit = Math.Max(SmallEnough, Bytes * LargestRatio);
            if (declared > limit)
            {
                throw TooLarge(declared.Value);
            }

            using var output = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
            var buffer = new byte[1 << 20];
            long written = 0;
            for (var read = from.Read(buffer); read > 0; read = from.Read(buffer))
            {
                stop.ThrowIfCancellationRequested();
                written += read;
                if (written > limit || written > (declared ?? long.MaxValue))
                {
                    throw TooLarge(written);
                }

                output.Write(buffer, 0, read);
            }

            // A gzip file ends with the length of what it holds; the stream alone would take a cut-off file for a whole one.
            if (written != (declared ?? -1) && !(isGzip && (uint)written == TrailerLength()))
            {
                throw new InvalidDataException("the length is not what the archive says");
            }
        }
        catch (InvalidDataException e)
        {
            throw new EntenteException($"'{Name}' in '{path}' cannot be unpacked ({e.Message.TrimEnd('.')}): the archive is damaged or was cut off on its way. Fetch it again.", e);
        }
    }

    private uint TrailerLength()
    {
        using var file = File.OpenHandle(path);
        Span<byte> trailer = stackalloc byte[4];
        RandomAccess.Read(file, trailer, Math.Max(0, RandomAccess.GetLength(file) - 4));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    private EntenteException TooLarge(long bytes) =>
        new($"'{Name}' in '{path}' unpacks to {bytes / 1e6:0} MB or more from {Bytes / 1e6:0.0} MB: more than {LargestRatio} times, which no table of figures does. It was not unpacked.");
}
