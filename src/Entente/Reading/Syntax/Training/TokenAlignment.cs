namespace Entente.Reading.Syntax.Training;

/// <summary>
/// Moves a treebank's annotation to our tokens. Where a word of the treebank is several tokens ("e-mail"), the last of them stands
/// for it and the others hang on it; of an address the first one does, and of a row of marks each hangs where the row hangs; where a token is several words ("I'm", "zum"), it takes the place of the one that governs the others.
/// </summary>
internal sealed class TokenAlignment
{
    private readonly IReadOnlyList<TreebankWord> words;
    private readonly List<Token> tokens = [];
    private readonly List<int>[] wordsOf;
    private readonly int[] mainOf;

    private TokenAlignment(ConlluSentence sentence)
    {
        words = sentence.Words;
        Tokenizer.Cut(sentence.Text, new TextSpan(0, sentence.Text.Length), tokens);
        wordsOf = [.. tokens.Select(_ => new List<int>())];
        mainOf = new int[words.Count];
        for (var w = 0; w < words.Count; w++)
        {
            mainOf[w] = -1;
            for (var t = 0; t < tokens.Count; t++)
            {
                if (tokens[t].Start < words[w].Span.End && tokens[t].End > words[w].Span.Start)
                {
                    wordsOf[t].Add(w);
                    mainOf[w] = mainOf[w] < 0 || Outweighs(t, mainOf[w], words[w]) ? t : mainOf[w];
                }
            }
        }
    }

    /// <summary>The sentence with our tokens, or null when they do not make a tree.</summary>
    public static TreebankSentence? Move(ConlluSentence sentence)
    {
        var alignment = new TokenAlignment(sentence);
        return alignment.tokens.Count == 0 || alignment.wordsOf.Any(w => w.Count == 0) ? null : alignment.Build(sentence);
    }

    private TreebankSentence? Build(ConlluSentence sentence)
    {
        var n = tokens.Count;
        var built = new TreebankSentence
        {
            Document = sentence.Document,
            Text = sentence.Text,
            Tokens = [.. tokens],
            Tags = new UniversalTag[n],
            Fine = new string?[n],
            Lemmas = new string?[n],
            Heads = new int[n],
            Relations = new Relation[n],
            Negative = new bool[n],
        };
        for (var t = 0; t < n; t++)
        {
            var word = Governing(t);
            if (mainOf[word] == t)
            {
                built.Tags[t] = words[word].Tag;
                built.Fine[t] = words[word].Fine;
                built.Lemmas[t] = wordsOf[t].Count == 1 && IsWhole(t, word) ? words[word].Lemma : null;
                built.Negative[t] = words[word].Negative && IsWhole(t, word);
                built.Heads[t] = HeadOf(t, word);
                built.Relations[t] = built.Heads[t] < 0 ? Relation.Root : words[word].Relation;
            }
            else if (tokens[mainOf[word]].Kind == TokenKind.Punctuation)
            {
                (built.Tags[t], built.Fine[t]) = (words[word].Tag, words[word].Fine);
                built.Heads[t] = HeadOf(mainOf[word], word) is >= 0 and var outside ? outside : mainOf[word];
                built.Relations[t] = built.Heads[t] == mainOf[word] ? Relation.Punct : words[word].Relation;
            }
            else
            {
                built.Tags[t] = tokens[t].Kind == TokenKind.Punctuation ? UniversalTag.Punct : words[word].Tag;
                built.Heads[t] = mainOf[word];
                built.Relations[t] = tokens[t].Kind == TokenKind.Punctuation ? Relation.Punct : IsAddress(words[word]) ? Relation.Flat : Relation.Compound;
            }
        }

        return MakeOneRoot(built) && Projectivity.IsTree(built.Heads) ? built : null;
    }

    private bool Outweighs(int token, int main, TreebankWord word) =>
        tokens[token].IsWord ? !tokens[main].IsWord || !IsAddress(word) : tokens[token].Kind == TokenKind.Number && tokens[main].Kind == TokenKind.Punctuation;

    private static bool IsAddress(TreebankWord word) => word.Form.AsSpan().IndexOfAny("/@:.") >= 0;

    private bool IsWhole(int token, int word) => tokens[token].Start == words[word].Span.Start && tokens[token].End == words[word].Span.End;

    /// <summary>The word that a token stands for.</summary>
    private int Governing(int token)
    {
        var group = wordsOf[token];
        var best = group[0];
        for (var k = 1; k < group.Count; k++)
        {
            if (mainOf[group[k]] == token && (mainOf[best] != token || Depth(group[k]) < Depth(best)))
            {
                best = group[k];
            }
        }

        return best;
    }

    private int Depth(int word)
    {
        var depth = 0;
        for (var w = word; w >= 0 && depth <= words.Count; w = words[w].Head)
        {
            depth++;
        }

        return depth;
    }

    private int HeadOf(int token, int word)
    {
        var head = words[word].Head;
        while (head >= 0 && (mainOf[head] < 0 || mainOf[head] == token))
        {
            head = words[head].Head;
        }

        return head < 0 ? -1 : mainOf[head];
    }

    private static bool MakeOneRoot(TreebankSentence built)
    {
        var root = Array.IndexOf(built.Heads, -1);
        for (var t = root + 1; root >= 0 && t < built.Heads.Length; t++)
        {
            if (built.Heads[t] < 0)
            {
                (built.Heads[t], built.Relations[t]) = (root, Relation.Parataxis);
            }
        }

        return root >= 0;
    }
}
