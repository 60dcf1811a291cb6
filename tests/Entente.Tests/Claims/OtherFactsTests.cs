namespace Entente.Tests.Claims;

public sealed class OtherFactsTests
{
    [Theory]
    [InlineData("China does not supply weapons to Russia.", "exporter=CHN importer=RUS", true)]
    [InlineData("Russia does not supply weapons to China.", "exporter=RUS importer=CHN", true)]
    [InlineData("Russian arms deliveries to China rose in 2023.", "exporter=RUS importer=CHN", false)]
    [InlineData("Russia is India's biggest arms supplier.", "exporter=RUS importer=IND", false)]
    [InlineData("China buys its weapons from Russia.", "exporter=RUS importer=CHN", false)]
    [InlineData("Weapons were delivered to Ukraine by Germany.", "exporter=DEU importer=UKR", false)]
    [InlineData("Berlin has sent Kyiv tanks.", "exporter=DEU importer=UKR", false)]
    public void Arms_are_read_and_left_open(string text, string roles, bool negated)
    {
        var found = FactChecks.Only("arms.transfer", text)!;
        Assert.Equal(roles, FactChecks.Roles(found));
        Assert.Equal(negated, found.Statement.Negated);
        Assert.Equal("not-checkable", Entente.Claims.VerdictWords.Slug(found.Finding.Verdict));
        Assert.Contains("SIPRI", found.Finding.WouldDecide, StringComparison.Ordinal);
    }

    [Fact]
    public void An_army_on_parade_is_no_transfer() => Assert.Null(FactChecks.Only("arms.transfer", "The Chinese army showed tanks on parade."));

    [Fact]
    public void A_plan_to_cooperate_comes_with_the_trade_in_its_sectors()
    {
        var found = FactChecks.Only("sector.cooperation", "Russia and China want to deepen their cooperation in various fields such as logistics, transport, energy and agriculture.")!;
        Assert.Equal("not-a-claim", Entente.Claims.VerdictWords.Slug(found.Finding.Verdict));

        // Of 200 in 2023, energy 60 (40 two years before), transport 30 (10), agriculture 10 (10).
        Assert.Contains("energy $60.0 bn in 2023, 30.0% of all, +50.0% on 2021", found.Finding.Reason, StringComparison.Ordinal);
        Assert.Contains("transport $30.0 bn in 2023, 15.0% of all, +200.0% on 2021", found.Finding.Reason, StringComparison.Ordinal);
        Assert.Contains(found.Finding.Notes, n => n.StartsWith("Logistics", StringComparison.Ordinal));
        Assert.Equal(3, found.Finding.Queries.Count);
    }

    [Fact]
    public void Without_trade_by_product_the_dataset_that_would_tell_is_named()
    {
        var found = FactChecks.Only("sector.cooperation", "India and Brazil intend to cooperate in agriculture.")!;
        Assert.Contains("BACI", found.Finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Cooperation_stated_as_fact_is_at_most_partly_supported() =>
        Assert.Equal("partly-supported", FactChecks.Verdict("sector.cooperation", "Cooperation in energy has deepened between China and Russia."));

    [Theory]
    [InlineData("Russia is also an authoritarian state.", "partly-supported", "2024-05-16")]
    [InlineData("Russia is an authoritarian state.", "supported", "2019-05-16")]
    [InlineData("Russia is a democracy.", "contradicted", "2019-05-16")]
    [InlineData("Russia is a democracy.", "not-checkable", "2024-05-16")]
    [InlineData("Italy is a democracy.", "supported", "2019-05-16")]
    [InlineData("Norway is a democracy.", "not-checkable", "2019-05-16")]
    [InlineData("Germany is not a nuclear power.", "supported", "2024-05-16")]
    [InlineData("Mexico is a nuclear power.", "contradicted", "2024-05-16")]
    [InlineData("North Korea, a nuclear power, fired a rocket.", "supported", "2024-05-16")]
    [InlineData("North Korea is a nuclear power.", "contradicted", "2001-05-16")]
    [InlineData("China possesses nuclear weapons.", "supported", "2024-05-16")]
    public void Regimes_are_held_against_what_is_loaded(string text, string verdict, string date) => Assert.Equal(verdict, FactChecks.Verdict("regime.type", text, date));

    [Fact]
    public void A_meeting_is_found_and_left_open()
    {
        var found = FactChecks.Only("event.meeting", "Putin and Xi signed a joint declaration in Beijing.")!;
        Assert.Equal("not-checkable", Entente.Claims.VerdictWords.Slug(found.Finding.Verdict));
        Assert.Contains("GDELT", found.Finding.WouldDecide, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_gives_way_to_any_other_statement()
    {
        var found = FactChecks.Check("Putin, whose fifth term began last week, met Xi in Beijing.");
        Assert.Contains(found, f => f.Statement.Kind == "office.term");
        Assert.DoesNotContain(found, f => f.Statement.Kind == "event.meeting");
    }

    [Fact]
    public void The_rules_name_every_rule_that_fires()
    {
        var rules = Entente.Claims.RuleBook.Default.Kinds.Values.SelectMany(k => k.Rules).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var fired = FactChecks.Check("""
            The Soviet Union recognised the People's Republic of China as a state 75 years ago.
            Putin began his fifth term last week.
            Putin has been in power since 2000.
            China borders Russia.
            Mongolia has two neighbours, Russia and China.
            Putin visited the Chinese city of Harbin.
            China does not supply weapons to Russia.
            Mexico is a nuclear power.
            Russia is an authoritarian state.
            Russia and China want to deepen their cooperation in energy.
            Putin met Xi in Beijing.
            """).Select(f => f.Finding.Rule).OfType<string>().ToList();
        Assert.True(fired.Count >= 10);
        Assert.All(fired, rule => Assert.Contains(rule, rules));
    }
}
