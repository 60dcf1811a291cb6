using Entente.Reading.Syntax;

namespace Entente.Tests.Reading.Syntax;

/// <summary>Training: treebanks are read as our tokenizer cuts, and the same sentences give the same bytes.</summary>
public sealed class TrainingTests
{
    [Fact]
    public void Annotation_moves_to_our_tokens()
    {
        var sentence = TinyTreebank.Sentences()[0];

        Assert.Equal(["china", "does", "n't", "buy", "iran", "'s", "high", "-", "grade", "oil", "."], sentence.Tokens.Select(t => t.Lower));
        Assert.Equal([3, 3, 3, -1, 9, 4, 8, 8, 9, 3, 3], sentence.Heads);
        Assert.Equal([Relation.Compound, Relation.Punct, Relation.Amod], sentence.Relations[6..9]);
        Assert.Equal([UniversalTag.Adj, UniversalTag.Punct, UniversalTag.Adj], sentence.Tags[6..9]);
        Assert.True(sentence.Negative[2]);
    }

    [Fact]
    public void A_token_of_two_words_takes_the_place_of_the_one_that_governs()
    {
        var sentence = TinyTreebank.Sentences()[1];

        Assert.Equal("i'm", sentence.Tokens[0].Lower);
        Assert.Equal((UniversalTag.Pron, 1, Relation.NsubjPass), (sentence.Tags[0], sentence.Heads[0], sentence.Relations[0]));
        Assert.Equal([1, -1, 4, 4, 1, 6, 4, 1], sentence.Heads);
    }

    [Fact]
    public void Training_twice_gives_the_same_bytes() => Assert.Equal(TinyTreebank.Train(), TinyTreebank.Train());

    [Fact]
    public void A_model_reads_what_it_has_learned()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Location, "tiny.bin");
        File.WriteAllBytes(path, TinyTreebank.Train());
        var parser = new SyntaxParser(ModelFile.Read(path), 4, int.MaxValue / 2);
        foreach (var sentence in TinyTreebank.Sentences())
        {
            var tree = parser.Parse(sentence.Text, sentence.Tokens);
            Assert.Equal(sentence.Heads, Enumerable.Range(0, tree.Count).Select(tree.Head));
            Assert.Equal(sentence.Tags, Enumerable.Range(0, tree.Count).Select(tree.Tag));
        }
    }
}
