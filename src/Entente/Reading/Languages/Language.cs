using System.Collections.Concurrent;
using System.Text;

namespace Entente.Reading.Languages;

/// <summary>
/// A language other than English. Entente reads one language; an article in another is brought into it sentence by sentence, by words of
/// <c>data/lexicon/LANGUAGE</c> and the order that its grammar gives, and every word keeps its place in the article.
/// </summary>
internal sealed class Language
{
    private static readonly ConcurrentDictionary<string, Language> Loaded = new(StringComparer.Ordinal);
    private readonly GlossLexicon lexicon;
    private readonly Compounds compounds;
    private readonly GermanClauses clauses;

    private Language(string code)
    {
        Code = code;
        lexicon = new GlossLexicon(code);
        compounds = new Compounds(lexicon, code);
        clauses = new GermanClauses(new GermanOrder(lexicon));
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Code { get; }

    /// <summary>True for a language whose articles are read, English among them.</summary>
    public static bool IsRead(string code) => code is "en" or "de";

    /// <summary>The language of an article; null for English and for one that is not read.</summary>
    public static Language? Find(string code) => code is "de" ? Loaded.GetOrAdd(code, static c => new Language(c)) : null;

    /// <summary>The sentences of an article, in English with their places in the article. Linear in its length.</summary>
    public List<Sentence> Read(Article article)
    {
        var own = new List<Token>(article.Text.Length / 5);
        var splitter = new SentenceSplitter(lexicon.Abbreviations, (tokens, i) => IsOrdinal(tokens, i, article.Text));
        var gloss = new StringBuilder(article.Text.Length + (article.Text.Length / 4));
        var runs = new List<(List<(int Start, int Length, TextSpan Span)> Words, int Block)>();
        var pieces = new GlossPieces(lexicon, compounds);
        for (var b = 0; b < article.Blocks.Count; b++)
        {
            var first = own.Count;
            Tokenizer.Cut(article.Text, article.Blocks[b].Span, own);
            foreach (var (from, end) in splitter.Split(own, first, own.Count))
            {
                runs.Add((Write(gloss, article.Text, pieces, own, from, end), b));
            }
        }

        return Sentences(article, gloss.ToString(), runs);
    }

    private static List<Sentence> Sentences(Article article, string text, List<(List<(int Start, int Length, TextSpan Span)> Words, int Block)> runs)
    {
        var (tokens, spans, sentences) = (new List<Token>(text.Length / 5), new List<TextSpan>(text.Length / 5), new List<Sentence>());
        var origin = new ArticleWords(article.Text, spans);
        foreach (var (words, block) in runs)
        {
            var first = tokens.Count;
            foreach (var (start, length, span) in words)
            {
                Tokenizer.Cut(text, new TextSpan(start, length), tokens);
                while (spans.Count < tokens.Count)
                {
                    spans.Add(span);
                }
            }

            if (tokens.Count > first)
            {
                sentences.Add(new Sentence(text, tokens, first, tokens.Count, origin) { Index = sentences.Count, Block = block, BlockKind = article.Blocks[block].Kind });
            }
        }

        return sentences;
    }

    private List<(int Start, int Length, TextSpan Span)> Write(StringBuilder gloss, string text, GlossPieces pieces, List<Token> own, int from, int end)
    {
        var words = new List<(int, int, TextSpan)>(end - from);
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(own);
        var (capital, glue) = (true, false);
        foreach (var piece in clauses.Arrange(pieces.Of(text, span, from, end)))
        {
            if (piece.Gloss.Length == 0)
            {
                continue;
            }

            var mark = piece.Part is Part.Mark;
            if (!(glue || (mark && (piece.Glued || piece.Gloss is "," or "."))))
            {
                gloss.Append(' ');
            }

            glue = mark && ((piece.Gloss is "-" && piece.Glued) || piece.Gloss is "(" or "$" or "€");
            words.Add((gloss.Length, piece.Gloss.Length, piece.Span));
            gloss.Append(capital && !mark ? char.ToUpperInvariant(piece.Gloss[0]) : piece.Gloss[0]).Append(piece.Gloss, 1, piece.Gloss.Length - 1);
            capital &= mark;
        }

        return words;
    }

    /// <summary>"16. Mai", "die 5. Amtszeit": the point makes an ordinal and ends no sentence.</summary>
    private bool IsOrdinal(List<Token> tokens, int point, string text)
    {
        if (point == 0 || point + 1 >= tokens.Count || tokens[point - 1].Kind is not TokenKind.Number || tokens[point - 1].Length > 2 || tokens[point - 1].End != tokens[point].Start)
        {
            return false;
        }

        var found = new List<FoundPhrase<GlossEntry>>();
        lexicon.Phrases.FindAt(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens), point + 1, text, found);
        return found.Count == 0 || found[0].Value.Part is Part.Noun or Part.Name;
    }
}
