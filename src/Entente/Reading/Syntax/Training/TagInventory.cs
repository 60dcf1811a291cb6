namespace Entente.Reading.Syntax.Training;

/// <summary>Which fine tags a model tells apart, and the number of every token's tag.</summary>
internal sealed class TagInventory
{
    private readonly Dictionary<string, int> numbers;
    private readonly Dictionary<(UniversalTag, string), string> byWord = [];
    private readonly Dictionary<UniversalTag, string> byTag = [];

    /// <summary>Takes the tags that are at least as common as asked; rarer ones fall to the commonest of their part of speech.</summary>
    public TagInventory(IReadOnlyList<TreebankSentence> sentences, int atLeast)
    {
        var all = from s in sentences from t in Enumerable.Range(0, s.Tokens.Length) where s.Fine[t] is not null select (Tag: s.Tags[t], s.Tokens[t].Lower, Name: NameOf(s.Tags[t], s.Fine[t]!));
        var seen = all.ToList();
        var counts = seen.CountBy(t => t.Name).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        foreach (var group in seen.GroupBy(t => t.Tag))
        {
            byTag[group.Key] = Commonest(group.Select(t => t.Name));
        }

        foreach (var group in seen.GroupBy(t => (t.Tag, t.Lower)))
        {
            byWord[group.Key] = Commonest(group.Select(t => t.Name));
        }

        var names = counts.Where(c => c.Value >= atLeast).Select(c => c.Key).Union(byTag.Values).Order(StringComparer.Ordinal).ToList();
        numbers = names.Select((n, i) => (n, i)).ToDictionary(n => n.n, n => n.i, StringComparer.Ordinal);
        Names = names;
    }

    /// <summary>The tags by number.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of a token's tag.</summary>
    public byte NumberOf(TreebankSentence sentence, int token)
    {
        var tag = sentence.Tags[token];
        var name = sentence.Fine[token] is { } fine ? NameOf(tag, fine) : byWord.GetValueOrDefault((tag, sentence.Tokens[token].Lower), "");
        return (byte)(numbers.TryGetValue(name, out var number) ? number : numbers[byTag.TryGetValue(tag, out var common) ? common : Names[0]]);
    }

    private static string NameOf(UniversalTag tag, string fine) => $"{tag.ToString().ToUpperInvariant()}|{fine}";

    private static string Commonest(IEnumerable<string> names) =>
        names.CountBy(n => n).OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;
}
