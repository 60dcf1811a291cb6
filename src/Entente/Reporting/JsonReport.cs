using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Claims;
using Entente.Reading;

namespace Entente.Reporting;

/// <summary>The report as JSON, in the form that docs/json.md describes.</summary>
public static class JsonReport
{
    /// <summary>Name and number of the form; the number grows when a member is taken away or changes its meaning.</summary>
    public const string Format = "entente-report/1";

    // Letters of every script as they are, so that quotes can be read; markup, controls and direction marks escaped.
    private static readonly ReportJsonContext Context = new(new JsonSerializerOptions(ReportJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(JsonText.Readable()),
        NewLine = "\n",
    });

    /// <summary>Writes the report, UTF-8, ended by a line feed.</summary>
    public static void Write(CheckedArticle article, Stream output)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(output);
        JsonSerializer.Serialize(output, ShapeOf(article), Context.ReportJson);
        output.WriteByte((byte)'\n');
    }

    private static ReportJson ShapeOf(CheckedArticle article)
    {
        var (text, summary) = (article.Article, Summary.Of(article));
        return new(
            Format,
            new(text.Title, text.Date, text.DateSource.Length == 0 ? null : text.DateSource, text.Language, text.Warnings),
            new(summary.Supported, summary.PartlySupported, summary.Contradicted, summary.NotCheckable, summary.NotAClaim, summary.Words),
            [.. article.Statements.Select(s => ShapeOf(article, s))],
            [.. article.Datasets.Select(JsonText.Shape)]);
    }

    private static StatementJson ShapeOf(CheckedArticle article, CheckedStatement item)
    {
        var (statement, finding) = (item.Statement, item.Finding);
        return new()
        {
            Id = item.Id,
            Kind = statement.Kind,
            Modality = Word(statement.Modality),
            Negated = statement.Negated,
            Quote = statement.Quote.In(article.Article.Text),
            QuoteStart = statement.Quote.Start,
            Sentence = article.Sentences[statement.Sentence].In(article.Article.Text),
            SentenceIndex = statement.Sentence,
            Speaker = statement.Speaker,
            States = [.. statement.States.Select(s => s.State.Iso3).Distinct(StringComparer.Ordinal)],
            Roles = RolesOf(statement),
            Verdict = finding.Verdict.Slug(),
            Reason = finding.Reason,
            Rule = finding.Rule,
            Figures = [.. finding.Figures.Select(JsonText.Shape)],
            Notes = finding.Notes,
            WouldDecide = finding.WouldDecide,
            Query = finding.Queries.Count == 0 ? null : string.Join("\n\n", finding.Queries),
        };
    }

    // Several states in one part ("partner") share its entry.
    private static SortedDictionary<string, string> RolesOf(Statement statement)
    {
        var roles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var role in statement.States.GroupBy(s => s.Role, StringComparer.Ordinal))
        {
            roles[role.Key] = string.Join(' ', role.Select(s => s.State.Iso3).Distinct(StringComparer.Ordinal));
        }

        return roles;
    }

    private static string Word(Modality modality) => modality switch
    {
        Modality.Plan => "plan",
        Modality.Prediction => "prediction",
        Modality.Opinion => "opinion",
        Modality.Possibility => "possibility",
        _ => "fact",
    };
}
