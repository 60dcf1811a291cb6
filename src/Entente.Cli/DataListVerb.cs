using System.CommandLine;
using Entente.Record;

namespace Entente.Cli;

/// <summary><c>entente data list</c>: the datasets in the record, a block of lines each.</summary>
internal static class DataListVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var record = DataVerb.Record();
        var command = new Command("list", "List the datasets in the record with version, licence and source.") { record };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(record);
            if (path is null)
            {
                path = RecordLocation.Default;
                RecordMaking.Make(path);
            }

            using var reader = RecordReader.Open(path);
            Write(reader, parsed.InvocationConfiguration.Output);
            if (reader.OtherStarterFigures)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"This record was made from other starter figures than those that ship with this Entente. For the present ones: entente data init --force --record \"{path}\"");
            }
        });
        return command;
    }

    private static void Write(RecordReader reader, TextWriter output)
    {
        var notes = reader.Query("SELECT id, rows, note FROM dataset", r => (Id: r.GetString(0), Rows: r.GetInt64(1), Note: r.GetString(2))).Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var dataset in reader.Datasets.Values.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            output.WriteLine($"{dataset.Id}  {dataset.Name}");
            output.WriteLine($"    version  {dataset.Version}{(dataset.Released is { } day ? $" (out by {day:yyyy-MM-dd})" : "")}; {notes[dataset.Id].Rows} rows");
            output.WriteLine($"    source   {dataset.Publisher}{(dataset.Url.Length > 0 ? ", " + dataset.Url : "")}");
            output.WriteLine($"    licence  {dataset.Licence}");
            if (notes[dataset.Id].Note.Length > 0)
            {
                output.WriteLine($"    note     {notes[dataset.Id].Note}");
            }
        }
    }
}
