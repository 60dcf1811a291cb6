using System.CommandLine;
using System.Text;
using Entente.Catalogue;
using Entente.Record;
using Entente.Reporting;
using Entente.States;

namespace Entente.Cli;

/// <summary><c>entente series MEASURE PAIR...</c>: a measure over the years.</summary>
internal static class SeriesVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var measure = new Argument<string>("measure") { Description = "A measure such as trade.share; entente measures lists them." };
        var pairs = new Argument<string[]>("pair") { Description = "Pairs of states by any name or code: CHN RUS, or CHN-RUS IND-RUS; single states for a measure of one state.", Arity = ArgumentArity.OneOrMore };
        var from = new Option<int?>("--from") { Description = "First year.", HelpName = "YEAR" };
        var to = new Option<int?>("--to") { Description = "Last year.", HelpName = "YEAR" };
        var of = Asking.Of();
        var dataset = new Option<string?>("--dataset") { Description = "The dataset to take; the best for the pair without it.", HelpName = "ID" };
        var (asOf, format, file, record) = (Asking.AsOf(), Asking.Format(), Asking.Out(), DataVerb.Record());
        var command = new Command("series", "A measure over the years for one pair or several, gaps shown as gaps.\n\nExamples:\n  entente series trade.share CHN RUS\n  entente series dependence.asymmetry RUS-CHN RUS-IND --out asymmetry.svg\n  entente series price.unit Russia China --of crude --format csv\n  entente series law.party Armenia --of rome-statute --from 2020")
        {
            measure, pairs, from, to, of, dataset, asOf, format, file, record,
        };
        command.SetAction(parsed =>
        {
            var form = Asking.FormatOf(parsed.GetValue(format), parsed.GetValue(file));
            var (first, last) = (parsed.GetValue(from), parsed.GetValue(to));
            if (first > last)
            {
                throw new EntenteException($"The first year ({first}) is after the last ({last}). Expected --from not after --to.");
            }

            var asked = MeasureCatalogue.Get(parsed.GetValue(measure)!);
            var day = Asking.Day(parsed.GetValue(asOf));
            var subjects = Subjects(asked, parsed.GetValue(pairs)!);
            using var reader = Asking.Open(parsed.GetValue(record), day);
            var answers = subjects.Select(s => asked.Answer(new MeasureQuestion
            {
                Record = reader,
                From = s.From,
                To = s.To,
                AsOf = day,
                FirstYear = first,
                LastYear = last,
                Detail = parsed.GetValue(of) ?? "",
                Dataset = parsed.GetValue(dataset),
            })).ToList();
            Asking.Put(Form(form, answers, reader, day), parsed.GetValue(file), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static List<(State From, State? To)> Subjects(Measure measure, string[] words) => measure.Scope is MeasureScope.State
        ? [.. words.Select(w => (StateArgument.Of(w), (State?)null))]
        : [.. StateArgument.Pairs(words).Select(p => (p.From, (State?)p.To))];

    private static string Form(string form, IReadOnlyList<MeasureAnswer> answers, RecordReader record, DateOnly asOf) => form switch
    {
        "csv" => SeriesReport.Csv(answers, record),
        "json" => Encoding.UTF8.GetString(CatalogueJson.Series(answers, record, asOf)),
        "svg" => SeriesReport.Svg(answers, record, asOf),
        _ => Asking.Text(w => SeriesReport.Write(answers, record, w, Asking.Width(), asOf)),
    };
}
