using System.Collections.Concurrent;

namespace Entente.Reading.Syntax;

/// <summary>The models that ship, each loaded when the first sentence needs it.</summary>
internal static class SyntaxModels
{
    private static readonly ConcurrentDictionary<string, bool> Present = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<SyntaxModel>> Loaded = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static Dictionary<string, SyntaxParser>? parsers;

    /// <summary>True when there is a model for a language.</summary>
    /// <param name="language">ISO 639-1 code: "en".</param>
    public static bool Has(string language) => Present.GetOrAdd(language, static l => File.Exists(PathOf(l)));

    /// <summary>The model of a language.</summary>
    /// <exception cref="EntenteException">It is missing, of another version, or damaged.</exception>
    public static SyntaxModel For(string language) => Loaded.GetOrAdd(language, l => new Lazy<SyntaxModel>(() => ModelFile.Read(PathOf(l)))).Value;

    /// <summary>The tree of a sentence. Each thread keeps its own working memory.</summary>
    /// <exception cref="EntenteException">The model is missing, of another version, or damaged.</exception>
    public static SyntaxTree Parse(Sentence sentence, string language)
    {
        parsers ??= new Dictionary<string, SyntaxParser>(StringComparer.Ordinal);
        if (!parsers.TryGetValue(language, out var parser))
        {
            parsers[language] = parser = new SyntaxParser(For(language));
        }

        return parser.Parse(sentence);
    }

    private static string PathOf(string language) => Path.Combine(DataFiles.Root, "models", $"{language}.bin");
}
