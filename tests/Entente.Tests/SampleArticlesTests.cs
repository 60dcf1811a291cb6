using System.Text;
using Entente.Claims;
using Entente.Reading.Intake;
using Entente.Reporting;
using Entente.Tests.Claims;
using Entente.Tests.Record;

namespace Entente.Tests;

/// <summary>The four articles in samples/, from the file to each of the three outputs.</summary>
[Collection(StarterRecord.Name)]
public sealed class SampleArticlesTests(BuiltRecord built)
{
    public static TheoryData<string> Samples => ["beijing-2024-05-16", "new-delhi-2024-07-10", "lima-2024-11-15", "tangier-2023-06-18"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Terminal(string sample)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TerminalReport.Write(Check(sample), output);
        Assert.All(output.ToString().Split('\n'), line => Assert.True(TextWrap.Cells(line) <= 80, line));
        Snapshot.Matches(output.ToString(), $"samples/{sample}.txt");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Json(string sample)
    {
        using var output = new MemoryStream();
        JsonReport.Write(Check(sample), output);
        Snapshot.Matches(Encoding.UTF8.GetString(output.ToArray()), $"samples/{sample}.json");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Html(string sample) => Snapshot.Matches(HtmlReport.Page(Check(sample), RuleBook.Default), $"samples/{sample}.html");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_quote_stands_word_for_word_in_the_article(string sample)
    {
        var found = Check(sample);
        var source = File.ReadAllText(PathOf(sample));

        Assert.All(found.Statements, s => Assert.Contains(s.Statement.Quote.In(found.Article.Text), source, StringComparison.Ordinal));
    }

    [Fact]
    public void The_article_without_a_checkable_statement_gets_no_verdict_on_fact() =>
        Assert.DoesNotContain(Check("tangier-2023-06-18").Statements, s => s.Finding.Verdict is Verdict.Supported or Verdict.PartlySupported or Verdict.Contradicted);

    private static string PathOf(string sample) => Path.Combine(SharedData.Root, "samples", sample + ".md");

    private CheckedArticle Check(string sample) => new ArticleChecker(built.Reader, RuleBook.Default).Check(ArticleIntake.FromFile(PathOf(sample)));
}
