using Entente.Claims;

namespace Entente.Reporting;

/// <summary>The names of the datasets that an article's findings rest on.</summary>
internal sealed class SourceNames(CheckedArticle article)
{

    /// <summary>A dataset as it is called beside a figure: its name and version; its id where it is not described.</summary>
    public string Of(string dataset, string version)
    {
        var name = article.Datasets.FirstOrDefault(d => d.Id == dataset && d.Version == version)?.Name ?? dataset;
        return version.Length == 0 || name.Contains(version, StringComparison.Ordinal) ? name : $"{name}, {version}";
    }

    /// <summary>The datasets that a finding's figures come from, in their order, once each.</summary>
    public IReadOnlyList<string> Of(Finding finding) =>
        [.. finding.Figures.Where(f => f.Dataset.Length > 0).Select(f => Of(f.Dataset, f.Version)).Distinct(StringComparer.Ordinal)];
}
