using System.Runtime.ExceptionServices;
using Entente.Record;
using Entente.States;

namespace Entente.Briefing;

/// <summary>Puts together what is on record between two states.</summary>
public static class Briefer
{
    /// <summary>The subjects, in the order of the page, each with the parts that estimates add to it.</summary>
    private static readonly Func<BriefContext, BriefSection>[][] Subjects =
    [
        [TradeSection.Of, BriefParts.Expected],
        [DependenceSection.Of, BriefParts.Products],
        [GoodsSections.Sectors],
        [GoodsSections.DualUse, BriefParts.Detours],
        [GoodsSections.Prices],
        [VotesSection.Of, BriefParts.IdealPoints],
        [LawSection.Of],
        [ArmsSection.Of],
        [PoliticsSections.Diplomacy],
        [PoliticsSections.Geography],
        [PoliticsSections.Governments],
    ];

    /// <summary>Subjects whose first finding stands in the summary.</summary>
    private static readonly HashSet<string> Chief = ["trade", "dependence", "votes", "law", "geography"];

    /// <summary>Briefs on two states as of a day. The order of the two is the direction of what has one: exports of the first to the second.</summary>
    /// <param name="record">The record.</param>
    /// <param name="first">The first state.</param>
    /// <param name="second">The second state.</param>
    /// <param name="asOf">Nothing later counts; versions of datasets that came out later are marked.</param>
    /// <exception cref="EntenteException">The two are one, or the record cannot answer.</exception>
    public static Brief Of(RecordReader record, State first, State second, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first == second)
        {
            throw new EntenteException($"A brief is on two states, and {first.Name} was given twice. Name another beside it.");
        }

        var context = new BriefContext(record, first, second, asOf);
        var sections = Sections(context);
        var shown = sections.Where(s => s.Findings.Count > 0 || s.Tables.Count > 0).ToList();
        return new Brief
        {
            First = first,
            Second = second,
            AsOf = asOf,
            Summary = [.. shown.Where(s => Chief.Contains(s.Id) && s.Findings.Count > 0).Select(s => s.Findings[0])],
            Sections = shown,
            Missing = [.. sections.SelectMany(s => s.Gaps)],
            Sources = Sources(record, shown, asOf),
        };
    }

    // Parts are worked on side by side, the estimates, which take longest, first.
    private static List<BriefSection> Sections(BriefContext context)
    {
        var parts = Subjects.SelectMany((s, subject) => s.Select((part, place) => (Subject: subject, Place: place, Part: part))).OrderByDescending(p => p.Place).ToList();
        var found = new BriefSection[parts.Count];
        try
        {
            Parallel.For(0, found.Length, i => found[i] = parts[i].Part(context));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return [.. parts.Zip(found).GroupBy(p => p.First.Subject).OrderBy(g => g.Key).Select(g => g.OrderBy(p => p.First.Place).Select(p => p.Second).Aggregate((section, part) => section.Plus(part)))];
    }

    private static IReadOnlyList<BriefSource> Sources(RecordReader record, IEnumerable<BriefSection> sections, DateOnly asOf)
    {
        var notes = record.Query("SELECT id, note FROM dataset ORDER BY id", r => new Noted(r.GetString(0), r.GetString(1))).Rows.ToDictionary(r => r.Id, r => r.Note, StringComparer.Ordinal);
        return [.. sections.SelectMany(s => s.Datasets.Concat(s.Figures.Select(f => f.Dataset))).Distinct(StringComparer.Ordinal)
            .Where(record.Datasets.ContainsKey).Order(StringComparer.Ordinal).Select(id => record.Datasets[id])
            .Select(d => new BriefSource(d, record.IsLater(d.Id, asOf), notes.GetValueOrDefault(d.Id, "")))];
    }

    private sealed record Noted(string Id, string Note);
}
