using Entente.Claims;
using Entente.Reading.Intake;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests;

/// <summary>What the article it all began with must give; it is not part of the repo, so the test skips where it is absent.</summary>
[Collection(StarterRecord.Name)]
public sealed class ReferenceArticleTests(BuiltRecord built)
{
    [Theory]
    [InlineData("Trade between China and Russia is booming", "trade.growth", Verdict.Supported)]
    [InlineData("not a partnership of equals", "dependence.asymmetry", Verdict.Supported)]
    [InlineData("Russia is more dependent on China", "dependence.asymmetry", Verdict.Supported)]
    [InlineData("increasingly being used", "dualuse.growth", Verdict.PartlySupported)]
    [InlineData("does not supply weapons", "arms.transfer", Verdict.NotCheckable)]
    [InlineData("has not yet condemned", "vote.cast", Verdict.Supported)]
    [InlineData("supports many of China", "vote.alignment", Verdict.Supported)]
    [InlineData("wanted on an international arrest warrant", "warrant.arrest", Verdict.Supported)]
    [InlineData("does not have to fear being arrested", "warrant.arrest", Verdict.Supported)]
    [InlineData("does not recognize the International Criminal Court", "treaty.party", Verdict.Supported)]
    [InlineData("75 years ago", "diplomacy.recognition", Verdict.Supported)]
    [InlineData("which began last week", "office.term", Verdict.Supported)]
    [InlineData("neighbor Ukraine", "geography", Verdict.Supported)]
    [InlineData("deepen their cooperation", "sector.cooperation", Verdict.NotAClaim)]
    public void Its_statements_get_these_verdicts(string words, string kind, Verdict verdict)
    {
        var article = ArticleIntake.FromFile(Path.Combine(SharedData.Require(), "..", "seed", "article.txt"));
        var found = new ArticleChecker(built.Reader, RuleBook.Default).Check(article).Statements;

        var statement = found.First(s => s.Statement.Kind == kind && s.Statement.Quote.In(article.Text).Contains(words, StringComparison.Ordinal));
        Assert.Equal(verdict, statement.Finding.Verdict);
    }
}
