namespace Entente.Measures;

/// <summary>What a measure says, so that its answer can be read and cited by itself.</summary>
/// <param name="Id">Its id: dependence.products.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Formula">How it is computed; x(i,j) are the exports of i to j.</param>
/// <param name="MissingData">What happens where data are missing.</param>
/// <param name="References">What to cite for it.</param>
internal sealed record MeasureDefinition(string Id, string Unit, string Formula, string MissingData, IReadOnlyList<string> References);

/// <summary>A measure's answer: a value with its datasets, or the reason why there is none.</summary>
/// <param name="Definition">The measure.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Reason">Why there is no value; null where there is one.</param>
/// <param name="Datasets">The datasets that it was computed from.</param>
/// <param name="Queries">The queries, as they were run.</param>
internal sealed record Measured<T>(MeasureDefinition Definition, T? Value, string? Reason, IReadOnlyList<string> Datasets, IReadOnlyList<string> Queries)
    where T : class;
