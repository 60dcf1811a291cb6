using System.CommandLine;

namespace Entente.Cli;

/// <summary><c>entente model</c>: the models that sentences are tagged and parsed with.</summary>
internal static class ModelVerb
{
    /// <summary>The option that names the treebanks' folder.</summary>
    public static Option<string> Treebank() => new("--treebank") { Description = "Folder of Universal Dependencies files (see data/models/README.md).", HelpName = "DIR", Required = true };

    /// <summary>The option that names the language.</summary>
    public static Option<string> Language() => new("--language") { Description = "ISO 639-1 code of the language: en, de.", HelpName = "CODE", DefaultValueFactory = _ => "en" };

    /// <summary>The command with its own commands.</summary>
    public static Command Create() => new("model", "The models that sentences are tagged and parsed with: train and measure them.")
    {
        ModelTrainVerb.Create(),
        ModelEvalVerb.Create(),
        ModelParseVerb.Create(),
        ModelReadVerb.Create(),
    };
}
