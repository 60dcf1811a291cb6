using System.Text.Json.Serialization;
using Entente.Reporting;
using Entente.Web.Checks;

namespace Entente.Web.Api;

/// <summary>A state.</summary>
internal sealed record StateShape(string Code, string Name, string Official, string Iso2, string M49, DateOnly? From, DateOnly? Until);

/// <summary>States.</summary>
internal sealed record StatesShape(IReadOnlyList<StateShape> States);

/// <summary>A dataset on record.</summary>
internal sealed record DatasetShape(DatasetJson Dataset, long Rows, bool Loaded, string Note);

/// <summary>The datasets on record.</summary>
internal sealed record DatasetsShape(IReadOnlyList<DatasetShape> Datasets);

/// <summary>The measures.</summary>
internal sealed record MeasuresShape(IReadOnlyList<MeasureShape> Measures);

/// <summary>A number that a rule turns on.</summary>
internal sealed record ThresholdShape(string Name, double Value, string Unit, string Why);

/// <summary>A rule.</summary>
internal sealed record RuleShape(string Id, string Text);

/// <summary>How one kind of statement is judged.</summary>
internal sealed record KindShape(string Kind, string Says, string HeldAgainst, IReadOnlyList<RuleShape> Rules, IReadOnlyList<ThresholdShape> Thresholds, IReadOnlyList<string> References);

/// <summary>How all kinds of statements are judged.</summary>
internal sealed record RulesShape(IReadOnlyList<KindShape> Kinds);

/// <summary>An article to check: its text, or the address to fetch it from.</summary>
/// <param name="Text">The article; null where an address is given.</param>
/// <param name="Address">The address; null where the text is given.</param>
/// <param name="Format">text, markdown or html; null to tell it from the text.</param>
/// <param name="AsOf">The day that bounds what counts, yyyy-MM-dd; null for the article's own.</param>
/// <param name="Keep">True keeps the check in the history.</param>
internal sealed record ArticleShape(string? Text = null, string? Address = null, string? Format = null, DateOnly? AsOf = null, bool Keep = false);

/// <summary>Checks that are kept, the newest first.</summary>
/// <param name="Checks">A page of them.</param>
/// <param name="Next">What to give as <c>before</c> for the next page; null on the last.</param>
internal sealed record ChecksShape(IReadOnlyList<SavedCheck> Checks, string? Next);

/// <summary>Reads and writes them without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StatesShape))]
[JsonSerializable(typeof(DatasetsShape))]
[JsonSerializable(typeof(MeasuresShape))]
[JsonSerializable(typeof(MeasureShape))]
[JsonSerializable(typeof(RulesShape))]
[JsonSerializable(typeof(KindShape))]
[JsonSerializable(typeof(ArticleShape))]
[JsonSerializable(typeof(ChecksShape))]
[JsonSerializable(typeof(SavedCheck))]
internal sealed partial class ApiJson : JsonSerializerContext;
