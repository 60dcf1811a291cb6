using System.Security.Cryptography;
using System.Text;

namespace Entente.Record;

/// <summary>The record's tables, in one text.</summary>
internal static class RecordSchema
{
    /// <summary>The statements that create every table.</summary>
    public static string Text { get; } = Read();

    /// <summary>SHA-256 of <see cref="Text"/>, in lower-case hexadecimal.</summary>
    public static string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private static string Read()
    {
        using var stream = typeof(RecordSchema).Assembly.GetManifestResourceStream("schema.sql")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // Line ends depend on how the source was checked out; the hash must not.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
