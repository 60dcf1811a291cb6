
namespace Entente.Reading.Languages;

/// <summary>
/// The words of a language with what they say in English, from <c>data/lexicon/LANGUAGE</c>: verbs, nouns, adjectives, phrases and the names of
/// states and people. Their forms are made as <see cref="GermanForms"/> makes them.
/// </summary>
internal sealed class GlossLexicon
{
    private readonly string folder;
    private readonly Dictionary<string, Dictionary<string, GlossEntry>> apart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GlossEntry> parts = new(StringComparer.Ordinal);

    public GlossLexicon(string folder)
    {
        this.folder = folder;
        ReadPhrases();
        ReadVerbs();
        ReadAdjectives();
        ReadNouns();
        new GlossNames(folder, (form, entry) => Add(form, entry, caseMatters: true)).Read();
        Abbreviations = Rows("abbreviations.tsv").Select(r => r[0].TrimEnd('.').ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }

    public PhraseIndex<GlossEntry> Phrases { get; } = new();

    /// <summary>Words after which a point does not end a sentence.</summary>
    public IReadOnlySet<string> Abbreviations { get; }

    /// <summary>What a noun means as part of a compound, by its small letters: "handels" in "Handelsvolumen".</summary>
    public GlossEntry? PartOfCompound(string lower) => parts.GetValueOrDefault(lower);

    /// <summary>The verb that a finite form and its prefix make: "erkennt ... an".</summary>
    public GlossEntry? Apart(string form, string prefix) => apart.TryGetValue(prefix, out var verbs) ? verbs.GetValueOrDefault(form) : null;

    public bool IsPrefix(string lower) => apart.ContainsKey(lower);

    private IEnumerable<string[]> Rows(string file) => DataFiles.Rows(DataFiles.Find(Path.Combine("lexicon", folder), file)).Select(r => r.Select(c => c.Trim()).ToArray());

    private static string Cell(string[] row, int at) => row.Length > at ? row[at] : "";

    private void ReadPhrases()
    {
        foreach (var row in Rows("phrases.tsv"))
        {
            var marks = Cell(row, 3);
            var entry = new GlossEntry(Enum.Parse<Part>(row[1], ignoreCase: true), Cell(row, 2))
            {
                Governs = GlossEntry.Government(marks),
                Comparative = marks.Contains("more", StringComparison.Ordinal),
                Plural = marks.Contains("plural", StringComparison.Ordinal),
                Gender = entryGender(marks),
            };
            foreach (var form in row[0].Split('|').SelectMany(GlossForms.Expand))
            {
                Add(form, entry, caseMatters: char.IsUpper(form[0]));
            }
        }

        static char entryGender(string marks) => marks.Split(' ').FirstOrDefault(m => m is "m" or "f" or "n") is { } gender ? gender[0] : ' ';
    }

    private void ReadVerbs()
    {
        var verbs = new Dictionary<string, GlossVerb>(StringComparer.Ordinal);
        foreach (var row in Rows("verbs.tsv"))
        {
            var english = EnglishVerb.Of(row[4]);
            var (name, variant) = row[0].Split(':') is [var a, var b] ? (a, b) : (row[0], "");
            if (variant.Length > 0)
            {
                verbs[name].Variants[variant] = english;
                continue;
            }

            var marks = Cell(row, 5).Split(' ');
            var verb = verbs[name] = new GlossVerb(name, english, marks.Contains("moves", StringComparer.Ordinal), marks.Contains("says", StringComparer.Ordinal));
            AddVerb(row, verb, GlossEntry.Government(Cell(row, 5)));
        }
    }

    private void AddVerb(string[] row, GlossVerb verb, IReadOnlyDictionary<string, string> governs)
    {
        var forms = new Dictionary<string, VerbRole>(StringComparer.Ordinal);
        foreach (var (form, role) in GermanForms.Verb(row[0], row[1], row[2], row[3]))
        {
            var key = role.HasFlag(VerbRole.Apart) ? form + "|" : form;
            forms[key] = forms.GetValueOrDefault(key) | role;
        }

        foreach (var (key, roles) in forms)
        {
            var entry = new GlossEntry(Part.Verb, verb.English.Base) { Verb = verb, Roles = roles & ~VerbRole.Apart, Governs = governs };
            if (key[^1] == '|')
            {
                if (!apart.TryGetValue(verb.Prefix, out var known))
                {
                    apart[verb.Prefix] = known = new Dictionary<string, GlossEntry>(StringComparer.Ordinal);
                }

                known.TryAdd(key[..^1], entry);
            }
            else
            {
                Add(key, entry, caseMatters: false);
            }
        }

        // "die gestiegenen Preise", "die steigenden Preise"
        foreach (var (form, gloss) in Attributes(forms, verb))
        {
            Add(form, new GlossEntry(Part.Adjective, gloss) { Governs = governs }, caseMatters: false);
        }
    }

    private static IEnumerable<(string Form, string Gloss)> Attributes(Dictionary<string, VerbRole> forms, GlossVerb verb)
    {
        var participle = forms.First(f => f.Value.HasFlag(VerbRole.Participle)).Key;
        foreach (var form in GermanForms.Adjective(participle).Skip(1))
        {
            yield return (form, verb.English.Participle);
        }

        var infinitive = verb.Infinitive.Replace("|", "", StringComparison.Ordinal);
        foreach (var form in GermanForms.Adjective(infinitive + "d").Skip(1))
        {
            yield return (form, Lexicon.VerbForms(verb.English.Base).Last());
        }
    }

    private void ReadAdjectives()
    {
        foreach (var row in Rows("adjectives.tsv"))
        {
            var english = row[3].Split('|');
            var governs = GlossEntry.Government(Cell(row, 4));
            var more = row[1].Length > 0 ? row[1] : row[0] + "er";
            var most = row[2].Length > 0 ? row[2] : row[0] + (row[0][^1] is 't' or 'd' or 's' or 'z' ? "est" : "st");
            Add(row[0], new GlossEntry(Part.Adverb, english[0]) { Governs = governs }, caseMatters: false);
            var positive = new GlossEntry(Part.Adjective, english[0]) { Governs = governs };
            if (row[1] is "-")
            {
                AddAll(GermanForms.Adjective(row[0]).Skip(1), positive);
                continue;
            }

            AddAll(GermanForms.Adjective(more), new GlossEntry(Part.Adjective, english.Length > 1 ? english[1] : "more " + english[0]) { Governs = governs, Comparative = true });
            AddAll(GermanForms.Adjective(row[0]).Skip(1), positive);
            AddAll(GermanForms.Adjective(most).Skip(1).Append("am " + most + "en"), new GlossEntry(Part.Adjective, english.Length > 2 ? english[2] : "most " + english[0]) { Governs = governs });
        }
    }

    private void ReadNouns()
    {
        foreach (var row in Rows("nouns.tsv"))
        {
            var gender = row[1][0];
            var governs = GlossEntry.Government(Cell(row, 5));
            var one = new GlossEntry(Part.Noun, row[3]) { Gender = gender, Governs = governs };
            var many = new GlossEntry(Part.Noun, Cell(row, 4).Length > 0 ? row[4] : GlossForms.EnglishPlural(row[3])) { Gender = gender, Plural = true, Governs = governs };
            foreach (var form in GermanForms.Singular(row[0], gender))
            {
                Add(form, one, caseMatters: true);
                parts.TryAdd(form.ToLowerInvariant(), one);
            }

            foreach (var form in row[2].Length == 0 ? [] : row[2] != row[0] ? GermanForms.Plural(row[2]) : GermanForms.Plural(row[2]).Skip(1))
            {
                Add(form, many, caseMatters: true);
                parts.TryAdd(form.ToLowerInvariant(), many);
            }
        }
    }

    private void AddAll(IEnumerable<string> forms, GlossEntry entry)
    {
        foreach (var form in forms)
        {
            Add(form, entry, caseMatters: false);
        }
    }

    private void Add(string form, GlossEntry entry, bool caseMatters) => Phrases.Add(form, entry, caseMatters);
}
