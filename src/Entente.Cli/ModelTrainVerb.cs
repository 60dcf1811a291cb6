using System.CommandLine;
using Entente.Reading.Syntax.Training;

namespace Entente.Cli;

/// <summary><c>entente model train</c>: makes a model of treebanks, byte for byte as it ships.</summary>
internal static class ModelTrainVerb
{
    public static Command Create()
    {
        var treebank = ModelVerb.Treebank();
        var language = ModelVerb.Language();
        var to = new Option<string?>("--out") { Description = "The file to write; without it, data/models/CODE.bin in the folder you are in.", HelpName = "FILE" };
        var rounds = new Option<int?>("--rounds") { Description = "How often the parser sees all sentences." };
        var beam = new Option<int?>("--beam") { Description = "How many ways through a sentence are kept." };
        var command = new Command("train", "Train a model on Universal Dependencies treebanks.") { treebank, language, to, rounds, beam };
        command.SetAction(parsed =>
        {
            var options = new TrainingOptions();
            options = options with
            {
                ParseRounds = parsed.GetValue(rounds) ?? options.ParseRounds,
                BeamWidth = parsed.GetValue(beam) ?? options.BeamWidth,
            };
            Run(parsed.InvocationConfiguration.Output, parsed.GetValue(treebank)!, parsed.GetValue(language)!, parsed.GetValue(to), options);
        });
        return command;
    }

    private static void Run(TextWriter output, string folder, string language, string? to, TrainingOptions options)
    {
        var path = Path.GetFullPath(to ?? Path.Combine("data", "models", $"{language}.bin"));
        var treebanks = Treebank.InFolder(folder, language);
        var credit = string.Join("; ", treebanks.Select(t => $"{t.Credit}, {t.Licence} [{t.Version}]"));
        var sentences = treebanks.SelectMany(t => t.ToTrain()).ToList();
        var choose = treebanks.Select(t => (t.Name, Sentences: t.ToChoose().ToList())).Where(t => t.Sentences.Count > 0).ToList();
        var bytes = new ModelTrainer(language, credit, options, output.WriteLine).Train(sentences, model =>
        {
            var temporary = path + ".new";
            File.WriteAllBytes(temporary, model);
            var parser = new Reading.Syntax.SyntaxParser(Reading.Syntax.ModelFile.Read(temporary));
            foreach (var (name, dev) in choose)
            {
                output.WriteLine(ModelEvalVerb.Row($"  {name} dev", SyntaxScore.Of(parser, dev)));
            }
        });
        File.WriteAllBytes(path, bytes);
        File.Delete(path + ".new");
        output.WriteLine($"{path}: {bytes.Length / 1e6:0.00} MB");
    }
}
