using System.CommandLine;
using System.Globalization;
using Entente.Evaluation;
using Entente.Record;

namespace Entente.Cli;

/// <summary><c>entente eval DIR</c>: how well labelled articles are read and judged.</summary>
internal static class EvalVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("dir") { Description = "Folder of NAME.md and NAME.json pairs (see eval/README.md)." };
        var record = new Option<string?>("--record") { Description = "Record to judge by; without it the reading alone is scored." };
        var errors = new Option<bool>("--errors") { Description = "List misses, false alarms, wrong roles and differing verdicts." };
        var kind = new Option<string?>("--kind") { Description = "Only kinds whose name begins with this: vote, trade.growth." };
        var command = new Command("eval", "Score reading and judging against labelled articles.") { folder, record, errors, kind };
        command.SetAction(parse => Run(Console.Out, parse.GetValue(folder)!, parse.GetValue(record), parse.GetValue(kind) ?? "", parse.GetValue(errors)));
        return command;
    }

    internal static int Run(TextWriter output, string folder, string? recordPath, string kind, bool errors)
    {
        var articles = LabelledArticle.ReadFolder(folder);
        using var record = recordPath is null ? null : RecordReader.Open(recordPath);
        var evaluator = new Evaluator(record);
        foreach (var article in articles)
        {
            evaluator.Score(article);
        }

        var scores = evaluator.Scores.Where(s => s.Kind.StartsWith(kind, StringComparison.Ordinal)).ToList();
        output.WriteLine($"{articles.Count} articles, {scores.Sum(s => s.Labelled)} labelled statements");
        output.WriteLine($"{"kind",-24}{"labels",7}{"found",7}{"alarms",7}{"P",7}{"R",7}{"F1",7}{"right",7}{"verdict",12}{"wrong",7}");
        var total = new KindScore("all");
        foreach (var score in scores)
        {
            total.Add(score);
            output.WriteLine(Row(score));
        }

        output.WriteLine(Row(total));
        if (errors)
        {
            foreach (var error in evaluator.Errors.Where(e => e.Kind.StartsWith(kind, StringComparison.Ordinal)).OrderBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.What, StringComparer.Ordinal))
            {
                output.WriteLine($"{error.What,-12}{error.Kind} [{error.Article}] {error.Quote}");
                if (error.Detail.Length > 0)
                {
                    output.WriteLine($"            {error.Detail}");
                }
            }
        }

        return 0;
    }

    private static string Row(KindScore s) => string.Create(
        CultureInfo.InvariantCulture,
        $"{s.Kind,-24}{s.Labelled,7}{s.Found,7}{s.FalseAlarms,7}{Share(s.Precision),7}{Share(s.Recall),7}{Share(s.F1),7}{Share(s.Right),7}{s.Agreed + "/" + s.Judged,12}{s.Wrong,7}");

    private static string Share(double value) => double.IsNaN(value) ? "-" : value.ToString("0.00", CultureInfo.InvariantCulture);
}
