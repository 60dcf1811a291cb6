using System.CommandLine;
using Entente.Record;
using Entente.Reporting;

namespace Entente.Cli;

/// <summary><c>entente data cite [DATASET]</c>: whom to credit, plain or as BibTeX.</summary>
internal static class DataCiteVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var id = new Argument<string?>("dataset") { Description = "A dataset's id; none cites all of the record.", Arity = ArgumentArity.ZeroOrOne };
        var bibtex = new Option<bool>("--bibtex") { Description = "Write BibTeX." };
        var record = DataVerb.Record();
        var command = new Command("cite", "How to cite the datasets of the record.") { id, bibtex, record };
        command.SetAction(parsed =>
        {
            var path = DataVerb.Made(parsed.GetValue(record));
            using var reader = RecordReader.Open(path);
            var wanted = parsed.GetValue(id);
            var found = reader.Datasets.Values.Concat(new DatasetStore(path).All().Select(d => d.Reference)).Distinct()
                .Where(d => wanted is null || string.Equals(d.Id, wanted, StringComparison.OrdinalIgnoreCase)).OrderBy(d => d.Id, StringComparer.Ordinal).ThenBy(d => d.Version, StringComparer.Ordinal).ToList();
            if (found.Count == 0)
            {
                throw new EntenteException($"There is no dataset '{wanted}' in the record. All of them: entente data list");
            }

            foreach (var dataset in found)
            {
                parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(bibtex) ? BibTeX.Entry(dataset) : dataset.Citation);
            }
        });
        return command;
    }
}
