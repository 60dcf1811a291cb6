using Entente.Reading.Languages;
using Entente.States;

namespace Entente.Tests.Reading.Languages;

/// <summary>What the tables of a language must hold to.</summary>
public sealed class GermanLexiconTests
{
    [Fact]
    public void Every_row_has_the_cells_of_its_header()
    {
        foreach (var file in Directory.EnumerateFiles(DataFiles.Find("lexicon", "de"), "*.tsv").Append(DataFiles.Find("texts", "de.tsv")))
        {
            var header = File.ReadLines(file).First().Split('\t').Length;
            Assert.All(DataFiles.Rows(file), row => Assert.InRange(row.Length, Math.Min(2, header), header));
        }
    }

    [Fact]
    public void Every_state_of_the_table_is_in_the_register()
    {
        foreach (var row in DataFiles.Rows(DataFiles.Find("lexicon", "de", "states.tsv")))
        {
            Assert.True(StateRegistry.Default.TryGet(row[0], out _), row[0]);
        }
    }

    [Theory]
    [InlineData("liefern", "", "", "", "geliefert", 16)]
    [InlineData("ratifizieren", "", "", "", "ratifiziert", 16)]
    [InlineData("ein|führen", "", "", "", "eingeführt", 16)]
    [InlineData("ein|führen", "", "", "", "einzuführen", 64)]
    [InlineData("verkaufen", "", "", "", "verkauft", 16)]
    [InlineData("steigen", "steigt", "stieg", "gestiegen", "stiegen", 8)]
    [InlineData("sein", "ist|+sind", "war", "gewesen", "sind", 2)]
    public void Forms_of_verbs(string infinitive, string present, string past, string participle, string form, int role) =>
        Assert.Contains(GermanForms.Verb(infinitive, present, past, participle), f => f.Form == form && f.Role.HasFlag((VerbRole)role));

    [Theory]
    [InlineData("handelsvolumen", "trade volume")]
    [InlineData("weizenexporte", "wheat exports")]
    [InlineData("nachbarstaaten", "neighbouring states")]
    [InlineData("xyzqq", null)]
    public void Compounds_are_taken_apart(string word, string? english)
    {
        var lexicon = new GlossLexicon("de");

        Assert.Equal(english, (lexicon.PartOfCompound(word) ?? new Compounds(lexicon, "de").Of(word))?.Gloss);
    }

    [Fact]
    public void No_reader_takes_the_words_of_an_article_out_of_the_text_that_is_read() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(SharedData.Root, "src", "Entente"), "*.cs", SearchOption.AllDirectories).Where(f => f.Contains("Claims", StringComparison.Ordinal) || f.Contains("Reading", StringComparison.Ordinal)),
            f => Assert.DoesNotContain(").In(s.Text)", File.ReadAllText(f), StringComparison.Ordinal));
}
