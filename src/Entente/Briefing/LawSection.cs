using Entente.Catalogue;
using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>Treaties and organisations that one of the two is in and the other is not, as of the day.</summary>
internal static class LawSection
{
    public static BriefSection Of(BriefContext c)
    {
        var section = new BriefSection { Id = "law", Title = "Treaties and organisations", Measures = ["law.party"] };
        var (mine, theirs) = (TreatyStatus.OfAll(c.Record, c.First), TreatyStatus.OfAll(c.Record, c.Second));
        var other = theirs.Rows.ToDictionary(t => t.Treaty.Id, t => t.Status, StringComparer.Ordinal);
        var known = mine.Rows
            .Where(t => t.Treaty.Opened is not { } opened || opened.First <= c.AsOf)
            .Select(t => (t.Treaty, First: PoliticsEntries.Standing(t.Status, c.AsOf), Second: PoliticsEntries.Standing(other[t.Treaty.Id], c.AsOf), t.Status)).ToList();
        var parting = known.Where(k => k.First is not null && k.Second is not null && IsParty(k.First) != IsParty(k.Second)).ToList();
        var both = known.Count(k => IsParty(k.First) && IsParty(k.Second));
        if (known.Count == 0)
        {
            return section with { Gaps = [new BriefGap("Treaties: none are loaded", MeasureCatalogue.Get("law.party").FilledBy)] };
        }

        var stale = parting.Where(k => k.Status.Coverage is { } to && to.Last < c.AsOf).ToList();
        return section with
        {
            Findings =
            [
                $"Of {Numbers.Count(known.Count)} treaties and organisations on record, both are in {Numbers.Count(both)}; on {Numbers.Count(parting.Count)} they part.",
                .. In(c.First, c.Second, parting.Where(k => IsParty(k.First)).Select(k => k.Treaty)),
                .. In(c.Second, c.First, parting.Where(k => IsParty(k.Second)).Select(k => k.Treaty)),
            ],
            Tables = parting.Count == 0 ? [] : [new BriefTable("Where one is in and the other is not", ["Treaty or organisation", c.First.Name, c.Second.Name, "List goes to"],
                [.. parting.OrderBy(k => !IsParty(k.First)).ThenBy(k => Name(k.Treaty), StringComparer.Ordinal).Select(k => (IReadOnlyList<string>)[Name(k.Treaty), k.First!, k.Second!, k.Status.Coverage is { } to ? Dates.Spelled(to.Text) : "–"])])],
            Notes = stale.Count == 0 ? [] : [$"{Numbers.Count(stale.Count)} of these lists {(stale.Count == 1 ? "ends" : "end")} before {Dates.Day(c.AsOf)}; what changed after a list's last day is not known."],
            Datasets = [.. known.Select(k => k.Status.Dataset).Concat(known.SelectMany(k => k.Status.Actions.Select(a => a.Dataset))).Distinct(StringComparer.Ordinal)],
            Queries = [mine.Sql, theirs.Sql],
        };
    }

    private static bool IsParty(string? standing) => standing?.StartsWith("party", StringComparison.Ordinal) is true;

    private static IEnumerable<string> In(State one, State other, IEnumerable<ListedTreaty> treaties)
    {
        var names = treaties.Select(Name).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? [] : [$"{one.Opening()} is in, {other.Spoken()} is not: {string.Join("; ", names)}."];
    }

    private static string Name(ListedTreaty treaty) => treaty.Institution.Length == 0 || treaty.Name.Contains(treaty.Institution, StringComparison.Ordinal) ? treaty.Name : $"{treaty.Name} ({treaty.Institution})";
}
