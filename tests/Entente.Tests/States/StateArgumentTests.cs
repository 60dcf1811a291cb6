using Entente.States;

namespace Entente.Tests.States;

public sealed class StateArgumentTests
{
    [Theory]
    [InlineData("China", "CHN")]
    [InlineData("cn", "CHN")]
    [InlineData("CHN", "CHN")]
    [InlineData("156", "CHN")]
    [InlineData("cow:710", "CHN")]
    [InlineData("710", "ZAF")]
    [InlineData(" people's republic of china ", "CHN")]
    [InlineData("Guinea-Bissau", "GNB")]
    [InlineData("4", "AFG")]
    public void A_state_goes_by_any_name_or_code(string typed, string code) => Assert.Equal(code, StateArgument.Of(typed).Iso3);

    [Theory]
    [InlineData("CHN RUS", "CHN→RUS")]
    [InlineData("CHN-RUS IND-RUS", "CHN→RUS IND→RUS")]
    [InlineData("Guinea-Bissau-Portugal", "GNB→PRT")]
    [InlineData("CHN→RUS IND RUS", "CHN→RUS IND→RUS")]
    [InlineData("Guinea-Bissau Timor-Leste", "GNB→TLS")]
    public void Pairs_are_two_words_or_one(string typed, string pairs) =>
        Assert.Equal(pairs, string.Join(' ', StateArgument.Pairs(typed.Split(' ')).Select(p => p.ToString())));

    [Theory]
    [InlineData("CHN", "without a second state")]
    [InlineData("CHN RUS IND", "India")]
    [InlineData("CHN CHN", "given twice")]
    [InlineData("CHN Rusia", "Russia")]
    public void What_is_no_pair_is_told(string typed, string told) =>
        Assert.Contains(told, Assert.Throws<EntenteException>(() => StateArgument.Pairs(typed.Split(' '))).Message, StringComparison.Ordinal);
}
