using System.CommandLine;
using System.Globalization;
using Entente.Reading;
using Entente.Reading.Syntax;

namespace Entente.Cli;

/// <summary><c>entente model parse</c>: shows how a sentence is tagged and parsed, for whoever writes a claim kind.</summary>
internal static class ModelParseVerb
{
    public static Command Create()
    {
        var text = new Argument<string>("sentence") { Description = "One sentence." };
        var language = ModelVerb.Language();
        var model = new Option<string?>("--model") { Description = "The model file; without it, the one that ships.", HelpName = "FILE" };
        var command = new Command("parse", "Show how a sentence is tagged and parsed.") { text, language, model };
        command.SetAction(parsed =>
        {
            var read = parsed.GetValue(model) is { } path ? ModelFile.Read(path) : SyntaxModels.For(parsed.GetValue(language)!);
            Run(parsed.InvocationConfiguration.Output, read, parsed.GetValue(text)!);
        });
        return command;
    }

    private static void Run(TextWriter output, SyntaxModel model, string text)
    {
        var tokens = Tokenizer.Cut(text).ToArray();
        if (tokens.Length is 0 or > ParseState.LongestSentence)
        {
            throw new EntenteException($"The sentence has {tokens.Length} words. Expected 1 to {ParseState.LongestSentence}; give one sentence between quotation marks.");
        }

        var tree = new SyntaxParser(model).Parse(text, tokens);
        for (var t = 0; t < tree.Count; t++)
        {
            var head = tree.Head(t) < 0 ? "" : tree.Lower(tree.Head(t));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{t,3} {tree.Lower(t),-20}{tree.Lemma(t),-20}{tree.Tag(t).ToString().ToUpperInvariant(),-7}{tree.FineTag(t),-8}{tree.Head(t),4} {UniversalNames.NameOf(tree.Relation(t)),-14}{head}"));
        }
    }
}
