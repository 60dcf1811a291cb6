using Entente.Reading.Syntax;

namespace Entente.Tests.Reading.Syntax;

/// <summary>Sentences as newspapers write them: the shipped model must see who does what.</summary>
public sealed class HandSentencesTests
{
    [Theory]
    [InlineData("China bought gas from Russia.", "bought", "china", "gas")]
    [InlineData("In 2023, India imported more crude oil from Russia than from Iraq.", "imported", "india", "oil")]
    [InlineData("Beijing has become Moscow's largest trading partner and supplies most of its machinery.", "supplies", "beijing", "most")]
    [InlineData("Germany, which once bought half of its gas from Russia, closed its last reactors.", "closed", "germany", "reactors")]
    [InlineData("Turkey wants to buy more gas from Azerbaijan.", "buy", "turkey", "gas")]
    [InlineData("Oil was sold by Iran to China.", "sold", "iran", "oil")]
    [InlineData("The resolution was vetoed by the United States.", "vetoed", "states", "resolution")]
    [InlineData("Japan did not sign the treaty.", "sign", "japan", "treaty")]
    [InlineData("Moscow accused Kyiv of breaking the agreement.", "accused", "moscow", "kyiv")]
    [InlineData("Poland and Hungary signed a treaty in Warsaw on Monday.", "signed", "poland", "treaty")]
    public void Who_acts_and_who_is_acted_on(string text, string verb, string actor, string undergoer)
    {
        var tree = Parse(text);
        var at = Find(tree, verb);
        Assert.Equal((actor, undergoer), (Word(tree, tree.Actor(at)), Word(tree, tree.Undergoer(at))));
    }

    [Theory]
    [InlineData("China accounts for 40 percent of Russia's exports.", "accounts", "for", "percent")]
    [InlineData("China exports cars to Brazil.", "exports", "to", "brazil")]
    [InlineData("France relies on Niger for uranium.", "relies", "on", "niger")]
    [InlineData("Trade between the two countries rose by 26 percent to 240 billion dollars.", "rose", "by", "percent")]
    public void Obliques_are_found_by_their_preposition(string text, string verb, string preposition, string noun)
    {
        var tree = Parse(text);
        Assert.Contains(noun, tree.Obliques(Find(tree, verb), preposition).Select(tree.Lower));
    }

    [Theory]
    [InlineData("Trade did not rise.", "rise", true)]
    [InlineData("Trade rose.", "rose", false)]
    [InlineData("Sweden never recognised the annexation.", "recognised", true)]
    [InlineData("No country recognised the annexation.", "recognised", true)]
    [InlineData("China doesn't depend on Russian coal.", "depend", true)]
    public void Denial_is_seen(string text, string verb, bool denied)
    {
        var tree = Parse(text);
        Assert.Equal(denied, tree.IsNegated(Find(tree, verb)));
    }

    [Theory]
    [InlineData("Beijing and Moscow signed it.", "beijing", "moscow")]
    [InlineData("Officials from France, Germany and Poland met.", "france", "germany", "poland")]
    public void What_is_joined_belongs_together(string text, params string[] joined)
    {
        var tree = Parse(text);
        Assert.Equal(joined, tree.Conjuncts(Find(tree, joined[^1])).Select(tree.Lower));
        Assert.All(joined, name => Assert.Equal(UniversalTag.Propn, tree.Tag(Find(tree, name))));
    }

    [Theory]
    [InlineData("China bought gas.", "bought", "buy")]
    [InlineData("Exports rose.", "exports", "export")]
    [InlineData("Countries are vetoing it.", "countries", "country")]
    [InlineData("Prices had been falling.", "falling", "fall")]
    [InlineData("The Kremlin denied it.", "denied", "deny")]
    public void Words_have_their_dictionary_form(string text, string word, string lemma)
    {
        var tree = Parse(text);
        Assert.Equal(lemma, tree.Lemma(Find(tree, word)));
    }

    [Fact]
    public void Possessor_extent_and_head_of_a_phrase()
    {
        var tree = Parse("The Russian president praised China's role in the war.");
        var role = Find(tree, "role");
        Assert.Equal("china", Word(tree, tree.Possessor(role)));
        Assert.Equal("president", Word(tree, tree.HeadOf(0, 2)));
        Assert.Equal((Find(tree, "china"), Find(tree, "war")), tree.Extent(role));
    }

    [Fact]
    public void Tokens_keep_their_numbers_within_the_article()
    {
        var sentence = Texts.Read("Trade grew. China bought gas.").Sentences[1];
        var tree = SyntaxModels.Parse(sentence, "en");
        Assert.Equal(sentence.First, tree.First);
        Assert.Equal("bought", tree.Lower(tree.Root));
        Assert.Equal(sentence.First, tree.Subject(tree.Root));
        Assert.Equal(-1, tree.Head(tree.Root));
    }

    [Theory]
    [InlineData("Das Land kaufte im Jahr 2022 mehr Gas von Russland.", "kaufte", "land", "gas")]
    [InlineData("Der Vertrag wurde von der Regierung unterzeichnet.", "unterzeichnet", "regierung", "vertrag")]
    [InlineData("Die Regierung unterzeichnete den Vertrag.", "unterzeichnete", "regierung", "vertrag")]
    public void German_roles_are_seen_too(string text, string verb, string actor, string undergoer)
    {
        var tree = new SyntaxParser(SyntaxModels.For("de")).Parse(text, [.. Entente.Reading.Tokenizer.Cut(text)]);
        var at = Find(tree, verb);
        Assert.Equal((actor, undergoer), (Word(tree, tree.Actor(at)), Word(tree, tree.Undergoer(at))));
    }

    private static SyntaxTree Parse(string text) => SyntaxModels.Parse(Texts.First(text), "en");

    private static int Find(SyntaxTree tree, string lower) => Enumerable.Range(tree.First, tree.Count).First(t => tree.Lower(t) == lower);

    private static string? Word(SyntaxTree tree, int token) => token < 0 ? null : tree.Lower(token);
}
