using System.Globalization;
using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Catalogue;

/// <summary>Goods that may have gone round by a third state.</summary>
internal static class DetourEntries
{
    private const int Back = 2;

    private static readonly MeasureDetail Exporter = new("exporter", null, _ => [.. Blocs.All.Select(b => new DetailChoice(b.Id, b.Name))])
    {
        Also = "or any state; then, if wanted, a base year, and 'listed' or 'all' for the goods: DEU, \"EU 2021\", \"EU 2021 all\"",
        Read = DetourAsked.Canonical,
    };

    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Bound)
        {
            Id = "dualuse.detour",
            Title = "Goods that may have come round by a third state",
            Unit = "USD",
            Scope = MeasureScope.Directed,
            Definition = "At most how much of what an exporter (--of) no longer sells A directly may have reached A by way of B: what the exporter sells B above the path of their other trade since a base year, or what B sells A above its path, whichever is smaller. Goods of the Common High Priority List where they are on record for the years, else all goods. Without a base year it is the one two years before the last.",
            Formula = Detour.Definition.Formula,
            References = Detour.Definition.References,
            Missing = Detour.Definition.MissingData,
            Tables = ["trade_month", "trade_product", "trade_total", "trade_world", "product_list"],
            FilledBy = "Eurostat Comext by month and product, CEPII BACI by product, or UN Comtrade of the third state",
            Detail = Exporter,
            WithAll = Ranked,
        },
    ];

    private static MeasureAnswer Bound(Measure measure, MeasureQuestion q)
    {
        var asked = DetourAsked.Of(q.Detail)!;
        string? reason = null;
        List<string> queries = [];
        foreach (var listed in asked.Listed is { } one ? [one] : new[] { true, false })
        {
            var windows = DetourWindows.Of(q.Record, asked.Base, q.Until, listed, Back).Where(w => q.Wants(w.Year)).ToList();
            var found = windows.Select(w => (Window: w, Answer: Detour.Of(q.Record, asked.Exporters, q.From, w, listed))).ToList();
            queries.AddRange(found.SelectMany(f => f.Answer.Queries));
            var given = found.Select(f => (f.Window, f.Answer, Third: f.Answer.Value?.States.FirstOrDefault(s => s.State == q.Second.Iso3))).Where(f => f.Third is not null && (q.Dataset is null || f.Third.First.Dataset == q.Dataset))
                .DistinctBy(f => f.Window.Year).ToList();
            if (given.Count == 0)
            {
                reason ??= found.Find(f => f.Answer.Reason is not null).Answer?.Reason;
                continue;
            }

            var last = given[^1];
            return new MeasureAnswer
            {
                Measure = measure,
                From = q.From,
                To = q.To,
                Detail = q.Detail,
                Unit = measure.Unit,
                Points = MeasureAnswer.WithGaps(given.Select(f => new MeasurePoint(f.Window.Year, f.Third!.Bound))),
                Datasets = last.Answer.Datasets,
                Notes = [Legs(q, asked, last.Window, last.Third!, listed), .. Direct(q, asked, last.Answer.Value!), last.Answer.Value!.Assumption, last.Answer.Value.CannotShow],
                Queries = [.. queries.Distinct(StringComparer.Ordinal)],
            };
        }

        return MeasureAnswer.None(measure, q, reason ?? $"No loaded dataset lists exports of {asked.Name} to {q.Second.Spoken()} in a base year and in a later one of those asked for.", queries.Distinct(StringComparer.Ordinal));
    }

    private static RankedValues Ranked(MeasureQuestion q, int year)
    {
        var asked = DetourAsked.Of(q.Detail)!;
        foreach (var listed in asked.Listed is { } one ? [one] : new[] { true, false })
        {
            foreach (var window in DetourWindows.Of(q.Record, asked.Base ?? year - Back, year, listed, Back).Where(w => w.Year == year))
            {
                var answer = Detour.Of(q.Record, asked.Exporters, q.From, window, listed);
                if (answer.Value is { } found && (q.Dataset is null || answer.Datasets.Contains(q.Dataset, StringComparer.Ordinal)))
                {
                    return Ranked(q, asked, window, listed, answer.Datasets, found, answer.Queries);
                }
            }
        }

        return new RankedValues { Year = year, Unit = "USD", Datasets = [], Rows = [] };
    }

    private static RankedValues Ranked(MeasureQuestion q, DetourAsked asked, DetourWindow window, bool listed, IReadOnlyList<string> datasets, Detours found, IReadOnlyList<string> queries)
    {
        var states = StateRegistry.Default;
        var rows = Ranking.Placed(found.States.Where(s => states.TryGet(s.State, out _)).Select(s => new RankedValue(0, q.From, states[s.State], s.Bound)), ascending: false);
        var outstanding = rows.Where(r => found.States.Any(s => s.State == r.To!.Iso3 && s.StandsOut)).Select(r => r.To!.Name).ToList();
        return new RankedValues
        {
            Year = window.Year,
            Unit = "USD",
            Datasets = datasets,
            Rows = rows,
            Ranked = rows.Count,
            Notes =
            [
                $"Exports of {asked.Name}, {Goods(listed)}, {Span(window)}, towards {q.From.Spoken()}. At most so much may have come round by each.",
                outstanding.Count == 0
                    ? $"None stands out: no exports to them are at least {Numbers.Plain(Thresholds.Of(Detour.Id, "ratio"))} times the path and {Numbers.Usd(Thresholds.Of(Detour.Id, "least"))} above it."
                    : $"Those stand out to which exports are at least {Numbers.Plain(Thresholds.Of(Detour.Id, "ratio"))} times the path and {Numbers.Usd(Thresholds.Of(Detour.Id, "least"))} above it: {string.Join(", ", outstanding)}.",
                .. Direct(q, asked, found),
                found.Assumption,
                found.CannotShow,
            ],
            Queries = queries,
        };
    }

    private static string Legs(MeasureQuestion q, DetourAsked asked, DetourWindow window, DetourState third, bool listed)
    {
        var first = $"In {Span(window)} exports of {asked.Name} to {q.Second.Spoken()}, {Goods(listed)}, came to {Numbers.Usd(third.First.Actual)}, where the path of other trade leads to {Numbers.Usd(third.First.Expected)}";
        return third.Second is { } second
            ? $"{first}; {q.Second.Owner()} exports to {q.From.Spoken()} came to {Numbers.Usd(second.Actual)}, where it leads to {Numbers.Usd(second.Expected)}."
            : $"{first}; what {q.Second.Spoken()} sold {q.From.Spoken()} is not on record for the same goods and months.";
    }

    private static IEnumerable<string> Direct(MeasureQuestion q, DetourAsked asked, Detours found) => found.Direct is not { } direct ? [] :
        [$"Directly, exports of {asked.Name} to {q.From.Spoken()} went from {Numbers.Usd(direct.Base)} to {Numbers.Usd(direct.Year)}."];

    private static string Goods(bool listed) => listed ? "goods of the Common High Priority List" : "all goods";

    private static string Span(DetourWindow window)
    {
        var years = $"{SeriesAnswers.Year(window.Year)} against {SeriesAnswers.Year(window.Base)}";
        return window.IsWholeYear ? years : $"{Month(window.FirstMonth)} to {Month(window.LastMonth)} of {years}";
    }

    private static string Month(int month) => new DateOnly(2000, month, 1).ToString("MMMM", CultureInfo.InvariantCulture);
}
