using System.CommandLine;
using Entente.Catalogue;
using Entente.Record;
using Entente.Reporting;

namespace Entente.Cli;

/// <summary><c>entente cite [DATASET|MEASURE]</c>: what to cite, with versions.</summary>
internal static class CiteVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "A dataset of the record or a measure; none cites every dataset loaded.", Arity = ArgumentArity.ZeroOrOne };
        var bibtex = new Option<bool>("--bibtex") { Description = "Write BibTeX." };
        var record = DataVerb.Record();
        var command = new Command("cite", "How to cite a dataset with its version, or a measure with its references and the datasets it uses.\n\nExamples:\n  entente cite baci-pairs\n  entente cite dependence.salience --bibtex") { name, bibtex, record };
        command.SetAction(parsed =>
        {
            using var reader = Asking.Open(parsed.GetValue(record));
            var (references, datasets) = What(parsed.GetValue(name), reader);
            parsed.InvocationConfiguration.Output.Write(parsed.GetValue(bibtex) ? Citations.BibTeX(references, datasets) : Asking.Text(w => Citations.Write(references, datasets, w, Asking.Width())));
        });
        return command;
    }

    private static (IReadOnlyList<string> References, IReadOnlyList<DatasetReference> Datasets) What(string? name, RecordReader record)
    {
        if (name is null)
        {
            return ([], [.. record.Datasets.Values.OrderBy(d => d.Id, StringComparer.Ordinal)]);
        }

        if (MeasureCatalogue.Find(name) is { } measure)
        {
            return (measure.References, MeasureReference.DatasetsOf(measure, record));
        }

        return record.Datasets.Values.FirstOrDefault(d => string.Equals(d.Id, name, StringComparison.OrdinalIgnoreCase)) is { } dataset
            ? ([], [dataset])
            : throw new EntenteException($"There is no dataset or measure '{name}'. Nearest: {string.Join(", ", Near.Of(name, record.Datasets.Keys.Concat(MeasureCatalogue.All.Select(m => m.Id))))}. All of them: entente data list, entente measures");
    }
}
