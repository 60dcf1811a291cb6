using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Entente.Reading;
using Entente.Reading.Intake;
using Entente.States;

namespace Entente.Bench;

/// <summary>
/// Reading on one core, by the kilobyte: from an article's text to its statements, beside what one would write first instead:
/// one regular expression, compiled, for the names of all states and for figures with their units, which knows nothing of sentences.
/// </summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Kilobytes = 1000;
    private static readonly DateOnly AsOf = new(2024, 5, 16);
    private readonly List<Article> articles = [];
    private Regex? expression;

    /// <summary>The labelled articles, again and again until there is a megabyte of them.</summary>
    [GlobalSetup]
    public void Load()
    {
        var folder = Repository.Folder("eval", "tuned");
        var files = Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).ToList();
        var left = Kilobytes * 1000;
        for (var i = 0; left > 0; i++)
        {
            var text = File.ReadAllText(files[i % files.Count]);
            text = text.Length > left ? text[..left] : text;
            left -= text.Length;
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            articles.Add(ArticleIntake.FromStream(stream, "article", new ArticleOptions { AsOf = AsOf, Format = ArticleFormat.Markdown }));
        }

        var names = StateRegistry.Default.All.SelectMany(s => s.Forms).Select(f => f.Text).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).Select(Regex.Escape);
        expression = new Regex(
            $@"\b(?:{string.Join('|', names)})\b|(?:[$€£¥]\s?)?\b\d[\d,.]*\s?(?:percent|per cent|%|million|billion|trillion|bn|dollars|euros|tonnes|tons|barrels)?",
            RegexOptions.Compiled | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10));
    }

    /// <summary>Sentences, states, times, quantities, speakers, and every statement of every kind.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Kilobytes)]
    public int Reading() => articles.Sum(a => ArticleStatements.Of(a).Statements.Count);

    /// <summary>Names of states and figures, found and counted, and nothing else.</summary>
    [Benchmark(OperationsPerInvoke = Kilobytes)]
    public int RegularExpression() => articles.Sum(a => expression!.Count(a.Text));
}
