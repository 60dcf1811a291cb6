using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
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
        Encoder = JavaScriptEncoder.Create(Readable()),
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

    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. PlainText.DirectionControls]);
        return settings;
    }

    private static ReportJson ShapeOf(CheckedArticle article)
    {
        var (text, summary) = (article.Article, Summary.Of(article));
        return new(
            Format,
            new(text.Title, text.Date, text.DateSource.Length == 0 ? null : text.DateSource, text.Language, text.Warnings),
            new(summary.Supported, summary.PartlySupported, summary.Contradicted, summary.NotCheckable, summary.NotAClaim, summary.Words),
            [.. article.Statements.Select(s => ShapeOf(article, s))],
            [.. article.Datasets.Select(d => new DatasetJson(d.Id, d.Name, d.Version, d.Publisher, d.Released, d.Licence, d.Url, d.Citation))]);
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
            Figures = [.. finding.Figures.Select(ShapeOf)],
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

    private static FigureJson ShapeOf(Figure figure) => new()
    {
        Label = figure.Label,
        Value = new(figure.Value, figure.Text),
        Unit = figure.Unit,
        Period = figure.Period,
        Dataset = figure.Dataset,
        Version = figure.Version,
        Interval = figure.Interval is { } interval && double.IsFinite(interval.Low) && double.IsFinite(interval.High) ? new(interval.Low, interval.High) : null,
        Beside = figure.Beside is Beside.None ? null : figure.Beside.Word(),
        PublishedLater = figure.PublishedLater,
    };

    private static string Word(Modality modality) => modality switch
    {
        Modality.Plan => "plan",
        Modality.Prediction => "prediction",
        Modality.Opinion => "opinion",
        Modality.Possibility => "possibility",
        _ => "fact",
    };
}
