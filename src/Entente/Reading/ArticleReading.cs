using Entente.Reading.Languages;
using Entente.States;

namespace Entente.Reading;

/// <summary>An article read: its sentences with states, quantities, times, speakers and clauses found.</summary>
internal sealed class ArticleReading
{
    private ArticleReading(Article article, DateOnly asOf, IReadOnlyList<Sentence> sentences, IReadOnlyList<State> pair)
    {
        Article = article;
        AsOf = asOf;
        Sentences = sentences;
        Pair = pair;
    }

    public Article Article { get; }

    /// <summary>The day that bounds what counts: the article's date.</summary>
    public DateOnly AsOf { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The two states the article is about; fewer where it names fewer.</summary>
    public IReadOnlyList<State> Pair { get; }

    /// <summary>Reads an article. Linear in its length.</summary>
    public static ArticleReading Read(Article article, DateOnly asOf)
    {
        var tools = Tools.ForThread;
        var sentences = Language.Find(article.Language)?.Read(article) ?? Cut(article, tools);
        var seen = new NamesSeen();
        foreach (var sentence in sentences.Where(s => s.BlockKind is not BlockKind.Dateline))
        {
            tools.Annotator.Annotate(sentence, asOf, seen);
        }

        var pair = CoReference.PairOf(sentences);
        var references = new CoReference(pair, HomeState.Of(sentences, pair));
        var attributions = new AttributionReader();
        foreach (var sentence in sentences)
        {
            if (sentence.BlockKind is BlockKind.Dateline)
            {
                sentence.Clauses = new byte[sentence.End - sentence.First];
                continue;
            }

            tools.Times.Read(sentence, asOf);
            tools.Quantities.Read(sentence);
            tools.Clauses.Split(sentence);
            references.Resolve(sentence);
            attributions.Read(sentence);
        }

        return new ArticleReading(article, asOf, sentences, pair);
    }

    private static List<Sentence> Cut(Article article, Tools tools)
    {
        var tokens = new List<Token>(article.Text.Length / 5);
        var sentences = new List<Sentence>();
        for (var b = 0; b < article.Blocks.Count; b++)
        {
            var block = article.Blocks[b];
            var first = tokens.Count;
            Tokenizer.Cut(article.Text, block.Span, tokens);
            foreach (var (from, end) in tools.Splitter.Split(tokens, first, tokens.Count))
            {
                sentences.Add(new Sentence(article.Text, tokens, from, end) { Index = sentences.Count, Block = b, BlockKind = block.Kind });
            }
        }

        return sentences;
    }

    /// <summary>What reading needs and keeps no state of the article in.</summary>
    private sealed class Tools
    {
        [ThreadStatic]
        private static Tools? instance;

        public static Tools ForThread => instance ??= new Tools();

        public SentenceSplitter Splitter { get; } = new(Lexicon.English.Abbreviations);

        public Annotator Annotator { get; } = new();

        public TimeReader Times { get; } = new();

        public QuantityReader Quantities { get; } = new();

        public ClauseSplitter Clauses { get; } = new();
    }
}
