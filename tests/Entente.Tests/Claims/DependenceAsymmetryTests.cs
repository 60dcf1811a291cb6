using CsCheck;
using Entente.Claims;
using Entente.Measures;
using Entente.States;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>In 2023, by BACI, 40.8 percent of Russia's goods trade was with China and 4.4 percent of China's with Russia.</summary>
[Collection(StarterRecord.Name)]
public sealed class DependenceAsymmetryTests(BuiltRecord built)
{
    [Theory]
    [InlineData("Russia is more dependent on China than the other way around.", Verdict.Supported)]
    [InlineData("Russia depends on China far more than vice versa.", Verdict.Supported)]
    [InlineData("Moscow relies on Beijing much more than Beijing relies on Moscow.", Verdict.Supported)]
    [InlineData("The two countries, Russia and China, do not have a partnership of equals.", Verdict.Supported)]
    [InlineData("Russia is the junior partner of China.", Verdict.Supported)]
    [InlineData("China is more dependent on Russia than the other way around.", Verdict.Contradicted)]
    [InlineData("Russia is less dependent on China than China is on Russia.", Verdict.Contradicted)]
    [InlineData("Russia and China have a partnership of equals.", Verdict.Contradicted)]
    [InlineData("Russia and China are no equals.", Verdict.Supported)]
    [InlineData("Russia and China want to cooperate more closely. Equals, however, they are not.", Verdict.Supported)]
    [InlineData("Russia and China meet often. The two are equals.", Verdict.Contradicted)]
    [InlineData("Russia trades with China. According to a fellow of an institute in Berlin, the relationship is not a partnership of equals.", Verdict.Supported)]
    [InlineData("Russia depends heavily on China.", Verdict.Supported)]
    [InlineData("Russia could become more dependent on China than the other way around.", Verdict.NotAClaim)]
    public void Dependence_is_held_against_both_shares(string text, Verdict verdict) =>
        Assert.Equal(verdict, Checking.One(built.Reader, "2024-05-16", text, "dependence.asymmetry").Finding.Verdict);

    [Fact]
    public void Both_shares_are_shown_with_the_claimant()
    {
        var found = Checking.One(built.Reader, "2024-05-16", "According to Alexander Gabuev, Russia depends on China more than the other way round.", "dependence.asymmetry");

        Assert.Equal("Alexander Gabuev", found.Statement.Speaker);
        Assert.Equal(0.408, found.Finding.Figures[0].Value!.Value, 3);
        Assert.Equal(0.044, found.Finding.Figures[1].Value!.Value, 3);
    }

    /// <summary>Swapping the two states mirrors the shares and turns the sign, whatever the pair.</summary>
    [Fact]
    public void Swapping_the_states_turns_the_sign()
    {
        var states = StateRegistry.Default.All.Where(s => s.Until is null).ToArray();
        Gen.Select(Gen.Int[0, states.Length - 1].Select(i => states[i]), Gen.Int[0, states.Length - 1].Select(i => states[i])).Where((a, b) => a != b).Sample(
            (a, b) =>
            {
                var one = Dependence.In(built.Reader, a, b, 2023);
                var other = Dependence.In(built.Reader, b, a, 2023);
                Assert.Equal(one is null, other is null);
                if (one is not null)
                {
                    Assert.Equal(one.Asymmetry, -other!.Asymmetry, 12);
                    Assert.InRange(one.ShareOfFirst, 0, 1);
                    Assert.Equal(one.Salience, other.Salience, 12);
                }
            },
            iter: 60,
            threads: 1);
    }
}
