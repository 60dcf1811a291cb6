using System.Security.Cryptography;
using System.Text;
using Entente.Record;

namespace Entente.Measures.IdealPoints;

/// <summary>
/// Keeps an estimate beside the record that it was made from, so that the next run reads it instead of estimating again. The name carries a
/// checksum of all that the estimate depends on: the record's starter figures, the loaded datasets and the roll calls up to the day.
/// Where nothing can be written nothing is kept.
/// </summary>
internal static class EstimateFile
{
    // Grows when the estimator or its priors change, so that estimates of an older Entente are not read.
    private const int Method = 1;
    private const int MostKept = 4;

    /// <summary>Where the estimate of these roll calls is kept; null for a record that does not say what it was made from.</summary>
    /// <param name="record">The record.</param>
    /// <param name="rollCalls">Words that tell the roll calls used from any others of the same record.</param>
    public static string? PathOf(RecordReader record, string rollCalls)
    {
        if (record.Identity.Length == 0)
        {
            return null;
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Method}\n{record.Identity}\n{rollCalls}")));
        return $"{record.Path}.ideal-{key[..16]}.bin";
    }

    /// <summary>The estimate kept in a file; null where there is none, or it is not whole.</summary>
    public static IdealPointEstimate? Read(string path)
    {
        try
        {
            using var file = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
            var points = new IdealPoint[file.ReadInt32()];
            for (var i = 0; i < points.Length; i++)
            {
                points[i] = new IdealPoint(file.ReadString(), file.ReadInt32(), file.ReadDouble(), file.ReadDouble(), file.ReadInt32());
            }

            return new IdealPointEstimate(points, file.ReadBoolean(), file.ReadInt32(), file.ReadDouble(), file.ReadDouble(), file.ReadInt32(), file.ReadInt32());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Keeps an estimate, and forgets the oldest of more than four.</summary>
    public static void Write(string path, IdealPointEstimate estimate)
    {
        var beside = $"{path}.{Environment.ProcessId}.new";
        try
        {
            File.WriteAllBytes(beside, Bytes(estimate));
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

    private static byte[] Bytes(IdealPointEstimate estimate)
    {
        using var bytes = new MemoryStream();
        using (var file = new BinaryWriter(bytes, Encoding.UTF8))
        {
            file.Write(estimate.Points.Count);
            foreach (var p in estimate.Points)
            {
                file.Write(p.State);
                file.Write(p.Period);
                file.Write(p.Position);
                file.Write(p.StandardError);
                file.Write(p.Votes);
            }

            file.Write(estimate.Converged);
            file.Write(estimate.Rounds);
            file.Write(estimate.LastMove);
            file.Write(estimate.LogLikelihood);
            file.Write(estimate.Votes);
            file.Write(estimate.Items);
        }

        return bytes.ToArray();
    }
}
