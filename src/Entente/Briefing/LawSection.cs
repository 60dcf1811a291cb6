using Entente.Catalogue;
using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>
/// Treaties and organisations that one of the two is in and the other is not, as of the day; of lists that end before it, as of their last day,
/// which is said: who joined after a list's end is not on record.
/// </summary>
internal static class LawSection
{
    public static BriefSection Of(BriefContext c)
    {
        var section = new BriefSection { Id = "law", Title = "Treaties and organisations", Measures = ["law.party"] };
        var (mine, theirs) = (TreatyStatus.OfAll(c.Record, c.First), TreatyStatus.OfAll(c.Record, c.Second));
        var other = theirs.Rows.ToDictionary(t => t.Treaty.Id, t => t.Status, StringComparer.Ordinal);
        var known = mine.Rows.Where(t => t.Treaty.Opened is not { } opened || opened.First <= c.AsOf)
            .Select(t => new Shared(t.Treaty, t.Status, other[t.Treaty.Id], c.AsOf)).ToList();
        if (known.Count == 0)
        {
            return section with { Gaps = [new BriefGap("Treaties: none are loaded", MeasureCatalogue.Get("law.party").FilledBy)] };
        }

        var current = known.Where(k => k.IsCurrent).ToList();
        var parting = known.Where(k => k.Parts).OrderBy(k => !k.IsCurrent).ThenBy(k => !IsParty(k.First)).ThenBy(k => Name(k.Treaty), StringComparer.Ordinal).ToList();
        return section with
        {
            Findings =
            [
                $"Of {Numbers.Count(current.Count)} treaties and organisations whose lists go to {Dates.Day(c.AsOf)} or later, both are in {Numbers.Count(current.Count(k => IsParty(k.First) && IsParty(k.Second)))}; on {Numbers.Count(parting.Count(k => k.IsCurrent))} they part.",
                .. In(c.First, c.Second, parting.Where(k => k.IsCurrent && IsParty(k.First))),
                .. In(c.Second, c.First, parting.Where(k => k.IsCurrent && IsParty(k.Second))),
                .. Earlier(parting.Where(k => !k.IsCurrent)),
            ],
            Tables = parting.Count == 0 ? [] : [new BriefTable("Where one is in and the other is not, on the day or on the list's last", ["Treaty or organisation", c.First.Name, c.Second.Name, "List goes to"],
                [.. parting.Select(k => (IReadOnlyList<string>)[Name(k.Treaty), k.First!, k.Second!, k.Status.Coverage is { } to ? Dates.Spelled(to.Text) : "–"])])],
            Notes = ["Who joined or left after a list's last day is not on record. Treaties that are not listed are not compared."],
            Datasets = [.. known.Select(k => k.Status.Dataset).Concat(known.SelectMany(k => k.Status.Actions.Select(a => a.Dataset))).Distinct(StringComparer.Ordinal)],
            Queries = [mine.Sql, theirs.Sql],
        };
    }

    private static bool IsParty(string? standing) => standing?.StartsWith("party", StringComparison.Ordinal) is true;

    private static IEnumerable<string> In(State one, State other, IEnumerable<Shared> treaties)
    {
        var names = treaties.Select(k => Name(k.Treaty)).ToList();
        return names.Count == 0 ? [] : [$"{one.Opening()} is in, {other.Spoken()} is not: {string.Join("; ", names)}."];
    }

    private static IEnumerable<string> Earlier(IEnumerable<Shared> treaties)
    {
        var names = treaties.Select(k => $"{Name(k.Treaty)} ({Dates.Spelled(k.Status.Coverage!.Value.Text)})").ToList();
        return names.Count == 0 ? [] : [$"On lists that end earlier they parted on the last day listed, and may not any more: {string.Join("; ", names)}."];
    }

    private static string Name(ListedTreaty treaty) => treaty.Institution.Length == 0 || treaty.Name.Contains(treaty.Institution, StringComparison.OrdinalIgnoreCase) ? treaty.Name : $"{treaty.Name} ({treaty.Institution})";

    /// <summary>A treaty with how both stand to it, on the day or on the last day of its list.</summary>
    private sealed class Shared(ListedTreaty treaty, TreatyStatus status, TreatyStatus other, DateOnly asOf)
    {
        private readonly DateOnly day = status.Coverage is { } to && to.Last < asOf ? to.Last : asOf;

        public ListedTreaty Treaty => treaty;

        public TreatyStatus Status => status;

        public bool IsCurrent => day == asOf;

        public string? First => PoliticsEntries.Standing(status, day);

        public string? Second => PoliticsEntries.Standing(other, day);

        public bool Parts => First is not null && Second is not null && IsParty(First) != IsParty(Second);
    }
}
