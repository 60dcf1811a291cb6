namespace Entente.States;

/// <summary>States as people type them: a name in any usual form, an ISO code of two or three letters, an M49 number, or cow:710.</summary>
internal static class StateArgument
{
    private static readonly string[] Separators = ["→", "->", "–", ":", "/", "-", ","];

    /// <summary>The state that a word names.</summary>
    /// <exception cref="EntenteException">It names none; the nearest names are offered.</exception>
    public static State Of(string text) => Find(text)
        ?? throw new EntenteException($"There is no state '{text}'. Nearest: {string.Join(", ", StateRegistry.Default.Nearest(text))}. Names, two- and three-letter ISO codes, M49 numbers and cow:NUMBER are known; a name of several words needs quotation marks.");

    /// <summary>Pairs from words: two words a pair (CHN RUS IND RUS), or one (CHN-RUS).</summary>
    /// <exception cref="EntenteException">A state is not known, is named twice in a pair, or one is left over.</exception>
    public static IReadOnlyList<Dyad> Pairs(IReadOnlyList<string> words)
    {
        var pairs = new List<Dyad>();
        State? open = null;
        foreach (var word in words)
        {
            if (Find(word) is null && open is null && Split(word) is { } pair)
            {
                pairs.Add(pair);
                continue;
            }

            var state = Of(word);
            if (open is null)
            {
                open = state;
            }
            else
            {
                pairs.Add(new Dyad(open, state));
                open = null;
            }
        }

        if (open is not null)
        {
            throw new EntenteException($"{open.Name} stands without a second state. A pair is two words, or one such as CHN-RUS.");
        }

        return pairs.Find(p => p.From == p.To) is { From: { } twice } ? throw new EntenteException($"A pair is of two states, and {twice.Name} was given twice.") : pairs;
    }

    private static Dyad? Split(string word)
    {
        foreach (var separator in Separators)
        {
            for (var at = word.IndexOf(separator, StringComparison.Ordinal); at > 0; at = word.IndexOf(separator, at + 1, StringComparison.Ordinal))
            {
                if (Find(word[..at]) is { } from && Find(word[(at + separator.Length)..]) is { } to)
                {
                    return new Dyad(from, to);
                }
            }
        }

        return null;
    }

    private static State? Find(string text)
    {
        var word = text.Trim();
        var states = StateRegistry.Default;
        if (states.TryResolve(word, out var state))
        {
            return state;
        }

        return word.StartsWith("cow:", StringComparison.OrdinalIgnoreCase) && int.TryParse(word.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture, out var cow) ? states.All.FirstOrDefault(s => s.Cow == cow)
            : word.Length is > 0 and <= 3 && word.All(char.IsAsciiDigit) ? states.All.FirstOrDefault(s => s.M49 == word.PadLeft(3, '0'))
            : null;
    }
}
