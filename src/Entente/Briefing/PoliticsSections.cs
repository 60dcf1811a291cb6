using Entente.Catalogue;
using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Briefing;

/// <summary>Recognition, borders, and who governs.</summary>
internal static class PoliticsSections
{
    private static readonly (string Office, string Words)[] Offices =
    [
        ("head-of-state", "Head of state"), ("head-of-government", "Head of government"), ("party-leader", "Party leader"), ("foreign-minister", "Foreign minister"), ("defence-minister", "Defence minister"),
    ];

    public static BriefSection Diplomacy(BriefContext c)
    {
        var section = new BriefSection { Id = "diplomacy", Title = "Recognition and relations", Measures = ["diplomacy.recognition"] };
        var answer = Recognitions.Between(c.Record, c.First, c.Second);
        var acts = answer.Rows.Where(a => a.Date.First <= c.AsOf).ToList();
        if (acts.Count == 0)
        {
            return section with { Gaps = [new BriefGap($"Recognition and relations of {c.First.Spoken()} and {c.Second.Spoken()}: no act is on record", MeasureCatalogue.Get("diplomacy.recognition").FilledBy)] };
        }

        return section with
        {
            Findings = [.. acts.Select(a => $"{Dates.Spelled(a.Date.Text)}: {Words(a)}{(a.Note.Length > 0 ? $" ({a.Note})" : "")}.")],
            Notes = ["Acts that are not listed are unknown, not absent."],
            Datasets = [.. acts.Select(a => a.Dataset).Distinct(StringComparer.Ordinal)],
            Queries = [answer.Sql],
        };
    }

    public static BriefSection Geography(BriefContext c)
    {
        var section = new BriefSection { Id = "geography", Title = "Borders", Measures = ["geography.border"] };
        var (mine, theirs) = (Borders.Of(c.Record, c.First), Borders.Of(c.Record, c.Second));
        if (mine.Rows.Count == 0 || theirs.Rows.Count == 0)
        {
            var unknown = mine.Rows.Count == 0 ? c.First : c.Second;
            return section with { Gaps = [new BriefGap($"Borders: the dataset does not list {unknown.Spoken()}", MeasureCatalogue.Get("geography.border").FilledBy)] };
        }

        var between = PoliticsEntries.Between(mine.Rows.Where(b => b.Neighbour == c.Second.Iso3), c.AsOf);
        return section with
        {
            Findings =
            [
                between == "no border" ? $"{c.First.Opening()} and {c.Second.Spoken()} are not neighbours: no land border, and more than 400 nautical miles of water or other states between them."
                : between == "land border" ? $"{c.First.Opening()} and {c.Second.Spoken()} share a land border."
                : $"{c.First.Opening()} and {c.Second.Spoken()} lie across {between} from each other.",
            ],
            Datasets = [.. mine.Rows.Select(b => b.Dataset).Distinct(StringComparer.Ordinal)],
            Queries = [mine.Sql],
        };
    }

    public static BriefSection Governments(BriefContext c)
    {
        var section = new BriefSection { Id = "offices", Title = "Who governs", Measures = ["office.holder", "regime.type", "regime.nuclear"] };
        var states = new[] { c.First, c.Second };
        var spells = states.Select(s => OfficeRecord.OfState(c.Record, s)).ToList();
        var rows = Offices.Select(o => (o.Words, Cells: spells.Select(s => Holders(s.Rows, o.Office, c.AsOf)).ToList())).Where(r => r.Cells.Exists(x => x.Length > 0))
            .Select(r => (IReadOnlyList<string>)[r.Words, .. r.Cells.Select(x => x.Length > 0 ? x : "not on record")]).ToList();
        var nuclear = Regimes.Nuclear(c.Record);
        var regimes = states.Select(s => Regimes.Of(c.Record, s)).ToList();
        rows.Add(["Regime", .. regimes.Select(r => r.Rows.LastOrDefault(x => x.Since <= c.AsOf) is { } x ? $"{x.Class} ({x.Type}){(x.Until < c.AsOf ? $", as coded to {BriefContext.Year(x.Until.Year)}" : "")}" : "not on record")]);
        rows.Add(["Nuclear weapons", .. states.Select(s => nuclear.Rows.Any(n => n.State == s.Iso3 && n.Since.First <= c.AsOf && (n.Until is null || c.AsOf < n.Until.Value.First)) ? "yes" : nuclear.Rows.Count > 0 ? "none" : "not on record")]);
        var gone = states.Where(s => !s.ExistsOn(c.AsOf)).Select(s => $"{s.Opening()} {(s.From > c.AsOf ? $"did not exist yet on {Dates.Day(c.AsOf)}" : $"was no more on {Dates.Day(c.AsOf)}")}.");
        return section with
        {
            Findings = [.. gone, .. WantedHolders(c, states, spells)],
            Tables = [new BriefTable($"On {Dates.Day(c.AsOf)}", ["", c.First.Name, c.Second.Name], rows)],
            Notes = ["An office or term that is not listed is unknown. The nuclear list is complete."],
            Datasets = [.. spells.SelectMany(s => s.Rows.Select(r => r.Dataset)).Concat(nuclear.Rows.Select(n => n.Dataset)).Concat(regimes.SelectMany(r => r.Rows.Select(x => x.Dataset))).Distinct(StringComparer.Ordinal)],
            Queries = [.. spells.Select(s => s.Sql), .. regimes.Select(r => r.Sql), nuclear.Sql],
            Gaps = [.. states.Where((_, i) => !Offices.Any(o => Holders(spells[i].Rows, o.Office, c.AsOf).Length > 0)).Select(s => new BriefGap($"Who governs {s.Spoken()}: no term running on the day is on record", MeasureCatalogue.Get("office.holder").FilledBy))],
        };
    }

    private static string Holders(IReadOnlyList<OfficeSpell> spells, string office, DateOnly day) =>
        string.Join("; ", spells.Where(s => s.Office == office && s.RunsOn(day)).Select(s => $"{s.Person}, {s.Title}, since {Dates.Spelled(s.Started.Text)}").Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> WantedHolders(BriefContext c, State[] states, List<Entente.Record.Answer<OfficeSpell>> spells)
    {
        for (var i = 0; i < states.Length; i++)
        {
            var names = spells[i].Rows.Where(s => s.RunsOn(c.AsOf)).Select(s => s.Person).Distinct(StringComparer.Ordinal).ToList();
            foreach (var warrant in names.Count == 0 ? [] : Warrants.Against(c.Record, states[i], names).Rows.Where(w => w.StandsOn(c.AsOf)))
            {
                yield return $"{warrant.Person} of {states[i].Spoken()} is wanted on a warrant of the {warrant.Court}, public since {Dates.Spelled(warrant.Known!.Value.Text)} ({warrant.Charges}).";
            }
        }
    }

    private static string Words(DiplomaticAct act)
    {
        var who = PoliticsEntries.Who(act);
        return act.Event switch
        {
            "recognition" => $"recognition, {who}",
            "recognition-withdrawn" => $"recognition withdrawn, {who}",
            "not-recognised" => $"no recognition, {who}",
            "diplomatic-relations" => $"diplomatic relations, {who}",
            "relations-broken" => $"relations broken, {who}",
            "relations-restored" => $"relations restored, {who}",
            var other => $"{other.Replace('-', ' ')}, {who}",
        };
    }
}
