using CsCheck;
using Entente.Reading;

namespace Entente.Tests.Reading;

/// <summary>Sentences, states by any usual name, and who says what.</summary>
public sealed class SentenceTests
{
    [Fact]
    public void Abbreviations_and_decimals_do_not_end_a_sentence() =>
        Assert.Equal(
            ["The U.S. bought goods for 2.5 bn dollars.", "Mr. Wang said so at 1:39 p.m. on Monday.", "“It is true.”", "Is it?"],
            Texts.Read("The U.S. bought goods for 2.5 bn dollars. Mr. Wang said so at 1:39 p.m. on Monday. “It is true.” Is it?") is var r ? r.Sentences.Select(s => s.Span.In(r.Article.Text)) : []);

    [Theory]
    [InlineData("Beijing voted.", "CHN")]
    [InlineData("The Kremlin voted.", "RUS")]
    [InlineData("The Russian leader voted.", "RUS")]
    [InlineData("Vladimir Putin voted.", "RUS")]
    [InlineData("The People's Republic voted.", "CHN")]
    [InlineData("The People’s Republic voted.", "CHN")]
    [InlineData("The U.S. voted.", "USA")]
    [InlineData("Downing Street voted.", "GBR")]
    [InlineData("North Korea voted.", "PRK")]
    [InlineData("Papua New Guinea voted.", "PNG")]
    [InlineData("The Soviet Union voted.", "SUN")]
    public void A_state_is_known_by_any_usual_name(string text, string code) =>
        Assert.Equal(code, Assert.Single(Texts.First(text).Mentions).State?.Iso3);

    [Theory]
    [InlineData("They told us to wait.")]
    [InlineData("Michael Jordan scored again.")]
    [InlineData("The Washington Post reported it.")]
    [InlineData("A ship crossed the South China Sea.")]
    public void Words_that_only_look_like_a_state_are_none(string text) => Assert.DoesNotContain(Texts.First(text).Mentions, m => m.Kind is MentionKind.Name or MentionKind.Capital or MentionKind.Adjective);

    [Fact]
    public void Two_countries_and_a_neighbour_refer_back()
    {
        var reading = Texts.Read("China and Russia signed. The two countries trade. Russia invaded its neighbour.");

        Assert.Equal(["CHN", "RUS"], reading.Sentences[1].Mentions[0].States.Select(s => s.Iso3).Order());
        Assert.Contains(reading.Sentences[2].Mentions, m => m is { Possessed: true, State.Iso3: "RUS" });
    }

    [Theory]
    [InlineData("According to Alexander Gabuev, trade is booming.", "Alexander Gabuev")]
    [InlineData("Trade is booming, said Alexander Gabuev.", "Alexander Gabuev")]
    [InlineData("Alexander Gabuev says that trade is booming.", "Alexander Gabuev")]
    [InlineData("The US government claims that trade is booming.", "the US government")]
    [InlineData("“Trade is booming,” says the ministry.", "the ministry")]
    public void The_speaker_is_the_claimant(string text, string speaker)
    {
        var sentence = Texts.First(text);
        var booming = Enumerable.Range(sentence.First, sentence.End - sentence.First).First(i => sentence[i].Is("booming"));

        Assert.Equal(speaker, Grammar.SpeakerOf(sentence, booming));
    }

    [Fact]
    public void A_family_name_stands_for_the_full_name_given_before()
    {
        var reading = Texts.Read("Alexander Gabuev heads a think tank. Trade is booming, says Gabuev.");

        Assert.Equal("Alexander Gabuev", Assert.Single(reading.Sentences[1].Attributions).Speaker);
    }

    /// <summary>Whatever the text, tokens lie in order within it and never overlap.</summary>
    [Fact]
    public void Tokens_never_overlap_and_stay_within_the_text() => Gen.String.Sample(text =>
    {
        var tokens = Tokenizer.Cut(text);
        var at = 0;
        foreach (var token in tokens)
        {
            Assert.True(token.Start >= at && token.Length > 0 && token.End <= text.Length);
            at = token.End;
        }
    });

    /// <summary>Any text at all can be read: hostile text is no reason to fail.</summary>
    [Fact]
    public void Any_text_is_read() => Gen.String[Gen.Char[" .,;“”'\"()China Russia trade rose 5%\n\t\u200b\u202e–-"], 0, 400].Sample(text =>
    {
        var reading = Texts.Read(text);
        Assert.All(Entente.Claims.StatementReader.Read(reading), s => Assert.InRange(s.Quote.End, 0, text.Length));
    });
}
