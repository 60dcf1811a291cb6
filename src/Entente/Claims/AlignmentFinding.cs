using System.Globalization;
using Entente.Measures;
using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>Holds a statement on how two states vote against their agreement in the body, beside their agreement with its other members.</summary>
internal static class AlignmentFinding
{
    private const string Kind = "vote.alignment";

    private static readonly string[] Permanent = ["CHN", "FRA", "GBR", "RUS", "USA"];

    /// <summary>The finding.</summary>
    public static Finding Of(AlignmentAssertion said, Judging judging)
    {
        var council = said.Body == "UNSC";
        var (from, to) = Window(said, council, judging);
        var all = VotingAgreement.WithAll(judging.Record, said.A, said.Body, from, to);
        var queries = new List<string> { all.Sql };
        var pair = all.Rows.FirstOrDefault(r => r.State == said.B.Iso3);
        if (pair?.Share is not { } share || pair.Both < judging.Rules.Threshold(Kind, "fewestVotes"))
        {
            return new Finding(Verdict.NotCheckable, $"{said.A.Name} and {said.B.Name} have {pair?.Both ?? 0} common roll calls on record in the {Body(council)} in {Span(from, to)}; that is too few to compare.")
            {
                Rule = $"{Kind}/too-few",
                Queries = queries,
                WouldDecide = council ? "UN Digital Library: Security Council voting data, all members" : "UN Digital Library: General Assembly voting data",
            };
        }

        var others = all.Rows.Where(r => r.State != said.B.Iso3 && r.Share is not null && r.Both >= pair.Both / 2 && (!council || Permanent.Contains(r.State))).ToList();
        var standing = new Standing(share, VotingAgreement.Median(others.Select(r => r.Share!.Value)) ?? share, 1 + others.Count(r => r.Share > share), others.Count + 1);
        var (verdict, rule, more) = Decide(said, pair, standing, from, judging, queries);
        var reason = string.Create(CultureInfo.InvariantCulture, $"In the {Body(council)} {said.A.Name} and {said.B.Name} made the same choice in {share:P0} of {pair.Both} {(council ? "contested votes" : "roll calls")} in {Span(from, to)}; the median of {said.A.Name}'s agreement with the {(council ? "other permanent members" : "other members")} is {standing.Median:P0}, and {said.B.Name} ranks {standing.Rank} of {standing.Of}.");
        if (said.Denied)
        {
            verdict = verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };
        }

        var dataset = Dataset(judging, council, to);
        Chart chart = council ? Bars(said, all.Rows, judging, dataset, from, to) : Line(said, judging, dataset, to, queries);
        return new Finding(verdict, more.Length > 0 ? $"{reason} {more}" : reason)
        {
            Rule = $"{Kind}/{rule}",
            Figures = Figures(said, pair, others, standing, judging, dataset, Span(from, to), council),
            Notes = Notes(pair, council, from, to, judging, queries),
            Queries = queries,
            Chart = chart,
        };
    }

    private static (int From, int To) Window(AlignmentAssertion said, bool council, Judging judging)
    {
        var last = said.To is { } to && to < judging.AsOf.Year ? to : judging.LastWholeYear;
        if (said.Level is AlignmentLevel.Closer or AlignmentLevel.Apart or AlignmentLevel.Closest)
        {
            return (last, last);
        }

        var years = council ? (int)judging.Rules.Threshold(Kind, "councilYears") : 1;
        return (said.From is { } from && from <= last && from >= last - 30 ? from : last - years + 1, last);
    }

    private static (Verdict Verdict, string Rule, string More) Decide(AlignmentAssertion said, Agreement pair, Standing standing, int from, Judging judging, List<string> queries) => said.Level switch
    {
        AlignmentLevel.Share => (OnShare(said, standing.Share, judging), "share", ""),
        AlignmentLevel.Mostly => (standing.Share > judging.Rules.Threshold(Kind, "half") ? Verdict.Supported : Verdict.Contradicted, "mostly", ""),
        AlignmentLevel.Always => (standing.Share >= judging.Rules.Threshold(Kind, "always") ? Verdict.Supported : standing.Share < judging.Rules.Threshold(Kind, "alwaysContradicted") ? Verdict.Contradicted : Verdict.PartlySupported, "always", ""),
        AlignmentLevel.NeverOpposed => (pair.Opposed == 0 ? Verdict.Supported : Verdict.Contradicted, "never-opposed", $"In {pair.Opposed} of them one voted yes and the other no."),
        AlignmentLevel.Rarely => (Low(standing, judging), "level", ""),
        AlignmentLevel.Closer or AlignmentLevel.Apart or AlignmentLevel.Closest => OnTrend(said, standing, from, judging, queries),
        AlignmentLevel.MoreThanWith => OnVersus(said, standing, from, judging, queries),
        _ => (High(standing, judging), "level", ""),
    };

    private static Verdict High(Standing s, Judging judging)
    {
        var half = judging.Rules.Threshold(Kind, "half");
        return s.Share >= half && s.Share >= s.Median ? Verdict.Supported : s.Share < half && s.Share < s.Median ? Verdict.Contradicted : Verdict.PartlySupported;
    }

    private static Verdict Low(Standing s, Judging judging)
    {
        var half = judging.Rules.Threshold(Kind, "half");
        return s.Share < half && s.Share < s.Median ? Verdict.Supported : s.Share >= half && s.Share >= s.Median ? Verdict.Contradicted : Verdict.PartlySupported;
    }

    private static Verdict OnShare(AlignmentAssertion said, double share, Judging judging)
    {
        var tolerance = judging.Rules.Threshold(Kind, "shareTolerance");
        var far = judging.Rules.Threshold(Kind, "shareContradicted");
        // How far the measured share is off in the direction that would make the statement false.
        var off = said.Bound switch
        {
            QuantityBound.MoreThan => said.Share!.Value - share,
            QuantityBound.LessThan => share - said.Share!.Value,
            _ => Math.Abs(share - said.Share!.Value),
        };
        var within = said.Bound is QuantityBound.MoreThan or QuantityBound.LessThan ? 0 : tolerance;
        return off <= within ? Verdict.Supported : off > far ? Verdict.Contradicted : Verdict.PartlySupported;
    }

    private static (Verdict Verdict, string Rule, string More) OnTrend(AlignmentAssertion said, Standing standing, int last, Judging judging, List<string> queries)
    {
        var first = said.Level is AlignmentLevel.Closest ? 1946 : said.From is { } from && from < last ? from : last - (int)judging.Rules.Threshold(Kind, "trendYears");
        var series = VotingAgreement.ByYear(judging.Record, said.A, said.B, said.Body, first, last);
        queries.Add(series.Sql);
        var before = series.Rows.Where(r => r.Year < last && r.Share is not null).ToList();
        if (before.Count == 0)
        {
            return (Verdict.NotCheckable, "trend", "No earlier year is on record to compare with.");
        }

        if (said.Level is AlignmentLevel.Closest)
        {
            var highest = before.MaxBy(r => r.Share)!;
            return (standing.Share > highest.Share ? Verdict.Supported : Verdict.Contradicted, "closest", string.Create(CultureInfo.InvariantCulture, $"The highest share of the years before on record ({before[0].Year}-{before[^1].Year}) was {highest.Share:P0}, in {highest.Year}."));
        }

        var start = before[0];
        var change = standing.Share - start.Share!.Value;
        var toward = said.Level is AlignmentLevel.Closer ? change : -change;
        var steady = judging.Rules.Threshold(Kind, "trendSteady");
        var verdict = toward > steady ? Verdict.Supported : toward < -steady ? Verdict.Contradicted : Verdict.PartlySupported;
        return (verdict, "trend", string.Create(CultureInfo.InvariantCulture, $"In {start.Year} it was {start.Share:P0}."));
    }

    private static (Verdict Verdict, string Rule, string More) OnVersus(AlignmentAssertion said, Standing standing, int from, Judging judging, List<string> queries)
    {
        var other = VotingAgreement.WithAll(judging.Record, said.A, said.Body, from, said.To is { } to && to < judging.AsOf.Year ? to : judging.LastWholeYear).Rows.FirstOrDefault(r => r.State == said.Versus!.Iso3);
        return other?.Share is not { } share
            ? (Verdict.NotCheckable, "versus", $"No common votes of {said.A.Name} and {said.Versus!.Name} are on record.")
            : (standing.Share > share ? Verdict.Supported : Verdict.Contradicted, "versus", string.Create(CultureInfo.InvariantCulture, $"With {said.Versus!.Name} it was {share:P0}."));
    }

    private static List<Figure> Figures(AlignmentAssertion said, Agreement pair, List<Agreement> others, Standing standing, Judging judging, string dataset, string span, bool council)
    {
        var figures = new List<Figure>
        {
            judging.Figure($"Agreement of {said.A.Name} and {said.B.Name}", standing.Share, "share", span, dataset),
            judging.Figure($"Median agreement of {said.A.Name} with the other {(council ? "permanent members" : "members")}", standing.Median, "share", span, dataset),
            judging.Figure($"Rank of {said.B.Name} among those who vote like {said.A.Name}", standing.Rank, "rank", span, dataset),
            judging.Figure("Agreement with an abstention counted half-way", pair.HalfWay, "share", span, dataset) with { Beside = Beside.OtherMeasure },
        };
        figures.AddRange(others.Where(o => Permanent.Contains(o.State)).Select(o => judging.Figure($"Agreement of {said.A.Name} and {StateRegistry.Default.NameOf(o.State)}", o.Share, "share", span, dataset)));
        return figures;
    }

    private static List<string> Notes(Agreement pair, bool council, int from, int to, Judging judging, List<string> queries)
    {
        var notes = new List<string> { "Agreement is the share of roll calls with the same choice of yes, no and abstain, both voting (Lijphart 1963)." };
        if (council)
        {
            var (answer, unanimous) = VotingAgreement.Unanimous(judging.Record, from, to);
            queries.Add(answer.Sql);
            notes.Add(unanimous is { } count
                ? string.Create(CultureInfo.InvariantCulture, $"Only contested votes are counted; with the {count} resolutions adopted unanimously in {Span(from, to)} the share is {(double)(pair.Same + count) / (pair.Both + count):P0}.")
                : "Only contested votes are counted; how many resolutions were adopted unanimously is not on record for every year.");
        }
        else
        {
            notes.Add("Most resolutions are adopted without a vote; only recorded votes are counted.");
        }

        return notes;
    }

    private static BarChart Bars(AlignmentAssertion said, IReadOnlyList<Agreement> rows, Judging judging, string dataset, int from, int to) => new(
        $"{said.A.Name}'s agreement with the other permanent members, contested votes {Span(from, to)}",
        "share",
        judging.SourceLine(dataset),
        [.. rows.Where(r => Permanent.Contains(r.State)).OrderByDescending(r => r.Share).Select(r => new ChartBar(StateRegistry.Default.NameOf(r.State), r.Share, r.State == said.B.Iso3))]);

    private static LineChart Line(AlignmentAssertion said, Judging judging, string dataset, int to, List<string> queries)
    {
        var series = VotingAgreement.ByYear(judging.Record, said.A, said.B, said.Body, to - 14, to);
        if (!queries.Contains(series.Sql, StringComparer.Ordinal))
        {
            queries.Add(series.Sql);
        }

        var byYear = series.Rows.ToDictionary(r => r.Year, r => r.Share);
        return new LineChart(
            $"Agreement of {said.A.Name} and {said.B.Name} in the General Assembly",
            "share",
            judging.SourceLine(dataset),
            [new ChartSeries(said.B.Name, [.. Enumerable.Range(to - 14, 15).Select(y => ((double)y, byYear.GetValueOrDefault(y)))])],
            null);
    }

    private static string Dataset(Judging judging, bool council, int year)
    {
        var sql = $"SELECT dataset FROM roll_call WHERE body = {Record.Sql.Text(council ? "UNSC" : "UNGA")} AND date <= DATE '{year:0000}-12-31' ORDER BY date DESC LIMIT 1";
        return judging.Record.Query(sql, r => r.GetString(0)).Rows is [var dataset] ? dataset : "";
    }

    private static string Body(bool council) => council ? "Security Council" : "General Assembly";

    private static string Span(int from, int to) => from == to ? from.ToString("0000", CultureInfo.InvariantCulture) : $"{from:0000}-{to:0000}";

    /// <summary>Where the agreement of a pair stands among the agreements of the first with all others.</summary>
    private readonly record struct Standing(double Share, double Median, int Rank, int Of);
}
