using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Reading.Syntax;

/// <summary>
/// A model on disk: eight letters, the format's version, a checksum, a short header, and tables that are used as they lie.
/// Numbers are little-endian.
/// </summary>
internal static class ModelFile
{
    /// <summary>Raised with every change to the format, to a feature or to a hash: older files are refused then.</summary>
    public const int Version = 1;

    private const int Preamble = 24;
    private const int Alignment = 16;
    private static ReadOnlySpan<byte> Letters => "EntSynta"u8;

    /// <summary>The parts of a model as training leaves them.</summary>
    internal sealed record Parts(
        string Language, string Credit, int BeamWidth, int BeamMargin, IReadOnlyList<string> Tags, IReadOnlyList<(Move Move, Relation Relation)> Transitions,
        IReadOnlyList<string> LemmaRules, byte[] LemmaTable, byte[] Known, byte[] TagWeights, byte[] ParseWeights);

    /// <summary>The bytes of a model.</summary>
    public static byte[] Write(Parts parts)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(new byte[Preamble]);
        writer.Write(parts.Language);
        writer.Write(parts.Credit);
        writer.Write(parts.BeamWidth);
        writer.Write(parts.BeamMargin);
        Write(writer, parts.Tags);
        writer.Write(parts.Transitions.Count);
        foreach (var (move, relation) in parts.Transitions)
        {
            writer.Write((byte)move);
            writer.Write((byte)relation);
        }

        Write(writer, parts.LemmaRules);
        foreach (var table in new[] { parts.LemmaTable, parts.Known, parts.TagWeights, parts.ParseWeights })
        {
            writer.Write(table.Length);
            writer.Write(new byte[Padding(stream.Position)]);
            writer.Write(table);
        }

        var bytes = stream.ToArray();
        Letters.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), bytes.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), Checksum(bytes.AsSpan(Preamble)));
        return bytes;
    }

    /// <summary>Reads a model file.</summary>
    /// <exception cref="EntenteException">It is missing, no model, of another version, or damaged.</exception>
    public static SyntaxModel Read(string path)
    {
        const string Mend = "Install Entente again, or make it anew with: entente model train";
        if (!File.Exists(path))
        {
            throw new EntenteException($"There is no model '{path}'. {Mend}");
        }

        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < Preamble || !bytes.AsSpan(0, 8).SequenceEqual(Letters))
        {
            throw new EntenteException($"'{path}' is no model of Entente: it does not begin with '{Encoding.ASCII.GetString(Letters)}'. {Mend}");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (version != Version)
        {
            throw new EntenteException($"The model '{path}' has format {version}, and this version of Entente reads format {Version}. {Mend}");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12));
        if (length != bytes.Length || BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(16)) != Checksum(bytes.AsSpan(Preamble)))
        {
            throw new EntenteException($"The model '{path}' is damaged: it has {bytes.Length} bytes, should have {length}, and its checksum must fit. {Mend}");
        }

        return Parse(bytes);
    }

    private static SyntaxModel Parse(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        reader.BaseStream.Position = Preamble;
        var language = reader.ReadString();
        var credit = reader.ReadString();
        var beam = reader.ReadInt32();
        var margin = reader.ReadInt32();
        var tags = new FineTags(ReadStrings(reader));
        var transitions = new (Move, Relation)[reader.ReadInt32()];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = ((Move)reader.ReadByte(), (Relation)reader.ReadByte());
        }

        var rules = ReadStrings(reader);
        var lemmas = Table(reader, bytes);
        var known = Table(reader, bytes);
        return new SyntaxModel
        {
            Language = language,
            Credit = credit,
            BeamWidth = beam,
            BeamMargin = margin,
            Tags = tags,
            Transitions = new Transitions(transitions),
            Lemmas = new Lemmas(new CompactTable(lemmas), rules),
            Known = new CompactTable(known),
            TagWeights = new Weights(Table(reader, bytes), tags.Count),
            ParseWeights = new Weights(Table(reader, bytes), transitions.Length),
        };
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> strings)
    {
        writer.Write(strings.Count);
        foreach (var text in strings)
        {
            writer.Write(text);
        }
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[reader.ReadInt32()];
        for (var i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    private static ReadOnlyMemory<byte> Table(BinaryReader reader, byte[] bytes)
    {
        var length = reader.ReadInt32();
        reader.BaseStream.Position += Padding(reader.BaseStream.Position);
        var table = bytes.AsMemory((int)reader.BaseStream.Position, length);
        reader.BaseStream.Position += length;
        return table;
    }

    private static int Padding(long position) => (int)((Alignment - (position % Alignment)) % Alignment);

    /// <summary>Finds damage, not malice: four sums side by side, since a slower hash would take most of the time of loading.</summary>
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var (a, b, c, d) = (1UL, 2UL, 3UL, 4UL);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = (a ^ words[i]) * Prime;
            b = (b ^ words[i + 1]) * Prime;
            c = (c ^ words[i + 2]) * Prime;
            d = (d ^ words[i + 3]) * Prime;
        }

        var rest = (ulong)bytes.Length;
        foreach (var x in bytes[(i * 8)..])
        {
            rest = (rest ^ x) * Prime;
        }

        foreach (var lane in new[] { a, b, c, d })
        {
            rest = (rest ^ lane ^ (lane >> 32)) * Prime;
        }

        return rest;
    }
}
