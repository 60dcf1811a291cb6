using Entente.Claims;
using Entente.Record;

namespace Entente.Reporting;

/// <summary>The names of the datasets that an article's findings rest on.</summary>
internal sealed class SourceNames(CheckedArticle article)
{
    private readonly Dictionary<(string Id, string Version), DatasetReference> byVersion =
        article.Datasets.DistinctBy(d => (d.Id, d.Version)).ToDictionary(d => (d.Id, d.Version));

    /// <summary>A dataset as it is called beside a figure: its name and version; its id where it is not described.</summary>
    public string Of(string dataset, string version)
    {
        var name = byVersion.TryGetValue((dataset, version), out var reference) ? reference.Name : dataset;
        return version.Length == 0 || name.Contains(version, StringComparison.Ordinal) ? name : $"{name}, {version}";
    }

    /// <summary>The datasets that a finding's figures come from, in their order, once each.</summary>
    public IReadOnlyList<string> Of(Finding finding) =>
        [.. finding.Figures.Where(f => f.Dataset.Length > 0).Select(f => Of(f.Dataset, f.Version)).Distinct(StringComparer.Ordinal)];
}
