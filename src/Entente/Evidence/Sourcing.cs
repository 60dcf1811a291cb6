using Entente.Record;

namespace Entente.Evidence;

/// <summary>Makes figures that name their dataset and version, and knows the day that bounds what counts.</summary>
/// <param name="record">The record the figures come from.</param>
/// <param name="asOf">Figures for periods that end after this day are not used; versions released after it are marked.</param>
internal sealed class Sourcing(RecordReader record, DateOnly asOf)
{
    /// <summary>The record.</summary>
    public RecordReader Record { get; } = record;

    /// <summary>The day that bounds what counts.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>The last whole year before that day.</summary>
    public int LastWholeYear => AsOf.Year - 1;

    /// <summary>A figure from a dataset of the record, marked when the version came out after the day.</summary>
    public Figure Figure(string label, double? value, string unit, string period, string dataset, string? text = null, (double, double)? interval = null)
    {
        var reference = Record.Datasets.GetValueOrDefault(dataset);
        return new Figure
        {
            Label = label,
            Value = value,
            Text = text,
            Unit = unit,
            Period = period,
            Dataset = dataset,
            Version = reference?.Version ?? "",
            Interval = interval,
            PublishedLater = Record.IsLater(dataset, AsOf),
        };
    }

    /// <summary>"Publisher: dataset, version (licence)" for the source line of a chart.</summary>
    public string SourceLine(string dataset) => Record.Datasets.TryGetValue(dataset, out var d) ? $"{d.Publisher}: {d.Name}, {d.Version} ({d.Licence})" : dataset;

    /// <summary>The source line of a chart from several datasets.</summary>
    public string SourceLine(IEnumerable<string> datasets) => string.Join("; ", datasets.Distinct(StringComparer.Ordinal).Select(SourceLine));
}
