using System.CommandLine;
using System.Text;
using Entente.Catalogue;
using Entente.Reporting;
using Entente.States;

namespace Entente.Cli;

/// <summary><c>entente rank</c>: who stands highest on a measure.</summary>
internal static class RankVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var named = new Argument<string?>("measure") { Description = "A measure such as trade.total; or name it with --measure.", Arity = ArgumentArity.ZeroOrOne };
        var measure = new Option<string?>("--measure") { Description = "The measure.", HelpName = "MEASURE" };
        var state = new Option<string?>("--state") { Description = "Rank this state's partners; all pairs without it.", HelpName = "STATE" };
        var year = new Option<int?>("--year") { Description = "The year; the last on record without it.", HelpName = "YEAR" };
        var top = new Option<int>("--top") { Description = "How many places to show.", HelpName = "N", DefaultValueFactory = _ => 10 };
        var of = Asking.Of();
        var dataset = new Option<string?>("--dataset") { Description = "The dataset to take; the best for the year without it.", HelpName = "ID" };
        var (asOf, format, file, record) = (Asking.AsOf(), Asking.Format(), Asking.Out(), DataVerb.Record());
        var command = new Command("rank", "Who stands highest on a measure in a year: a state's partners, or all pairs. All values of a ranking are from one dataset.\n\nExamples:\n  entente rank --state RUS --measure trade.total --year 2023 --top 10\n  entente rank dependence.asymmetry --top 20\n  entente rank votes.agreement --state China --format csv")
        {
            named, measure, state, year, top, of, dataset, asOf, format, file, record,
        };
        command.SetAction(parsed =>
        {
            var (word, option) = (parsed.GetValue(named), parsed.GetValue(measure));
            var id = word ?? option ?? throw new EntenteException("No measure is named. Give one, as in: entente rank --state RUS --measure trade.total. All of them: entente measures");
            if (word is not null && option is not null)
            {
                throw new EntenteException($"Two measures are named: '{word}' and '{option}'. Give one.");
            }

            var count = parsed.GetValue(top);
            if (count < 1)
            {
                throw new EntenteException($"'--top {count}' shows nothing. Expected a number from 1 on.");
            }

            var form = Asking.FormatOf(parsed.GetValue(format), parsed.GetValue(file));
            var asked = MeasureCatalogue.Get(id);
            var whose = parsed.GetValue(state) is { } name ? StateArgument.Of(name) : null;
            var day = Asking.Day(parsed.GetValue(asOf));
            using var reader = Asking.Open(parsed.GetValue(record), day);
            var ranking = Ranking.Of(asked, reader, whose, parsed.GetValue(year), day, parsed.GetValue(of) ?? "", parsed.GetValue(dataset));
            var report = new RankReport(asked, ranking, whose, count);
            Asking.Put(form switch
            {
                "csv" => report.Csv(reader),
                "json" => Encoding.UTF8.GetString(CatalogueJson.Rank(report, reader)),
                "svg" => report.Svg(reader, day),
                _ => Asking.Text(w => report.Write(reader, w, Asking.Width(), day)),
            }, parsed.GetValue(file), parsed.InvocationConfiguration.Output);
        });
        return command;
    }
}
