using System.Data.Common;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;

namespace Entente.Record;

/// <summary>Writes the rows of a query as an Arrow IPC file.</summary>
internal static class ArrowFile
{
    private const int BatchRows = 65536;

    /// <summary>Writes it; gives how many rows.</summary>
    public static long Write(RecordReader record, string query, string path)
    {
        var columns = record.Query($"DESCRIBE {query}", r => Column.Of(r.GetString(0), r.GetString(1))).Rows;
        var schema = new Schema([.. columns.Select(c => c.Field)], null);
        using var file = File.Create(path);
        using var writer = new ArrowFileWriter(file, schema);
        writer.WriteStart();
        long rows = 0;
        record.Query(query, row =>
        {
            foreach (var (column, index) in columns.Select((c, i) => (c, i)))
            {
                column.Append(row, index);
            }

            if (++rows % BatchRows == 0)
            {
                Flush(BatchRows);
            }

            return false;
        }, keep: false);
        if (rows % BatchRows != 0 || rows == 0)
        {
            Flush((int)(rows % BatchRows));
        }

        writer.WriteEnd();
        return rows;

        void Flush(int count)
        {
            using var batch = new RecordBatch(schema, columns.Select(c => c.Build()), count);
            writer.WriteRecordBatch(batch);
        }
    }

    private sealed record Column(Field Field, Action<DbDataReader, int> Append, Func<IArrowArray> Build)
    {
        public static Column Of(string name, string type)
        {
            switch (type)
            {
                case "DOUBLE":
                    var doubles = new DoubleArray.Builder();
                    return new Column(Named(DoubleType.Default), (r, i) => Put(r, i, () => doubles.Append(r.GetDouble(i)), () => doubles.AppendNull()), () => Taken(doubles.Build(), () => doubles.Clear()));
                case "INTEGER" or "BIGINT" or "SMALLINT":
                    var whole = new Int64Array.Builder();
                    return new Column(Named(Int64Type.Default), (r, i) => Put(r, i, () => whole.Append(Convert.ToInt64(r.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)), () => whole.AppendNull()), () => Taken(whole.Build(), () => whole.Clear()));
                case "BOOLEAN":
                    var truths = new BooleanArray.Builder();
                    return new Column(Named(BooleanType.Default), (r, i) => Put(r, i, () => truths.Append(r.GetBoolean(i)), () => truths.AppendNull()), () => Taken(truths.Build(), () => truths.Clear()));
                case "DATE":
                    var days = new Date32Array.Builder();
                    return new Column(Named(Date32Type.Default), (r, i) => Put(r, i, () => days.Append(r.GetFieldValue<DateOnly>(i).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)), () => days.AppendNull()), () => Taken(days.Build(), () => days.Clear()));
                default:
                    var texts = new StringArray.Builder();
                    return new Column(Named(StringType.Default), (r, i) => Put(r, i, () => texts.Append(r.GetValue(i).ToString()), () => texts.AppendNull()), () => Taken(texts.Build(), () => texts.Clear()));
            }

            Field Named(IArrowType arrow) => new(name, arrow, nullable: true);
        }

        private static void Put(DbDataReader row, int index, Action value, Action missing)
        {
            if (row.IsDBNull(index))
            {
                missing();
            }
            else
            {
                value();
            }
        }

        private static IArrowArray Taken(IArrowArray built, Action clear)
        {
            clear();
            return built;
        }
    }
}
