using Entente.Cli;
using Entente.Evaluation;

namespace Entente.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private const string Text = "# A title\n\n16 May 2024\n\nChina does not recognise the International Criminal Court. The sun shone over Moscow. Turkey joined NATO in 1952.\n";

    private const string Labels = """
        { "date": "2024-05-16", "pair": ["CHN", "RUS"], "statements": [
          { "quote": "China does not recognise the International Criminal Court.", "kind": "treaty.party", "states": ["CHN", "RUS"], "roles": { "state": "CHN" }, "speaker": "", "polarity": "negated", "parameters": {}, "expect": "supported" },
          { "quote": "Turkey joined NATO in 1952.", "kind": "geography", "states": ["TUR", "USA"], "roles": {}, "speaker": "", "polarity": "affirmed", "parameters": {}, "expect": "supported" } ],
          "no_claim_sentences": ["The sun shone"] }
        """;

    [Fact]
    public void Found_missed_and_false_alarms_are_counted()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["one.md"], Text);
        File.WriteAllText(folder["one.json"], Labels);
        var evaluator = new Evaluator(null);
        evaluator.Score(Assert.Single(LabelledArticle.ReadFolder(Path.GetDirectoryName(folder["one.md"])!)));

        var treaty = Assert.Single(evaluator.Scores, s => s.Kind == "treaty.party");
        Assert.Equal((1, 1, 1, 1), (treaty.Labelled, treaty.Found, treaty.WhollyRight, treaty.FalseAlarms));
        Assert.Equal(0.5, treaty.Precision);
        var geography = Assert.Single(evaluator.Scores, s => s.Kind == "geography");
        Assert.Equal((1, 0), (geography.Labelled, geography.Found));
    }

    [Fact]
    public void The_command_prints_a_row_a_kind_and_the_errors()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["one.md"], Text);
        File.WriteAllText(folder["one.json"], Labels);
        using var output = new StringWriter();

        Assert.Equal(0, EvalVerb.Run(output, Path.GetDirectoryName(folder["one.md"])!, null, "", errors: true));
        Assert.Contains("miss        geography [one] Turkey joined NATO in 1952.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("false alarm treaty.party [one]", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pairs_is_told() =>
        Assert.Contains("eval/tuned", Assert.Throws<EntenteException>(() => LabelledArticle.ReadFolder("no-such-folder")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_label_that_is_not_in_the_text_is_told()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["one.md"], "# A title\n\n16 May 2024\n\nNothing.\n");
        File.WriteAllText(folder["one.json"], Labels);

        var article = Assert.Single(LabelledArticle.ReadFolder(Path.GetDirectoryName(folder["one.md"])!));
        Assert.Throws<EntenteException>(() => new Evaluator(null).Score(article));
    }
}
