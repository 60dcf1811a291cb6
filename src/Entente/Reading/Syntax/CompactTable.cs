using System.Runtime.InteropServices;

namespace Entente.Reading.Syntax;

/// <summary>A table from hashes to small numbers, laid flat so that it is used as it lies in the model file.</summary>
internal readonly struct CompactTable
{
    private readonly ReadOnlyMemory<byte> memory;
    private readonly uint mask;

    /// <summary>A table in memory: pairs of a hash and its number, in a power of two of slots, with a hash of zero for none.</summary>
    public CompactTable(ReadOnlyMemory<byte> memory)
    {
        this.memory = memory;
        mask = (uint)((memory.Length / 8) - 1);
    }

    /// <summary>The bytes of a table with these entries.</summary>
    public static byte[] Build(IReadOnlyCollection<KeyValuePair<uint, uint>> entries)
    {
        var slots = 8u;
        while (slots < entries.Count * 5L / 3)
        {
            slots *= 2;
        }

        var cells = new uint[slots * 2];
        foreach (var (key, value) in entries.OrderBy(e => e.Key))
        {
            var slot = key >> 1 & (slots - 1);
            while (cells[slot * 2] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            cells[slot * 2] = key;
            cells[(slot * 2) + 1] = value;
        }

        return MemoryMarshal.AsBytes(cells.AsSpan()).ToArray();
    }

    /// <summary>The number of a hash.</summary>
    public bool TryGet(uint key, out uint value)
    {
        var cells = MemoryMarshal.Cast<byte, uint>(memory.Span);
        for (var slot = key >> 1 & mask; ; slot = (slot + 1) & mask)
        {
            var found = cells[(int)(slot * 2)];
            if (found == key)
            {
                value = cells[(int)(slot * 2) + 1];
                return true;
            }

            if (found == 0)
            {
                value = 0;
                return false;
            }
        }
    }
}
