using Entente.Measures;
using Entente.States;

namespace Entente.Catalogue;

/// <summary>Measures whose values are words: law, recognition, borders, offices, regimes. One value a year, as things stood on its last day.</summary>
internal static class PoliticsEntries
{
    private const string OfWords = "words";

    private static readonly MeasureDetail Treaties = new("treaty", null, record =>
        record.Query("SELECT id, name FROM treaty ORDER BY id", r => new DetailChoice(r.GetString(0), r.GetString(1))).Rows);

    private static readonly MeasureDetail Offices = new("office", "head-of-government", record =>
        record.Query("SELECT DISTINCT office FROM office WHERE state <> '' ORDER BY office", r => new DetailChoice(r.GetString(0), r.GetString(0).Replace('-', ' '))).Rows);

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Party)
        {
            Id = "law.party",
            Title = "Party to a treaty",
            Unit = OfWords,
            Scope = MeasureScope.State,
            Definition = "Whether A is party to a treaty, or a member of an organisation, on the last day of a year; signatures without ratification are said.",
            References = ["Depositary notifications: UN Treaty Collection and the treaties' own depositaries"],
            Missing = "Where the treaty's list is complete, a state without an action is no party; where it is not, nothing is concluded. Nothing is said for days after the list's last.",
            Tables = ["treaty", "treaty_action"],
            FilledBy = "UN Treaty Collection, status of treaties",
            Detail = Treaties,
        },
        new(Recognition)
        {
            Id = "diplomacy.recognition",
            Title = "Recognition and diplomatic relations",
            Unit = OfWords,
            Scope = MeasureScope.Mutual,
            Definition = "Acts of recognition and on diplomatic relations between A and B, predecessors included; the first named is who acted.",
            Missing = "An act that is not listed is unknown; it is not an act that never was.",
            Tables = ["recognition"],
            FilledBy = "the foreign ministries' lists of dates of relations",
        },
        new(Border)
        {
            Id = "geography.border",
            Title = "Border",
            Unit = OfWords,
            Scope = MeasureScope.Mutual,
            Definition = "Whether A and B share a land border, or lie across at most 400 nautical miles of water, on the last day of a year.",
            References = ["Stinnett, Tir, Schafer, Diehl & Gochman 2002, The Correlates of War Project Direct Contiguity Data, Version 3, Conflict Management and Peace Science 19(2)"],
            Missing = "No row is no border only where the dataset has both states; else there is no value.",
            Tables = ["land_border", "sea_neighbour"],
            FilledBy = "Correlates of War, Direct Contiguity",
        },
        new(Holder)
        {
            Id = "office.holder",
            Title = "Holder of an office",
            Unit = OfWords,
            Scope = MeasureScope.State,
            Definition = "Who held an office of A on the last day of a year.",
            Missing = "A term that is not listed is unknown: a year without one is a gap.",
            Tables = ["office"],
            FilledBy = "a list of officeholders (REIGN to 2021, national sources)",
            Detail = Offices,
        },
        new(Regime)
        {
            Id = "regime.type",
            Title = "Regime",
            Unit = OfWords,
            Scope = MeasureScope.State,
            Definition = "How a published coding classes A's political regime on the last day of a year.",
            References = ["Geddes, Wright & Frantz 2014, Autocratic Breakdown and Regime Transitions, Perspectives on Politics 12(2)", "Bell 2016, The Rulers, Elections, and Irregular Governance Dataset (REIGN)"],
            Missing = "Outside the years that the coding speaks for there is no value.",
            Tables = ["regime"],
            FilledBy = "V-Dem, or Polity",
        },
        new(Nuclear)
        {
            Id = "regime.nuclear",
            Title = "Nuclear weapons",
            Unit = OfWords,
            Scope = MeasureScope.State,
            Definition = "Whether A holds nuclear weapons on the last day of a year, and on what basis that is said.",
            Missing = "The list is complete: a state that is not in it holds none.",
            Tables = ["nuclear_state"],
            FilledBy = "SIPRI Yearbook, World nuclear forces",
        },
    ];

    private static MeasureAnswer Party(Measure measure, MeasureQuestion q)
    {
        var status = TreatyStatus.Of(q.Record, q.Detail, q.From);
        var first = status.Actions.Count > 0 ? status.Actions[0].Date.First.Year : q.FirstYear ?? q.Until;
        return Yearly(measure, q, first, year => Standing(status, q.DayOf(year)), status.Loaded ? [status.Dataset] : [], [status.Sql],
            status.Coverage is { } to ? $"The list of {q.Detail} goes to {to.Text}{(status.Complete ? "" : " and is not complete")}; it says nothing of {q.From.Spoken()} in the years asked for." : $"The list of {q.Detail} says nothing of {q.From.Spoken()} in the years asked for.");
    }

    /// <summary>How a state stands to a treaty on a day, in words; null where that is not known.</summary>
    internal static string? Standing(TreatyStatus status, DateOnly day)
    {
        if (status.Coverage is { } coverage && coverage.Last < day)
        {
            return null;
        }

        if (status.PartySince(day) is { } since)
        {
            return $"party since {since.Date.Text}";
        }

        var left = status.Actions.LastOrDefault(a => a.Ends && a.Date.First <= day);
        return left is not null ? $"left {left.Date.Text}"
            : status.Last(day, "signature") is { } signed && status.Last(day, "unsigned") is null ? $"signed {signed.Date.Text}, not party"
            : status.Complete ? "not party" : null;
    }

    private static MeasureAnswer Recognition(Measure measure, MeasureQuestion q)
    {
        var answer = Recognitions.Between(q.Record, q.From, q.Second);
        var acts = answer.Rows.Where(a => a.Date.First <= q.AsOf && a.Date.First.Year >= (q.FirstYear ?? 0) && a.Date.First.Year <= (q.LastYear ?? int.MaxValue)).ToList();
        return acts.Count == 0
            ? MeasureAnswer.None(measure, q, $"No act of recognition or on relations between {q.From.Spoken()} and {q.Second.Spoken()} is on record in the years asked for.", [answer.Sql])
            : new MeasureAnswer
            {
                Measure = measure,
                From = q.From,
                To = q.To,
                Unit = measure.Unit,
                Points = [.. acts.GroupBy(a => a.Date.First.Year).Select(g => new MeasurePoint(g.Key, null, string.Join("; ", g.Select(a => $"{Who(a)}: {a.Event.Replace('-', ' ')} {a.Date.Text}"))))],
                Datasets = [.. acts.Select(a => a.Dataset).Distinct(StringComparer.Ordinal)],
                Notes = [.. acts.Where(a => a.Note.Length > 0).Select(a => $"{a.Date.Text}: {a.Note}.").Distinct(StringComparer.Ordinal)],
                Queries = [answer.Sql],
            };
    }

    /// <summary>Who acted towards whom; the order says nothing where an act is mutual.</summary>
    internal static string Who(DiplomaticAct act)
    {
        var (a, b) = (Then(act.Recogniser, act.RecogniserThen), Then(act.Recognised, act.RecognisedThen));
        return act.Event.StartsWith("recognition", StringComparison.Ordinal) || act.Event is "not-recognised" ? $"{a} of {b}" : $"{a} and {b}";
    }

    private static string Then(string today, string then) => StateRegistry.Default.NameOf(then.Length == 3 ? then : today);

    private static MeasureAnswer Border(Measure measure, MeasureQuestion q)
    {
        var answer = Borders.Of(q.Record, q.From);
        var theirs = answer.Rows.Where(b => b.Neighbour == q.Second.Iso3).ToList();
        var known = theirs.Count > 0 || (answer.Rows.Count > 0 && Borders.Of(q.Record, q.Second).Rows.Count > 0);
        var first = q.FirstYear ?? theirs.Select(b => b.Since?.First.Year).Min() ?? q.Until;
        return Yearly(measure, q, Math.Max(first, 1816), year => !known ? null : Between(theirs, q.DayOf(year)),
            [.. answer.Rows.Select(b => b.Dataset).Distinct(StringComparer.Ordinal)], [answer.Sql], "The dataset of borders does not have both states.");
    }

    /// <summary>What lies between two states on a day, in words.</summary>
    internal static string Between(IEnumerable<Border> borders, DateOnly day) => borders.Where(b => b.StandsOn(day)).OrderBy(b => b.Miles).FirstOrDefault() switch
    {
        null => "no border",
        { Miles: 0 } => "land border",
        var water => $"at most {SeriesAnswers.Year(water.Miles)} nautical miles of water",
    };

    private static MeasureAnswer Holder(Measure measure, MeasureQuestion q)
    {
        var answer = OfficeRecord.Holders(q.Record, q.From, q.Detail);
        var first = answer.Rows.Select(r => r.Started.First.Year).DefaultIfEmpty(q.Until).Min();
        return Yearly(measure, q, first, year => string.Join(", ", answer.Rows.Where(r => r.RunsOn(q.DayOf(year))).Select(r => r.Person).Distinct(StringComparer.Ordinal)) is { Length: > 0 } names ? names : null,
            [.. answer.Rows.Select(r => r.Dataset).Distinct(StringComparer.Ordinal)], [answer.Sql], $"No term of a {q.Detail} of {q.From.Spoken()} is on record for the years asked for.");
    }

    private static MeasureAnswer Regime(Measure measure, MeasureQuestion q)
    {
        var answer = Regimes.Of(q.Record, q.From);
        var first = answer.Rows.Select(r => r.Since.Year).DefaultIfEmpty(q.Until).Min();
        return Yearly(measure, q, first, year => answer.Rows.LastOrDefault(r => r.Since <= q.DayOf(year) && q.DayOf(year) <= r.Until) is { } spell ? $"{spell.Class} ({spell.Type})" : null,
            [.. answer.Rows.Select(r => r.Dataset).Distinct(StringComparer.Ordinal)], [answer.Sql], $"No coding of {q.From.OpeningOwner()} regime is on record for the years asked for.");
    }

    private static MeasureAnswer Nuclear(Measure measure, MeasureQuestion q)
    {
        var answer = Regimes.Nuclear(q.Record);
        var spells = answer.Rows.Where(s => s.State == q.From.Iso3).ToList();
        var first = q.FirstYear ?? spells.Select(s => s.Since.First.Year).DefaultIfEmpty(q.Until).Min();
        return Yearly(measure, q, first, year => answer.Rows.Count == 0 ? null : spells.Exists(s => s.Since.First <= q.DayOf(year) && (s.Until is null || q.DayOf(year) < s.Until.Value.First)) ? "holds nuclear weapons" : "holds none",
            [.. answer.Rows.Select(r => r.Dataset).Distinct(StringComparer.Ordinal)], [answer.Sql], "No list of nuclear-weapon states is loaded.");
    }

    private static MeasureAnswer Yearly(Measure measure, MeasureQuestion q, int first, Func<int, string?> words, IReadOnlyList<string> datasets, IReadOnlyList<string> queries, string reason)
    {
        var points = new List<MeasurePoint>();
        for (var year = Math.Max(first, q.FirstYear ?? first); year <= q.Until; year++)
        {
            points.Add(new MeasurePoint(year, null, words(year)));
        }

        var given = points.Where(p => !p.IsGap).ToList();
        return given.Count == 0 ? MeasureAnswer.None(measure, q, reason, queries) : new MeasureAnswer
        {
            Measure = measure,
            From = q.From,
            To = q.To,
            Detail = q.Detail,
            Unit = measure.Unit,
            Points = MeasureAnswer.WithGaps(given),
            Datasets = datasets,
            Queries = queries,
        };
    }
}
