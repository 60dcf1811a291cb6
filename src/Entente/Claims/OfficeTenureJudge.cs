using Entente.Measures;
using Entente.Reading;
using Entente.States;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>Holds statements on terms and offices against the terms on record.</summary>
internal sealed class OfficeTenureJudge
{
    private const string Kind = "office.term";

    private const string WouldDecide = "the office's own list of holders and terms";

    private readonly Statement statement;
    private readonly TenureAssertion claim;
    private readonly Judging judging;
    private readonly IReadOnlyList<OfficeSpell> spells;

    private OfficeTenureJudge(Statement statement, TenureAssertion claim, Judging judging, IReadOnlyList<OfficeSpell> all)
    {
        (this.statement, this.claim, this.judging) = (statement, claim, judging);
        spells = [.. Chosen(all)];
    }

    public static Finding Judge(Statement statement, TenureAssertion claim, Judging judging)
    {
        var all = OfficeRecord.Of(judging.Record, claim.Person.Name);
        var finding = new OfficeTenureJudge(statement, claim, judging, all.Rows).Find(all.Rows);
        if (statement.Negated)
        {
            finding = finding.Verdict switch
            {
                Verdict.Supported => finding with { Verdict = Verdict.Contradicted },
                Verdict.Contradicted when claim.Time is null => finding with { Verdict = Verdict.Supported },
                _ => new Finding(Verdict.NotCheckable, $"What is denied here cannot be told from the terms on record. {finding.Reason}") { Figures = finding.Figures, WouldDecide = WouldDecide },
            };
        }

        return finding with { Queries = [.. finding.Queries.Prepend(all.Sql)] };
    }

    private IEnumerable<OfficeSpell> Chosen(IReadOnlyList<OfficeSpell> all)
    {
        if (claim.Offices.Length > 0)
        {
            // Iran's president is its head of government: an office of that very title is meant, whatever its kind.
            var quote = statement.Quote.In(judging.Article.Article.Text);
            var named = all.Where(s => s.Office == claim.Offices).ToList();
            return named.Count > 0 ? named : all.Where(s => s.Title.Length > 0 && quote.Contains(s.Title, StringComparison.OrdinalIgnoreCase));
        }

        var highest = all.Where(s => s.Office is "head-of-state" or "head-of-government").ToList();
        return highest.Count == 0 ? all : claim.Term is null ? all.Where(s => s.Office is "head-of-state" or "head-of-government" or "party-leader") : highest;
    }

    private Finding Find(IReadOnlyList<OfficeSpell> all)
    {
        if (all.Count == 0)
        {
            return Unknown($"The record lists no office of {claim.Person.Name}.");
        }

        if (spells.Count == 0)
        {
            return WithoutOffice(all);
        }

        if (claim.Of is { } state && !spells.Any(s => s.State == state.Iso3 || state.Predecessors.Contains(s.State) || StateOf(s) is { } of && of.Predecessors.Contains(state.Iso3)))
        {
            return new Finding(Verdict.Contradicted, $"On record {claim.Person.Name} is {Describe(spells[^1])}, not of {state.Name}.") { Rule = "office.term/state", Figures = Figures(spells[^1]) };
        }

        return claim.Term is { } number ? Numbered(number) : claim.Aspect switch
        {
            TenureAspect.Begins => Begun(spells, Stay),
            TenureAspect.Elected => Elected(spells),
            TenureAspect.Ends => Ended(spells),
            _ => Runs(),
        };
    }

    /// <summary>No office of the kind named: contradicted only where the record has another in it.</summary>
    private Finding WithoutOffice(IReadOnlyList<OfficeSpell> all)
    {
        var state = claim.Of ?? statement.States[0].State;
        var holders = OfficeRecord.Holders(judging.Record, state, claim.Offices);
        var day = claim.Time is { } time ? StatedTime.Meant(time, judging, Kind).From : judging.AsOf;
        var holder = holders.Rows.FirstOrDefault(h => h.RunsOn(day));
        return holder is null
            ? Unknown($"The record lists {claim.Person.Name} as {Describe(all[^1])}, and nobody in the office named at the time.") with { Queries = [holders.Sql] }
            : new Finding(Verdict.Contradicted, $"On record {holder.Person} was {Describe(holder)} at the time; {claim.Person.Name} is listed as {Describe(all[^1])}.")
            {
                Rule = "office.term/holder",
                Figures = [.. Figures(holder), .. Figures(all[^1])],
                Queries = [holders.Sql],
            };
    }

    private Finding Numbered(int number)
    {
        var terms = spells.Where(s => s.Term == number).ToList();
        var begun = spells.Where(s => s.Term is not null && s.Started.First <= judging.AsOf).ToList();
        if (terms.Count == 0)
        {
            var most = begun.Count == 0 ? 0 : begun.Max(s => s.Term!.Value);
            return most == 0 || number < most || claim.Consecutive || claim.Aspect is TenureAspect.Elected && number == most + 1
                ? Unknown($"The record does not count a {Numbers.Ordinal(number)} term of {claim.Person.Name}.")
                : new Finding(Verdict.Contradicted, $"The record counts {most} {(most == 1 ? "term" : "terms")} of {claim.Person.Name} as {begun[^1].Title} of {NameOf(begun[^1])} by the date of the article, the last begun on {Dates.Spelled(begun[^1].Started.Text)}.")
                {
                    Rule = "office.term/number",
                    Figures = Figures(begun[^1]),
                };
        }

        return claim.Aspect switch
        {
            TenureAspect.Begins => Begun(terms, s => s.Started),
            TenureAspect.Elected => Elected(terms),
            TenureAspect.Ends => Ended(terms),
            TenureAspect.Had => Had(number, terms),
            _ => RunsNumbered(number, terms, begun),
        };
    }

    private Finding Had(int number, List<OfficeSpell> terms)
    {
        var term = terms.Find(s => s.Started.First <= judging.AsOf);
        return term is null
            ? new Finding(Verdict.Contradicted, $"The {Numbers.Ordinal(number)} term of {claim.Person.Name} began only on {Dates.Spelled(terms[0].Started.Text)}.") { Rule = "office.term/number", Figures = Figures(terms[0]) }
            : Supported($"The {Numbers.Ordinal(number)} term of {Described(term)} {Span(term)}.", term, "number");
    }

    private Finding RunsNumbered(int number, List<OfficeSpell> terms, List<OfficeSpell> begun)
    {
        if (terms.Find(s => s.RunsOn(judging.AsOf)) is { } running)
        {
            return claim.Time is { Kind: TimeKind.Since } && StatedTime.Fit(claim.Time, running.Started, judging, Kind) is TimeFit.Off
                ? new Finding(Verdict.Contradicted, $"The {Numbers.Ordinal(number)} term of {Described(running)} began on {Dates.Spelled(running.Started.Text)}.") { Rule = "office.term/begin", Figures = Figures(running) }
                : Supported($"The {Numbers.Ordinal(number)} term of {Described(running)} began on {Dates.Spelled(running.Started.Text)} and runs.", running, "number");
        }

        var now = begun.FindLast(s => s.RunsOn(judging.AsOf));
        return now is null || claim.Consecutive
            ? Unknown($"The record lists no running term of {claim.Person.Name} at the date of the article.")
            : new Finding(Verdict.Contradicted, $"At the date of the article the {Numbers.Ordinal(now.Term!.Value)} term of {Described(now)} runs, begun on {Dates.Spelled(now.Started.Text)}.") { Rule = "office.term/number", Figures = Figures(now) };
    }

    private Finding Begun(IReadOnlyList<OfficeSpell> among, Func<OfficeSpell, RecordDate> begin)
    {
        if (claim.Time is not { } time)
        {
            return among.FirstOrDefault(s => s.Started.First <= judging.AsOf) is { } any
                ? Supported($"{Described(any)}: the term began on {Dates.Spelled(any.Started.Text)}.", any, "begin")
                : among[0].Started.First <= judging.AsOf.AddMonths(3)
                    ? Unknown($"{Described(among[0])}: the term began on {Dates.Spelled(among[0].Started.Text)}, after the date of the article, and the words name no day.")
                    : new Finding(Verdict.Contradicted, $"{Described(among[0])}: the term began only on {Dates.Spelled(among[0].Started.Text)}, after the date of the article.") { Rule = "office.term/begin", Figures = Figures(among[0]) };
        }

        var said = StatedTime.Words(time, judging, statement);
        var best = Nearest(among, time, s => s.Started);
        var fact = $"{Described(best)}: {(best.Term is { } n ? $"the {Numbers.Ordinal(n)} term" : "the office")} began on {Dates.Spelled(best.Started.Text)}";
        return StatedTime.Fit(time, best.Started, judging, Kind) switch
        {
            TimeFit.Fits when begin(best).First < best.Started.First => new Finding(Verdict.PartlySupported, $"{fact}, as “{said}” says, but it followed on a term before it: the office was held since {Dates.Spelled(begin(best).Text)}.") { Rule = "office.term/begin", Figures = Figures(best) },
            TimeFit.Fits => Supported($"{fact}, which is what “{said}” says.", best, "begin"),
            TimeFit.Near => new Finding(Verdict.PartlySupported, $"{fact}, close to “{said}” but not within it.") { Rule = "office.term/begin", Figures = Figures(best) },
            _ => new Finding(Verdict.Contradicted, $"{fact}, not “{said}”.") { Rule = "office.term/begin", Figures = Figures(best) },
        };
    }

    /// <summary>The record has the days on which terms begin, not those of elections: a term that begins within a year of the election bears it out in part.</summary>
    private Finding Elected(IReadOnlyList<OfficeSpell> among)
    {
        if (claim.Time is not { } time)
        {
            return among.LastOrDefault(s => s.Started.First <= judging.AsOf) is { } any
                ? new Finding(Verdict.PartlySupported, $"{Described(any)}: the term began on {Dates.Spelled(any.Started.Text)}; the election itself is not on record.") { Rule = "office.term/elected", Figures = Figures(any) }
                : Unknown("The term had not begun at the date of the article, and elections are not on record.");
        }

        var (from, to) = StatedTime.Meant(time, judging, Kind);
        var after = among.FirstOrDefault(s => s.Started.Last >= from && s.Started.First <= to.AddYears(1));
        if (after is null)
        {
            return Unknown($"The record lists no term of {claim.Person.Name} that began within a year of “{StatedTime.Words(time, judging, statement)}”; elections themselves are not on record.");
        }

        var fits = after.Started.Within(from, to) && claim.Term is not null;
        return new Finding(fits ? Verdict.Supported : Verdict.PartlySupported, $"{Described(after)}: the term that followed began on {Dates.Spelled(after.Started.Text)}{(fits ? "" : "; the day of the election is not on record")}.") { Rule = "office.term/elected", Figures = Figures(after) };
    }

    private Finding Ended(IReadOnlyList<OfficeSpell> among)
    {
        var ended = among.Where(s => s.Ended is not null).ToList();
        if (ended.Count == 0 || claim.Time is not { } time)
        {
            return Unknown($"The record lists no end of a term of {claim.Person.Name} that the words can be held against.");
        }

        var best = Nearest(ended, time, s => s.Ended!.Value);
        var fact = $"{Described(best)}: the term ended on {Dates.Spelled(best.Ended!.Value.Text)}";
        var said = StatedTime.Words(time, judging, statement);
        return StatedTime.Fit(time, best.Ended.Value, judging, Kind) switch
        {
            TimeFit.Fits => Supported($"{fact}, which is what “{said}” says.", best, "end"),
            TimeFit.Near => new Finding(Verdict.PartlySupported, $"{fact}, close to “{said}” but not within it.") { Rule = "office.term/end", Figures = Figures(best) },
            _ => Unknown($"{fact}; another end may be meant."),
        };
    }

    private Finding Runs()
    {
        var now = spells.LastOrDefault(s => s.RunsOn(judging.AsOf));
        if (now is null)
        {
            var last = spells.LastOrDefault(s => s.Started.First <= judging.AsOf);
            return last?.Ended is { } end
                ? new Finding(Verdict.Contradicted, $"{Described(last)}: the office ended on {Dates.Spelled(end.Text)}.") { Rule = "office.term/runs", Figures = Figures(last) }
                : Unknown($"The record lists no office of {claim.Person.Name} at the date of the article.");
        }

        if (claim.Time is not { Kind: TimeKind.Since } since)
        {
            return Supported($"{Described(now)} since {Dates.Spelled(Stay(now).Text)}.", now, "runs");
        }

        var said = StatedTime.Words(since, judging, statement);
        var stay = Stay(now);
        var start = spells.Where(s => s.Started.First >= stay.First && s.Started.First <= judging.AsOf).Select(s => s).MinBy(s => Distance(since, s.Started))!;
        if (StatedTime.Fit(since, start.Started, judging, Kind) is TimeFit.Fits)
        {
            return Supported($"{Described(start)} since {Dates.Spelled(start.Started.Text)}, which is what “{said}” says.", start, "begin");
        }

        var earlier = Nearest(spells, since, s => s.Started);
        return StatedTime.Fit(since, earlier.Started, judging, Kind) is TimeFit.Fits
            ? new Finding(Verdict.PartlySupported, $"{Described(earlier)} from {Dates.Spelled(earlier.Started.Text)}, as “{said}” says, but with a break: the present stay began on {Dates.Spelled(stay.Text)}.") { Rule = "office.term/begin", Figures = [.. Figures(earlier), .. Figures(now)] }
            : StatedTime.Fit(since, start.Started, judging, Kind) is TimeFit.Near
                ? new Finding(Verdict.PartlySupported, $"{Described(start)} since {Dates.Spelled(start.Started.Text)}, close to “{said}” but not within it.") { Rule = "office.term/begin", Figures = Figures(start) }
                : new Finding(Verdict.Contradicted, $"{Described(start)} since {Dates.Spelled(start.Started.Text)}, not “{said}”.") { Rule = "office.term/begin", Figures = Figures(start) };
    }

    /// <summary>The day from which the office, or where none is named any of the highest offices, has been held without a break.</summary>
    private RecordDate Stay(OfficeSpell spell)
    {
        // Terms of one office that follow each other within so many days are one stay in it.
        var sameStay = judging.Rules.Threshold(Kind, "sameStay");
        var begin = spell.Started;
        foreach (var before in spells.Where(s => s.Started.First < spell.Started.First).Reverse())
        {
            if (before.Ended is null || before.Ended.Value.Last.AddDays((int)sameStay) >= begin.First)
            {
                begin = before.Started;
            }
        }

        return begin;
    }

    private OfficeSpell Nearest(IEnumerable<OfficeSpell> among, TimeExpression time, Func<OfficeSpell, RecordDate> date) => among.MinBy(s => Distance(time, date(s)))!;

    private int Distance(TimeExpression time, RecordDate date)
    {
        var (from, to) = StatedTime.Meant(time, judging, Kind);
        return date.Within(from, to) ? 0 : Math.Min(Math.Abs(date.First.DayNumber - to.DayNumber), Math.Abs(date.Last.DayNumber - from.DayNumber));
    }

    private Finding Supported(string reason, OfficeSpell spell, string rule) => new(Verdict.Supported, reason) { Rule = "office.term/" + rule, Figures = Figures(spell) };

    private static Finding Unknown(string reason) => new(Verdict.NotCheckable, reason) { Rule = "office.term/not-listed", WouldDecide = WouldDecide };

    private IReadOnlyList<Figure> Figures(OfficeSpell spell)
    {
        var term = spell.Term is { } n ? $"{Numbers.Ordinal(n)} term" : "term";
        var begin = judging.Figure($"{Described(spell)}: {term} begins", null, "date", spell.Started.Text, spell.Dataset, spell.Started.Text);
        return spell.Ended is { } end && end.First <= judging.AsOf
            ? [begin, judging.Figure($"{Described(spell)}: {term} ends", null, "date", end.Text, spell.Dataset, end.Text)]
            : [begin];
    }

    private string Span(OfficeSpell spell) => spell.Ended is { } end && end.First <= judging.AsOf
        ? $"ran from {Dates.Spelled(spell.Started.Text)} to {Dates.Spelled(end.Text)}"
        : $"began on {Dates.Spelled(spell.Started.Text)}";

    private static string Described(OfficeSpell spell) => $"{spell.Person}, {Describe(spell)}";

    private static string Describe(OfficeSpell spell) => spell.State.Length == 0 || spell.Title.Contains(" of ", StringComparison.Ordinal) ? spell.Title : $"{spell.Title} of {NameOf(spell)}";

    private static string NameOf(OfficeSpell spell) => StateOf(spell)?.Name ?? spell.State;

    private static State? StateOf(OfficeSpell spell) => StateRegistry.Default.TryGet(spell.State, out var state) ? state : null;
}
