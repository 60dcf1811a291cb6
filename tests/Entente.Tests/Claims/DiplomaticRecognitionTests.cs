namespace Entente.Tests.Claims;

public sealed class DiplomaticRecognitionTests
{
    private const string Kind = "diplomacy.recognition";

    [Theory]
    [InlineData("The Soviet Union recognised the People's Republic of China as a state 75 years ago.", "supported")]
    [InlineData("It was celebrated that the Soviet Union recognized the People's Republic of China as a state 75 years ago.", "supported")]
    [InlineData("The People's Republic of China was recognised by the Soviet Union in October 1949.", "supported")]
    [InlineData("Moscow recognised the People's Republic in 1949.", "supported")]
    [InlineData("Russia recognised China in 1964.", "contradicted")]
    [InlineData("France recognised the People's Republic of China in 1964.", "supported")]
    [InlineData("The Soviet Union recognised the People's Republic of China 50 years ago.", "contradicted")]
    [InlineData("France did not recognise Kosovo.", "contradicted")]
    [InlineData("Serbia does not recognise Kosovo.", "supported")]
    [InlineData("Spain refuses to recognise Kosovo.", "supported")]
    [InlineData("Kosovo does not recognise Serbia.", "not-checkable")]
    [InlineData("Sweden recognised Palestine ten years ago.", "supported")]
    [InlineData("France has recognised Palestine.", "contradicted")]
    [InlineData("Should Germany recognise Palestine?", "not-a-claim")]
    [InlineData("Moscow was the first to recognise the People's Republic of China.", "partly-supported")]
    public void Recognition_is_held_against_the_acts_on_record(string text, string verdict) => Assert.Equal(verdict, FactChecks.Verdict(Kind, text));

    [Theory]
    [InlineData("Germany and Israel established diplomatic relations in 1965.", "supported")]
    [InlineData("Israel and Germany have maintained diplomatic relations since 1975.", "contradicted")]
    [InlineData("Beijing and Paris celebrate 60 years of diplomatic relations this year.", "supported")]
    [InlineData("The United States and Iran have no diplomatic relations.", "supported")]
    [InlineData("China and Japan normalised relations in 1972.", "supported")]
    [InlineData("Washington broke off diplomatic relations with Tehran in 1980.", "supported")]
    [InlineData("Washington broke off diplomatic relations with Tehran in 1990.", "not-checkable")]
    [InlineData("Saudi Arabia severed diplomatic ties with Iran in January 2016.", "supported")]
    [InlineData("Next year Russia and China will celebrate the 75th anniversary of diplomatic relations.", "not-a-claim")]
    public void Relations_are_held_against_the_acts_on_record(string text, string verdict) => Assert.Equal(verdict, FactChecks.Verdict(Kind, text));

    [Theory]
    [InlineData("Turkey recognises the importance of Ukraine.")]
    [InlineData("Russia recognised Crimea as part of Ukraine.")]
    [InlineData("India does not recognise the International Criminal Court.")]
    [InlineData("Taiwan was recognised as part of China by Russia's neighbours.")]
    public void Other_recognition_is_none(string text) => Assert.Equal("none", FactChecks.Verdict(Kind, text));

    [Fact]
    public void Each_of_several_states_recognises()
    {
        var found = FactChecks.Check("Spain, Ireland and Norway recognise the State of Palestine.", "2024-06-16").Where(f => f.Statement.Kind == Kind).Select(FactChecks.Roles);
        Assert.Equal(["recogniser=ESP recognised=PSE", "recogniser=IRL recognised=PSE", "recogniser=NOR recognised=PSE"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_first_country_to_do_so_is_the_subject()
    {
        var found = FactChecks.Only(Kind, "Ukraine met Poland.\nPoland was the first country to recognise Ukraine, on 2 December 1991.", "1992-05-19")!;
        Assert.Equal("recogniser=POL recognised=UKR", FactChecks.Roles(found));
    }

    [Fact]
    public void Predecessors_are_named()
    {
        var found = FactChecks.Only(Kind, "Russia recognised the People's Republic of China 75 years ago.")!;
        Assert.Equal("recogniser=RUS recognised=CHN", FactChecks.Roles(found));
        Assert.Contains("Soviet Union recognised China on 2 October 1949", found.Finding.Reason, StringComparison.Ordinal);
        var figure = Assert.Single(found.Finding.Figures);
        Assert.Equal(("1949-10-02", "date", "recognition"), (figure.Text, figure.Unit, figure.Dataset));
        Assert.Equal("diplomacy.recognition/recognition-date", found.Finding.Rule);
        Assert.Contains(found.Finding.Queries, q => q.Contains("FROM recognition", StringComparison.Ordinal));
    }

    [Fact]
    public void Swapped_states_are_judged_as_swapped()
    {
        var found = FactChecks.Only(Kind, "Kosovo recognised Serbia in 2008.")!;
        Assert.Equal("recogniser=XKX recognised=SRB", FactChecks.Roles(found));
        Assert.NotEqual("supported", FactChecks.Verdict(Kind, "Kosovo recognised Serbia in 2008."));
        Assert.Equal("contradicted", FactChecks.Verdict(Kind, "Serbia recognised Kosovo in 2008."));
    }

    [Fact]
    public void An_unrelated_sentence_changes_nothing()
    {
        const string Sentence = "The Soviet Union recognised the People's Republic of China as a state 75 years ago.";
        var alone = FactChecks.Only(Kind, Sentence)!;
        var beside = FactChecks.Only(Kind, "The harvest was good that year.\n" + Sentence + "\nIt rained in the evening.")!;
        Assert.Equal(alone.Finding.Reason, beside.Finding.Reason);
        Assert.Equal(FactChecks.Roles(alone), FactChecks.Roles(beside));
    }

    [Fact]
    public void A_later_act_does_not_count_before_its_day()
    {
        Assert.Equal("contradicted", FactChecks.Verdict(Kind, "Spain recognised Palestine.", "2024-05-16"));
        Assert.Equal("supported", FactChecks.Verdict(Kind, "Spain recognised Palestine.", "2024-06-16"));
    }
}
