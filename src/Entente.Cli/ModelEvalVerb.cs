using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Entente.Reading.Syntax;
using Entente.Reading.Syntax.Training;

namespace Entente.Cli;

/// <summary><c>entente model eval</c>: how well and how fast a model tags and parses the test parts of treebanks.</summary>
internal static class ModelEvalVerb
{
    public static Command Create()
    {
        var treebank = ModelVerb.Treebank();
        var language = ModelVerb.Language();
        var model = new Option<string?>("--model") { Description = "The model file; without it, the one that ships.", HelpName = "FILE" };
        var beam = new Option<int?>("--beam") { Description = "How many ways through a sentence are kept; without it, as trained." };
        var margin = new Option<int?>("--margin") { Description = "How far behind the best way one is dropped; without it, as trained." };
        var relations = new Option<bool>("--relations") { Description = "Also show each relation." };
        var command = new Command("eval", "Measure a model on the test parts of treebanks.") { treebank, language, model, beam, margin, relations };
        command.SetAction(parsed => Run(
            parsed.InvocationConfiguration.Output, parsed.GetValue(treebank)!, parsed.GetValue(language)!, parsed.GetValue(model), parsed.GetValue(beam), parsed.GetValue(margin), parsed.GetValue(relations)));
        return command;
    }

    /// <summary>One line of the table.</summary>
    public static string Row(string name, SyntaxScore s) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-22}{s.Sentences,6}{s.Tokens,8}{s.Tagged,9:P2}{s.Attached,9:P2}{s.Labelled,9:P2}{s.Subtyped,10:P2}{s.TokensPerSecond,10:0}");

    private static void Run(TextWriter output, string folder, string language, string? modelPath, int? beam, int? margin, bool relations)
    {
        var path = modelPath ?? DataFiles.Find("models", $"{language}.bin");
        var watch = Stopwatch.StartNew();
        var model = ModelFile.Read(path);
        output.WriteLine($"{path}: {new FileInfo(path).Length / 1e6:0.00} MB, loaded in {watch.Elapsed.TotalMilliseconds:0.0} ms");
        output.WriteLine(model.Credit);
        var parser = new SyntaxParser(model, beam ?? model.BeamWidth, margin ?? model.BeamMargin);
        output.WriteLine($"{"test part of",-22}{"sent.",6}{"tokens",8}{"UPOS",9}{"UAS",9}{"LAS",9}{"subtypes",10}{"tokens/s",10}");
        foreach (var treebank in Treebank.InFolder(folder, language))
        {
            var sentences = treebank.ToMeasure().ToList();
            if (sentences.Count == 0)
            {
                continue;
            }

            var score = SyntaxScore.Of(parser, sentences);
            output.WriteLine(Row(treebank.Name, score));
            foreach (var (relation, (all, head, both)) in score.Relations.Where(_ => relations).OrderByDescending(r => r.Value.All))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {UniversalNames.NameOf(relation),-16}{all,6}{(double)head / all,9:P1}{(double)both / all,9:P1}"));
            }

            var news = sentences.Where(s => s.Document.Contains("_news_", StringComparison.Ordinal)).ToList();
            if (news.Count > 0)
            {
                output.WriteLine(Row(treebank.Name + ", news", SyntaxScore.Of(parser, news)));
            }
        }
    }
}
