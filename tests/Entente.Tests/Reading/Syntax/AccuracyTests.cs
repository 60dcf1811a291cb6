using Entente.Reading.Syntax;
using Entente.Reading.Syntax.Training;

namespace Entente.Tests.Reading.Syntax;

/// <summary>The shipped models against the test parts of the treebanks; skipped where those are not at hand.</summary>
public sealed class AccuracyTests
{
    /// <summary>The floors lie half a point below what was measured when the models were made (data/models/README.md).</summary>
    [Theory]
    [InlineData("en", "en_ewt", 0.950, 0.852, 0.819)]
    [InlineData("en", "en_gum", 0.950, 0.824, 0.786)]
    [InlineData("de", "de_gsd", 0.930, 0.754, 0.698)]
    public void Models_are_as_good_as_measured(string language, string treebank, double tagged, double attached, double labelled)
    {
        var folder = Path.Combine(SharedData.Require(), "treebank");
        Assert.SkipUnless(Directory.Exists(folder), "the treebanks are not at hand");
        var sentences = Treebank.InFolder(folder, language).Single(t => t.Name == treebank).ToMeasure().ToList();
        var score = SyntaxScore.Of(new SyntaxParser(SyntaxModels.For(language)), sentences);
        Assert.True(score.Tagged >= tagged && score.Attached >= attached && score.Labelled >= labelled, $"{score.Tagged:P2} {score.Attached:P2} {score.Labelled:P2}");
    }

    [Fact]
    public void Nothing_is_trained_on_that_is_measured_by()
    {
        var folder = Path.Combine(SharedData.Require(), "treebank");
        Assert.SkipUnless(Directory.Exists(folder), "the treebanks are not at hand");
        foreach (var treebank in new[] { "en", "de" }.SelectMany(l => Treebank.InFolder(folder, l)))
        {
            var trained = treebank.ToTrain().Select(s => s.Text).Where(t => t.Length > 40).ToHashSet(StringComparer.Ordinal);
            var both = treebank.ToMeasure().Count(s => trained.Contains(s.Text));
            Assert.True(both <= 5, $"{treebank.Name}: {both} sentences are both learned from and measured by");
        }
    }

    [Fact]
    public void Of_a_treebank_with_many_licences_only_named_sources_are_learned_from()
    {
        var folder = Path.Combine(SharedData.Require(), "treebank");
        Assert.SkipUnless(Directory.Exists(folder), "the treebanks are not at hand");
        var documents = Treebank.InFolder(folder, "en").Single(t => t.Name == "en_gum").ToTrain().Select(s => s.Document).Distinct(StringComparer.Ordinal);
        Assert.All(documents, d => Assert.Matches("^GUM_(news|interview|bio|voyage)_", d));
    }
}
