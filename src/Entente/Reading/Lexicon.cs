namespace Entente.Reading;

/// <summary>
/// The words of a language by class ("rise", "fall", "depend" ...), from <c>data/lexicon/LANGUAGE/words.tsv</c>.
/// A line is a class and its forms; <c>~verb</c> stands for the regular forms of a verb.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, WordClass> classes = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    private Lexicon(string folder)
    {
        foreach (var row in DataFiles.Rows(Path.Combine(folder, "words.tsv")))
        {
            var id = ClassOf(row[0]);
            foreach (var form in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                foreach (var phrase in form[0] == '~' ? VerbForms(form[1..]) : [form])
                {
                    Phrases.Add(phrase, id, caseMatters: char.IsUpper(phrase[0]));
                }
            }
        }

        Abbreviations = new HashSet<string>(Tokens("abbreviation"), StringComparer.Ordinal);

        IEnumerable<string> Tokens(string name) =>
            DataFiles.Rows(Path.Combine(folder, "words.tsv")).Where(r => r[0] == name).SelectMany(r => r[1].Split('|', StringSplitOptions.TrimEntries));
    }

    /// <summary>The English lexicon.</summary>
    public static Lexicon English { get; } = new(DataFiles.Find("lexicon", "en"));

    /// <summary>Every phrase with its class.</summary>
    public PhraseIndex<WordClass> Phrases { get; } = new();

    /// <summary>Words after which a point does not end a sentence.</summary>
    public IReadOnlySet<string> Abbreviations { get; }

    /// <summary>The number of classes.</summary>
    public int Count => names.Count;

    /// <summary>The number of a class; a new one for a name not seen before.</summary>
    public int Class(string name) => ClassOf(name).Number;

    /// <summary>The number of a class, or -1 where the lexicon has none of that name.</summary>
    public int Find(string name) => classes.TryGetValue(name, out var found) ? found.Number : -1;

    private WordClass ClassOf(string name)
    {
        if (!classes.TryGetValue(name, out var found))
        {
            classes[name] = found = new WordClass(names.Count);
            names.Add(name);
        }

        return found;
    }

    /// <summary>The regular forms of an English verb: "supply" gives supply, supplies, supplied, supplying.</summary>
    internal static IEnumerable<string> VerbForms(string verb)
    {
        // "rely on": the ending goes on the first word.
        var space = verb.IndexOf(' ', StringComparison.Ordinal);
        var head = space < 0 ? verb : verb[..space];
        var tail = space < 0 ? "" : verb[space..];
        foreach (var form in Forms(head))
        {
            yield return form + tail;
        }

        static IEnumerable<string> Forms(string v)
        {
            yield return v;
            var consonantY = v[^1] == 'y' && !"aeiou".Contains(v[^2], StringComparison.Ordinal);
            var sibilant = v[^1] is 's' or 'x' or 'z' || v.EndsWith("ch", StringComparison.Ordinal) || v.EndsWith("sh", StringComparison.Ordinal);
            yield return consonantY ? v[..^1] + "ies" : sibilant ? v + "es" : v + "s";
            yield return consonantY ? v[..^1] + "ied" : v[^1] == 'e' ? v + "d" : v + "ed";
            yield return v[^1] == 'e' && !v.EndsWith("ee", StringComparison.Ordinal) ? v[..^1] + "ing" : v + "ing";
        }
    }
}

/// <summary>A class of words.</summary>
/// <param name="Number">Its number, by which sentences keep it.</param>
internal sealed record WordClass(int Number);
