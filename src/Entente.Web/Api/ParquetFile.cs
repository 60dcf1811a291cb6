using Parquet;
using Parquet.Schema;

namespace Entente.Web.Api;

/// <summary>A table as a Parquet file in memory.</summary>
internal sealed class ParquetFile
{
    private readonly List<(DataField Field, Func<ParquetRowGroupWriter, DataField, CancellationToken, Task> Write)> columns = [];

    /// <summary>Adds a column of words; null stands for none.</summary>
    public ParquetFile Words(string name, IEnumerable<string?> values)
    {
        var all = values.ToArray();
        columns.Add((new DataField<string>(name), (group, field, _) => group.WriteAsync(field, all!)));
        return this;
    }

    /// <summary>Adds a column of numbers; null stands for missing, which is not zero.</summary>
    public ParquetFile Numbers(string name, IEnumerable<double?> values)
    {
        var all = values.ToArray();
        columns.Add((new DataField<double?>(name), (group, field, stop) => group.WriteAsync<double>(field, all.AsMemory(), cancellationToken: stop)));
        return this;
    }

    /// <summary>Adds a column of whole numbers.</summary>
    public ParquetFile Whole(string name, IEnumerable<int> values)
    {
        var all = values.ToArray();
        columns.Add((new DataField<int>(name), (group, field, stop) => group.WriteAsync<int>(field, all.AsMemory(), cancellationToken: stop)));
        return this;
    }

    /// <summary>The file.</summary>
    public async Task<byte[]> ToBytes(CancellationToken stop)
    {
        using var stream = new MemoryStream();
        var schema = new ParquetSchema(columns.Select(c => c.Field));
        var writer = await ParquetWriter.CreateAsync(schema, stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }, cancellationToken: stop).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            using var group = writer.CreateRowGroup();
            foreach (var (field, write) in columns)
            {
                await write(group, field, stop).ConfigureAwait(false);
            }
        }

        return stream.ToArray();
    }
}
