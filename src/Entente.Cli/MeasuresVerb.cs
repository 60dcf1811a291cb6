using System.CommandLine;
using Entente.Catalogue;
using Entente.Reporting;

namespace Entente.Cli;

/// <summary><c>entente measures</c>: what can be measured.</summary>
internal static class MeasuresVerb
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var markdown = new Option<bool>("--markdown") { Description = "Write all measures as the Markdown of docs/measures.md." };
        var command = new Command("measures", "List the measures. More on one: entente explain MEASURE") { markdown };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(markdown))
            {
                output.Write($"{MeasureReference.Table()}\n{MeasureReference.Sections()}");
                return;
            }

            var (id, unit) = (MeasureCatalogue.All.Max(m => m.Id.Length) + 2, MeasureCatalogue.All.Max(m => m.Unit.Length) + 2);
            foreach (var m in MeasureCatalogue.All)
            {
                output.WriteLine($"{m.Id.PadRight(id)}{m.Unit.PadRight(unit)}{m.Title}{(m.Detail is { } d ? $" (--of {d.Name})" : "")}");
            }

            output.WriteLine();
            output.WriteLine("More on one: entente explain MEASURE. Over the years: entente series MEASURE CHN RUS");
        });
        return command;
    }
}
