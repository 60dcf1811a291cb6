using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Reporting;

/// <summary>The report as docs/report.schema.json describes it.</summary>
internal sealed record ReportJson(
    string Format, ArticleJson Article, SummaryJson Summary, IReadOnlyList<StatementJson> Statements, IReadOnlyList<DatasetJson> Datasets);

internal sealed record ArticleJson(string Title, DateOnly? Date, string? DateSource, string Language, IReadOnlyList<string> Warnings);

internal sealed record SummaryJson(int Supported, int PartlySupported, int Contradicted, int NotCheckable, int NotAClaim, string Words);

internal sealed record StatementJson
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Modality { get; init; }

    public required bool Negated { get; init; }

    public required string Quote { get; init; }

    public required int QuoteStart { get; init; }

    public required string Sentence { get; init; }

    public required int SentenceIndex { get; init; }

    public required string? Speaker { get; init; }

    public required IReadOnlyList<string> States { get; init; }

    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    public required string Verdict { get; init; }

    public required string Reason { get; init; }

    public required string? Rule { get; init; }

    public required IReadOnlyList<FigureJson> Figures { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required string? WouldDecide { get; init; }

    public required string? Query { get; init; }
}

internal sealed record FigureJson
{
    public required string Label { get; init; }

    public required FigureValue Value { get; init; }

    public required string Unit { get; init; }

    public required string Period { get; init; }

    public required string Dataset { get; init; }

    public required string Version { get; init; }

    public required IntervalJson? Interval { get; init; }

    public required string? Beside { get; init; }

    public required bool PublishedLater { get; init; }
}

internal sealed record IntervalJson(double Low, double High);

internal sealed record DatasetJson(
    string Id, string Name, string Version, string Publisher, DateOnly? Released, string Licence, string Url, string Citation);

/// <summary>A figure's value: a number, or a fact or day in words.</summary>
[JsonConverter(typeof(FigureValueConverter))]
internal readonly record struct FigureValue(double? Number, string? Words);

internal sealed class FigureValueConverter : JsonConverter<FigureValue>
{
    public override FigureValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => new(reader.GetDouble(), null),
            JsonTokenType.String => new(null, reader.GetString()),
            _ => default,
        };

    public override void Write(Utf8JsonWriter writer, FigureValue value, JsonSerializerOptions options)
    {
        // JSON has no word for a quotient by zero; missing is null, never zero.
        if (value.Number is { } number && double.IsFinite(number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value.Words);
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReportJson))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
