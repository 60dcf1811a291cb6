using System.CommandLine;
using System.Globalization;
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
            var path = DataVerb.Made(parsed.GetValue(record));
            using var reader = RecordReader.Open(path);
            WriteLoaded(new DatasetStore(path), reader, parsed.InvocationConfiguration.Output);
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
        foreach (var dataset in reader.Datasets.Values.Where(d => notes.ContainsKey(d.Id)).OrderBy(d => d.Id, StringComparer.Ordinal))
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

    private static void WriteLoaded(DatasetStore store, RecordReader reader, TextWriter output)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        foreach (var dataset in store.All())
        {
            var used = reader.Loaded.Any(d => d.Reference == dataset.Reference) ? "in use" : "loaded, not in use";
            var age = dataset.Reference.Released is { } day ? $"out by {day:yyyy-MM-dd}, {Age(day, today)} old" : "release day not known";
            var span = dataset.Span is { } s ? $", {s.From:yyyy-MM-dd} to {s.To:yyyy-MM-dd}" : "";
            output.WriteLine($"{dataset.Reference.Id}  {dataset.Reference.Name}  [{used}]");
            output.WriteLine($"    version  {dataset.Reference.Version} ({age}); loaded {dataset.Loaded:yyyy-MM-dd}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    rows     {dataset.Rows:N0}{span}; {dataset.Bytes / 1e6:0.0} MB{(dataset.Skipped.Count > 0 ? $"; {dataset.Skipped.Count} rows left out" : "")}"));
            output.WriteLine($"    source   {dataset.Reference.Publisher}, {dataset.Reference.Url}");
            output.WriteLine($"    licence  {dataset.Reference.Licence}");
            foreach (var caveat in dataset.Caveats)
            {
                output.WriteLine($"    caveat   {caveat}");
            }

            if (dataset.Note.Length > 0)
            {
                output.WriteLine($"    note     {dataset.Note}");
            }
        }
    }

    private static string Age(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        < 60 and var days => $"{Math.Max(0, days)} days",
        < 730 and var days => $"{days / 30} months",
        var days => $"{days / 365} years",
    };
}
