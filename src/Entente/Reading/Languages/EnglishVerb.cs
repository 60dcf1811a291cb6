namespace Entente.Reading.Languages;

/// <summary>The forms of an English verb: "rise, rises, rose, risen". A verb of several words bears them on its first.</summary>
internal sealed record EnglishVerb(string Base, string Present, string Past, string Participle, string Plural = "", string PastPlural = "")
{
    private static readonly Lazy<Dictionary<string, string[]>> Irregular = new(() =>
        DataFiles.Rows(DataFiles.Find("lexicon", "en", "verb_forms.tsv")).ToDictionary(r => r[0], r => r, StringComparer.Ordinal));

    /// <summary>True for one that takes "not" after it without "do": be, have, will, can.</summary>
    public bool IsAuxiliary => Base is "be" or "have" or "will" or "can" or "may" or "must" or "should" or "would" or "could";

    /// <summary>The verb of an English infinitive.</summary>
    public static EnglishVerb Of(string infinitive)
    {
        var space = infinitive.IndexOf(' ', StringComparison.Ordinal);
        var (head, tail) = space < 0 ? (infinitive, "") : (infinitive[..space], infinitive[space..]);
        if (Irregular.Value.TryGetValue(head, out var row))
        {
            return new EnglishVerb(infinitive, row[1] + tail, row[2] + tail, row[3] + tail, Cell(row, 4, head) + tail, Cell(row, 5, row[2]) + tail);
        }

        var forms = Lexicon.VerbForms(head).ToList();
        return new EnglishVerb(infinitive, forms[1] + tail, forms[2] + tail, forms[2] + tail, infinitive, forms[2] + tail);

        static string Cell(string[] row, int at, string other) => row.Length > at && row[at].Length > 0 ? row[at] : other;
    }

    /// <summary>The form for a role.</summary>
    public string For(VerbRole role) => role switch
    {
        _ when role.HasFlag(VerbRole.Present) => Present,
        _ when role.HasFlag(VerbRole.PresentPlural) => Plural,
        _ when role.HasFlag(VerbRole.Past) => Past,
        _ when role.HasFlag(VerbRole.PastPlural) => PastPlural,
        _ when role.HasFlag(VerbRole.Participle) => Participle,
        _ => Base,
    };
}
