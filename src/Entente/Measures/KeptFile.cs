using System.Security.Cryptography;
using System.Text;
using Entente.Record;

namespace Entente.Measures;

/// <summary>
/// Keeps an estimate beside the record that it was made from, so that the next run reads it instead of estimating again. The name carries a
/// checksum of all that the estimate depends on: the record's starter figures, the loaded datasets, and what was asked. Where nothing can be
/// written nothing is kept.
/// </summary>
internal static class KeptFile
{
    // Grows when an estimator or its priors change, so that estimates of an older Entente are not read.
    private const int Method = 1;
    private const int MostKept = 4;

    /// <summary>Where an estimate is kept; null for a record that does not say what it was made from.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kind">What is estimated: ideal, gravity.</param>
    /// <param name="asked">Words that tell what was asked from anything else that may be asked of the same record.</param>
    public static string? PathOf(RecordReader record, string kind, string asked)
    {
        if (record.Identity.Length == 0)
        {
            return null;
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Method}\n{record.Identity}\n{asked}")));
        return $"{record.Path}.{kind}-{key[..16]}.bin";
    }

    /// <summary>What is kept in a file; null where there is none, or it is not whole.</summary>
    public static T? Read<T>(string path, Func<BinaryReader, T> read)
        where T : class
    {
        try
        {
            using var file = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
            return read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps an estimate, and forgets the oldest of more than four of its kind.</summary>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        var beside = $"{path}.{Environment.ProcessId}.new";
        try
        {
            using (var file = new BinaryWriter(File.Create(beside), Encoding.UTF8))
            {
                write(file);
            }

            File.Move(beside, path, overwrite: true);
            var stem = Path.GetFileName(path)[..^("0123456789abcdef.bin".Length)];
            foreach (var old in new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).GetFiles(stem + "*.bin").OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written to costs a second or two each time, and no more.
        }
    }
}
