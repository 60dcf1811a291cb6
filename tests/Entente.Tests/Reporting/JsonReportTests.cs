using System.Text;
using System.Text.Json;
using Entente.Claims;
using Entente.Reporting;

namespace Entente.Tests.Reporting;

public sealed class JsonReportTests
{
    [Fact]
    public void The_report_is_as_accepted() => Snapshot.Matches(Json(Samples.Rich()), "Reporting/report.json");

    [Fact]
    public void The_report_keeps_to_its_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(SchemaPath()));
        using var report = JsonDocument.Parse(Json(Samples.Rich()));
        Assert.Empty(SchemaCheck.Faults(schema.RootElement, report.RootElement));
    }

    [Fact]
    public void The_schema_refuses_what_is_no_report()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(SchemaPath()));
        using var report = JsonDocument.Parse(Json(Samples.Rich()).Replace("\"verdict\": \"supported\"", "\"verdict\": \"true\"", StringComparison.Ordinal).Replace("\"reason\":", "\"reazon\":", StringComparison.Ordinal));
        var faults = SchemaCheck.Faults(schema.RootElement, report.RootElement).ToList();
        Assert.Contains(faults, f => f.Contains("verdict", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("reazon", StringComparison.Ordinal));
    }

    [Fact]
    public void Quotes_are_word_for_word_even_where_the_terminal_would_strip_them()
    {
        const string quote = "trade \e[31m\u202Eis <b>booming</b> \r\n 贸易 & \"so\"";
        var article = Samples.Small(quote, quote, new(Verdict.Supported, "It is."));
        using var report = JsonDocument.Parse(Json(article));
        Assert.Equal(quote, report.RootElement.GetProperty("statements")[0].GetProperty("quote").GetString());
        Assert.DoesNotContain('\u202E', Json(article));
        Assert.Contains("贸易", Json(article), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_a_number_a_text_or_null_and_never_zero_for_missing()
    {
        var figure = new Figure { Label = "x", Unit = "USD", Period = "2023", Dataset = "d", Version = "1" };
        var article = Samples.Small("Trade grew.", "Trade grew", new(Verdict.Supported, "It did.")
        {
            Figures = [figure with { Value = 1.5 }, figure with { Text = "2023-03-17" }, figure, figure with { Value = double.NaN, Interval = (double.NaN, 1) }],
        });
        using var report = JsonDocument.Parse(Json(article));
        Assert.Equal(
            [JsonValueKind.Number, JsonValueKind.String, JsonValueKind.Null, JsonValueKind.Null],
            report.RootElement.GetProperty("statements")[0].GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("value").ValueKind));
    }

    private static string Json(CheckedArticle article)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(article, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string SchemaPath([System.Runtime.CompilerServices.CallerFilePath] string caller = "") =>
        Path.Combine(Snapshot.RootOf(caller), "..", "..", "docs", "report.schema.json");
}
