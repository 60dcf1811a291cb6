using Entente.Reporting;

namespace Entente.Web.Assistants;

/// <summary>What check_article answers.</summary>
/// <param name="Title">The article's title; empty for none.</param>
/// <param name="AsOf">The day that bounds what counts.</param>
/// <param name="Summary">The result in a sentence.</param>
/// <param name="Statements">The statements, in the order of the article.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Cut">True when fewer are given than there are.</param>
/// <param name="Warnings">What the reader should know of the article.</param>
/// <param name="Datasets">The datasets behind the figures.</param>
internal sealed record CheckAnswer(string Title, DateOnly? AsOf, string Summary, IReadOnlyList<StatementAnswer> Statements, int Total, bool Cut, IReadOnlyList<string> Warnings, IReadOnlyList<SourceAnswer> Datasets);

/// <summary>One statement with what was found.</summary>
internal sealed record StatementAnswer(string Id, string Quote, string? Speaker, string Kind, string Verdict, string Reason, string? Rule, IReadOnlyList<FigureJson> Figures, IReadOnlyList<string> Notes, string? WouldDecide);

/// <summary>A dataset with its version.</summary>
internal sealed record SourceAnswer(string Id, string Name, string Version, string Publisher, DateOnly? Released, string Licence, string Url);

/// <summary>What brief_pair answers.</summary>
internal sealed record BriefAnswer(string First, string Second, DateOnly AsOf, IReadOnlyList<string> Summary, IReadOnlyList<SectionAnswer> Sections, IReadOnlyList<GapJson> Missing, bool Cut, IReadOnlyList<SourceAnswer> Datasets);

/// <summary>One subject of a brief.</summary>
internal sealed record SectionAnswer(string Id, string Title, IReadOnlyList<string> Findings, IReadOnlyList<FigureJson> Figures, IReadOnlyList<string> Notes);

/// <summary>What get_series answers.</summary>
internal sealed record SeriesAnswer(string Measure, string Title, string Definition, DateOnly AsOf, IReadOnlyList<OneSeriesAnswer> Series, bool Cut, IReadOnlyList<SourceAnswer> Datasets);

/// <summary>The series of one subject.</summary>
internal sealed record OneSeriesAnswer(string From, string? To, string? Of, string Unit, IReadOnlyList<PointJson> Points, string? Reason, string? FilledBy, IReadOnlyList<string> Notes, IReadOnlyList<string> OtherSources, IReadOnlyList<string> Datasets);

/// <summary>What rank answers.</summary>
/// <param name="Total">How many have a value; who is not listed has none on record, which is not zero.</param>
/// <param name="Cut">True when fewer are given.</param>
internal sealed record RankAnswer(string Measure, string Title, string? State, int Year, string Unit, IReadOnlyList<RankRowJson> Rows, int Total, bool Cut, IReadOnlyList<string> Notes, IReadOnlyList<SourceAnswer> Datasets);

/// <summary>What explain answers: a measure, a kind of statement, or both where the name is both.</summary>
internal sealed record ExplainAnswer(MeasureShape? Measure, Api.KindShape? Kind, IReadOnlyList<string> Choices, IReadOnlyList<SourceAnswer> Datasets, bool Cut);

/// <summary>What list_datasets answers.</summary>
internal sealed record DatasetsAnswer(IReadOnlyList<DatasetAnswer> Datasets, int Total, bool Cut);

/// <summary>A dataset on record.</summary>
internal sealed record DatasetAnswer(SourceAnswer Dataset, long Rows, string Note);
