using Entente.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

[Collection(StarterRecord.Name)]
public sealed class VoteAlignmentTests(BuiltRecord built)
{
    [Theory]
    [InlineData("Russia supports many of China's opinions in the Security Council.", "RUS CHN", Verdict.Supported)]
    [InlineData("Moscow and Beijing vote side by side at the UN.", "RUS CHN", Verdict.Supported)]
    [InlineData("China votes with the United States at the UN.", "CHN USA", Verdict.Contradicted)]
    [InlineData("China and the United States rarely vote together in the General Assembly.", "CHN USA", Verdict.Supported)]
    [InlineData("Russia and China voted alike in nine out of ten roll calls of the General Assembly in 2023.", "RUS CHN", Verdict.Contradicted)]
    [InlineData("Russia and China voted alike in two thirds of the roll calls of the General Assembly in 2023.", "RUS CHN", Verdict.Supported)]
    [InlineData("In the General Assembly Russia and China have been voting more and more alike since 2019.", "RUS CHN", Verdict.Contradicted)]
    public void Agreement_is_held_against_the_roll_calls(string text, string states, Verdict verdict)
    {
        var found = Checking.One(built.Reader, "2024-05-16", text, "vote.alignment");

        Assert.Equal(states, Checking.States(found, "voter"));
        Assert.Equal(verdict, found.Finding.Verdict);
        Assert.NotNull(found.Finding.Chart);
        Assert.NotEmpty(found.Finding.Queries);
    }

    [Fact]
    public void Two_voters_with_a_third_are_two_statements()
    {
        var found = Checking.Of(built.Reader, "2024-05-16", "France and Britain rarely vote together with Russia in the Security Council.");

        Assert.Equal(["FRA RUS", "GBR RUS"], found.Select(s => Checking.States(s, "voter")));
        Assert.All(found, s => Assert.Equal(Verdict.Supported, s.Finding.Verdict));
    }

    [Theory]
    [InlineData("The two sides signed fifteen agreements in Beijing.")]
    [InlineData("Russia and China agreed to build a pipeline.")]
    public void Other_agreement_is_none_of_votes(string text) =>
        Assert.DoesNotContain(Checking.Of(built.Reader, "2024-05-16", text), s => s.Statement.Kind == "vote.alignment");
}
