using Entente.Claims;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>China's exports of the Common High Priority List to Russia, BACI: 5.48 bn USD (2021), 3.83 (2022), 5.35 (2023).</summary>
[Collection(StarterRecord.Name)]
public sealed class DualUseTests(BuiltRecord built)
{
    [Theory]
    [InlineData("China is increasingly supplying dual-use goods to Russia.", Verdict.PartlySupported)]
    [InlineData("Dual-use goods from China have flowed to Russia more and more since 2022.", Verdict.Supported)]
    [InlineData("China supplies dual-use goods to Russia.", Verdict.Supported)]
    [InlineData("Dual-use goods from China are used in the war by Russia.", Verdict.NotCheckable)]
    [InlineData("Peru increasingly supplies dual-use goods to Japan.", Verdict.NotCheckable)]
    public void Dual_use_is_held_against_the_list(string text, Verdict verdict) =>
        Assert.Equal(verdict, Checking.One(built.Reader, "2024-05-16", text, "dualuse.growth").Finding.Verdict);

    [Fact]
    public void Base_years_that_differ_are_both_told()
    {
        var found = Checking.One(built.Reader, "2024-05-16", "China is increasingly supplying dual-use goods to Russia.", "dualuse.growth").Finding;

        Assert.Contains("against 2021", found.Reason, StringComparison.Ordinal);
        Assert.Contains("against 2022", found.Reason, StringComparison.Ordinal);
        Assert.Contains(found.Notes, n => n.Contains("tier 4B", StringComparison.Ordinal));
    }
}
