using System.CommandLine;
using System.Globalization;
using Entente.Record;

namespace Entente.Cli;

/// <summary><c>entente data export TABLE</c>: writes a table of the record to a file that other programs read.</summary>
internal static class DataExportVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var table = new Argument<string?>("table") { Description = "The table: trade_total, vote ...; none lists them.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "parquet, csv or arrow.", HelpName = "FORMAT", DefaultValueFactory = _ => "parquet" };
        var to = new Option<string?>("--out") { Description = "The file; without it, TABLE.FORMAT in the folder you are in.", HelpName = "FILE" };
        var dataset = new Option<string?>("--dataset") { Description = "Only the rows of this dataset.", HelpName = "ID" };
        var record = DataVerb.Record();
        var command = new Command("export", "Write a table of the record, loaded datasets included, as Parquet, CSV or Arrow.") { table, format, to, dataset, record };
        command.SetAction(parsed =>
        {
            using var reader = RecordReader.Open(DataVerb.Made(parsed.GetValue(record)));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(table) is not { } name)
            {
                foreach (var (known, rows) in TableExport.Tables(reader))
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{known,-24}{rows,16:N0} rows"));
                }

                return;
            }

            var kind = parsed.GetValue(format)!.ToLowerInvariant();
            var path = Path.GetFullPath(parsed.GetValue(to) ?? $"{Path.GetFileName(name)}.{kind}");
            using var progress = new ProgressLine(parsed.InvocationConfiguration.Error, TimeProvider.System, !Console.IsErrorRedirected);
            var written = new FileInfo(path + ".new");
            long count;
            using (new Timer(_ => Grown(written, progress), null, ProgressLine.Interval, ProgressLine.Interval))
            {
                count = TableExport.Write(reader, name, kind, path, parsed.GetValue(dataset));
            }

            progress.Dispose();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {count:N0} rows, {new FileInfo(path).Length / 1e6:0.0} MB"));
        });
        return command;
    }

    // The database does not tell how many rows it has written; the file's length does.
    private static void Grown(FileInfo written, ProgressLine progress)
    {
        written.Refresh();
        if (written.Exists)
        {
            progress.Show($"writing {Path.GetFileNameWithoutExtension(written.Name)}", written.Length, 0);
        }
    }
}
