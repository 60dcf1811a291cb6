using System.CommandLine;
using Entente.Reading;
using Entente.Reading.Intake;

namespace Entente.Cli;

/// <summary><c>entente model read ARTICLE</c>: shows each sentence beside the English it is read as, for whoever writes the lexicon of a language.</summary>
internal static class ModelReadVerb
{
    public static Command Create()
    {
        var article = new Argument<string>("article") { Description = "The article: a text, Markdown or HTML file, or - for standard input." };
        var command = new Command("read", "Show each sentence of an article beside the English that it is read as.") { article };
        command.SetAction(parsed =>
        {
            var taken = ArticleIntake.FromFile(parsed.GetValue(article)!);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var sentence in ArticleReading.Read(taken, taken.Date ?? DateOnly.MaxValue.AddYears(-8000)).Sentences)
            {
                output.WriteLine(sentence.Quoted(sentence.First, sentence.End - 1));
                output.WriteLine("    " + sentence.Read(sentence.First, sentence.End - 1));
            }
        });
        return command;
    }
}
