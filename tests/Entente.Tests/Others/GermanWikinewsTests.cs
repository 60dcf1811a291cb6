using Entente.Claims;
using Entente.Reading;
using Entente.Reading.Intake;

namespace Entente.Tests.Others;

/// <summary>German articles of Wikinews; they are not part of the repo, and the tests skip where they are absent.</summary>
public sealed class GermanWikinewsTests
{
    private const string File = "articles_de_wikinews_interstate.jsonl";

    [Fact]
    public void Every_article_is_told_to_be_German() =>
        Assert.All(Articles(), a => Assert.Equal("de", LanguageGuess.Of(a.Text, a.Blocks)));

    [Fact]
    public void States_are_found_and_quotes_are_words_of_the_article()
    {
        foreach (var article in Articles())
        {
            var reading = ArticleReading.Read(article, article.Date!.Value);
            Assert.All(StatementReader.Read(reading), s => Assert.InRange(s.Quote.End, s.Quote.Start + 1, article.Text.Length));
        }
    }

    [Fact]
    public void Few_sentences_hold_a_statement_of_a_kind()
    {
        // The articles are general news about states: much more than this would be false alarms.
        var (sentences, found) = (0, 0);
        foreach (var article in Articles())
        {
            var reading = ArticleReading.Read(article, article.Date!.Value);
            sentences += reading.Sentences.Count;
            found += StatementReader.Read(reading).Count(s => ClaimKinds.Find(s.Kind) is not null && s.Modality is Modality.Fact);
        }

        Assert.InRange(sentences, 500, 2000);
        Assert.InRange(found / (double)sentences, 0, 0.15);
    }

    private static IEnumerable<Article> Articles()
    {
        foreach (var row in OthersTexts.Lines(File))
        {
            var text = row.GetProperty("text").GetString()!;
            var date = DateOnly.Parse(row.GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            yield return new Article
            {
                Title = row.GetProperty("title").GetString()!,
                Date = date.Year < 1900 ? new DateOnly(2017, 1, 1) : date,
                Language = "de",
                Text = text,
                Blocks = [.. Paragraphs(text)],
            };
        }
    }

    private static IEnumerable<Block> Paragraphs(string text)
    {
        var at = 0;
        foreach (var line in text.Split("\n\n"))
        {
            if (line.Trim().Length > 0)
            {
                yield return new Block(BlockKind.Paragraph, new TextSpan(at, line.Length));
            }

            at += line.Length + 2;
        }
    }
}
