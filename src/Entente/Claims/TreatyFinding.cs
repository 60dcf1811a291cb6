using System.Globalization;
using Entente.Measures;
using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>Holds a statement on a treaty against the depositary's dates.</summary>
internal static class TreatyFinding
{
    private const string Kind = "treaty.party";

    /// <summary>The finding on one or several states together.</summary>
    public static Finding Of(TreatyAssertion said, IReadOnlyList<State> states, Judging judging)
    {
        var statuses = states.Select(x => TreatyStatus.Of(judging.Record, said.Treaty.Id, x)).ToList();
        if (statuses.Count == 0 || !statuses[0].Loaded)
        {
            return new Finding(Verdict.NotCheckable, $"The record holds no list of the parties to the {said.Treaty.Name}.") { WouldDecide = "UN Treaty Collection: status of multilateral treaties", Rule = $"{Kind}/no-list" };
        }

        var each = statuses.Select(x => One(said, x, judging)).ToList();
        return new Finding(Together(each.Select(e => e.Verdict).ToList()), string.Join(' ', each.Select(e => e.Reason)))
        {
            Rule = each[0].Rule,
            Figures = [.. each.SelectMany(e => e.Figures)],
            Notes = [.. each.SelectMany(e => e.Notes).Distinct(StringComparer.Ordinal)],
            Queries = [.. statuses.Select(x => x.Sql)],
            WouldDecide = each.Exists(e => e.Verdict is Verdict.NotCheckable) ? "UN Treaty Collection, or the institution's own list of members, of a later date" : null,
        };
    }

    private static Verdict Together(List<Verdict> verdicts) =>
        verdicts.TrueForAll(v => v == verdicts[0]) ? verdicts[0]
        : verdicts.Contains(Verdict.NotCheckable) ? Verdict.NotCheckable
        : Verdict.PartlySupported;

    private static Finding One(TreatyAssertion said, TreatyStatus status, Judging judging)
    {
        var asOf = judging.AsOf;
        var (holds, reason, rule) = said.Act switch
        {
            TreatyAct.Party => IsParty(said, status, judging),
            TreatyAct.Founder => Founded(said, status, judging),
            TreatyAct.Left => HasLeft(said, status, judging),
            TreatyAct.Unsigned => HasDone(said, status.Last(asOf, "unsigned"), "withdrew its signature of", status, asOf),
            TreatyAct.Signed => HasSigned(said, status, asOf),
            _ => HasJoined(said, status, judging),
        };
        var verdict = holds switch
        {
            null => Verdict.NotCheckable,
            Verdict.Supported when said.Denied => Verdict.Contradicted,
            Verdict.Contradicted when said.Denied => Verdict.Supported,
            { } v => v,
        };
        return new Finding(verdict, reason)
        {
            Rule = $"{Kind}/{rule}",
            Figures = Figures(said, status, judging),
            Notes = Notes(said, status, asOf),
        };
    }

    /// <summary>What the state did, or, where it did nothing, that the list holds nothing of it: the source is named either way.</summary>
    private static List<Figure> Figures(TreatyAssertion said, TreatyStatus status, Judging judging)
    {
        var done = status.Actions.Where(a => a.Date.First <= judging.AsOf)
            .Select(a => judging.Figure($"{status.State.Name}, {said.Treaty.Name}: {Words(a.Action)}", null, "date", a.Date.Text, a.Dataset, a.Date.Text)).ToList();
        return done.Count > 0 ? done : [judging.Figure($"{status.State.Name}, {said.Treaty.Name}: action on record", null, "fact", Iso(judging.AsOf), status.Dataset, "none")];
    }

    private static (Verdict? Holds, string Reason, string Rule) IsParty(TreatyAssertion said, TreatyStatus status, Judging judging)
    {
        var asOf = judging.AsOf;
        // "was a member in 1995": the state on that day; "a member since 1995": now, and since then.
        var day = said.When is { Kind: TimeKind.Years or TimeKind.Point } then && then.To < asOf && !said.Denied ? then.To : asOf;
        if (status.PartySince(day) is { } since)
        {
            var reason = $"{status.State.Name} has been a party to the {said.Treaty.Name} since {since.Date} ({Words(since.Action)}).";
            if (said.When is { Kind: TimeKind.Since or TimeKind.Ago } start && !said.Denied)
            {
                return (StartFits(start, since.Date, judging), reason, "since");
            }

            return (TooOld(status, day, judging) ? null : Verdict.Supported, TooOld(status, day, judging) ? $"{reason} The list ends on {status.Coverage}." : reason, "party");
        }

        if (status.Last(day, "withdrawal-effective", "left") is { } left)
        {
            return (Verdict.Contradicted, $"{status.State.Name} ceased to be a party to the {said.Treaty.Name} on {left.Date} ({Words(left.Action)}).", "party");
        }

        return Absent(said, status, day, judging);
    }

    private static (Verdict? Holds, string Reason, string Rule) Absent(TreatyAssertion said, TreatyStatus status, DateOnly day, Judging judging)
    {
        if (TooOld(status, day, judging))
        {
            return (null, $"The list of parties to the {said.Treaty.Name} in the record ends on {status.Coverage}; what {status.State.Name} did after it is not known.", "coverage");
        }

        var signed = status.Last(day, "signature");
        var withdrawn = status.Last(day, "unsigned");
        if (!status.Complete && signed is null)
        {
            return (null, $"The record lists no action of {status.State.Name} on the {said.Treaty.Name}, and its list is not complete.", "incomplete");
        }

        var past = withdrawn is not null ? $" It signed on {signed?.Date} and withdrew its signature on {withdrawn.Date}." : signed is not null ? $" It signed on {signed.Date} and has not ratified." : "";
        return (Verdict.Contradicted, $"On {Iso(day)} {status.State.Name} was not a party to the {said.Treaty.Name}.{past}", "party");
    }

    private static (Verdict? Holds, string Reason, string Rule) HasJoined(TreatyAssertion said, TreatyStatus status, Judging judging)
    {
        var asOf = judging.AsOf;
        var binding = status.Actions.Where(a => a.Binds && a.Date.First <= asOf).ToList();
        if (binding.Count == 0)
        {
            return Absent(said, status, asOf, judging);
        }

        var last = binding[^1];
        var reason = $"{status.State.Name} {Did(last.Action)} the {said.Treaty.Name} on {last.Date}.";
        if (status.PartySince(asOf) is null && status.Last(asOf, "withdrawal-effective", "left") is { } left)
        {
            reason += $" It ceased to be a party on {left.Date}.";
        }

        if (said.When is not { } when || said.Denied)
        {
            return (Verdict.Supported, reason, "joined");
        }

        var fitting = binding.Find(a => when.Fits(a.Date.First) || when.Fits(a.Date.Last));
        return fitting is not null
            ? (Verdict.Supported, $"{status.State.Name} {Did(fitting.Action)} the {said.Treaty.Name} on {fitting.Date}.", "joined")
            : (StartFits(when, last.Date, judging), reason, "joined");
    }

    private static (Verdict? Holds, string Reason, string Rule) HasSigned(TreatyAssertion said, TreatyStatus status, DateOnly asOf)
    {
        var signed = status.Last(asOf, "signature");
        if (signed is null && status.PartySince(asOf) is { } since)
        {
            // Institutions have members, not always signatories: joining is what "signed" then means.
            return since.Action is "accession" or "succession"
                ? (Verdict.Contradicted, $"{status.State.Name} did not sign the {said.Treaty.Name}; it became a party by {Words(since.Action)} on {since.Date}.", "signed")
                : HasDone(said, since, "joined", status, asOf);
        }

        return HasDone(said, signed, "signed", status, asOf);
    }

    private static (Verdict? Holds, string Reason, string Rule) HasDone(TreatyAssertion said, TreatyAction? action, string did, TreatyStatus status, DateOnly asOf)
    {
        if (action is null)
        {
            return status.Complete
                ? (Verdict.Contradicted, $"The record has no day up to {Iso(asOf)} on which {status.State.Name} {did} the {said.Treaty.Name}.", "signed")
                : (null, $"The record has no day on which {status.State.Name} {did} the {said.Treaty.Name}, and its list is not complete.", "incomplete");
        }

        var fits = said.When is not { } when || said.Denied || when.Fits(action.Date.First) || when.Fits(action.Date.Last) || action.Date.Within(when.From, when.To);
        return (fits ? Verdict.Supported : Verdict.Contradicted, $"{status.State.Name} {did} the {said.Treaty.Name} on {action.Date}.", "signed");
    }

    private static (Verdict? Holds, string Reason, string Rule) HasLeft(TreatyAssertion said, TreatyStatus status, Judging judging)
    {
        var asOf = judging.AsOf;
        var left = status.Last(asOf, "withdrawal-effective", "left");
        var notice = status.Last(asOf, "withdrawal-notified");
        if (left is not null && status.PartySince(asOf) is { } again)
        {
            // It left and came back: true of the time it left, and half true where no time is named.
            var then = said.When is { } at && status.Actions.Any(a => a.Ends && a.Date.First <= asOf && (at.Fits(a.Date.First) || a.Date.Within(at.From, at.To)));
            return (then ? Verdict.Supported : said.When is null ? Verdict.PartlySupported : Verdict.Contradicted, $"{status.State.Name} left the {said.Treaty.Name} on {left.Date} and has been a party again since {again.Date}.", "left");
        }

        var signature = status.Last(asOf, "unsigned");
        if (left is not null && status.PartySince(asOf) is null)
        {
            var days = new[] { left, notice }.OfType<TreatyAction>().ToList();
            var fits = said.When is not { } when || said.Denied || days.Exists(a => when.Fits(a.Date.First) || a.Date.Within(when.From, when.To));
            var noticeWords = notice is null ? "" : $" It gave notice on {notice.Date}.";
            return (fits ? Verdict.Supported : Verdict.Contradicted, $"{status.State.Name} ceased to be a party to the {said.Treaty.Name} on {left.Date}.{noticeWords}", "left");
        }

        if (notice is not null && status.PartySince(asOf) is not null)
        {
            return (Verdict.PartlySupported, $"{status.State.Name} gave notice of withdrawal from the {said.Treaty.Name} on {notice.Date}; it had not taken effect by {Iso(asOf)}, so that it was still a party.", "notice");
        }

        if (signature is not null)
        {
            return (Verdict.PartlySupported, $"{status.State.Name} was never a party to the {said.Treaty.Name}; it withdrew its signature on {signature.Date}.", "left");
        }

        if (TooOld(status, asOf, judging))
        {
            return (null, $"The record has no withdrawal of {status.State.Name} from the {said.Treaty.Name}, but its list ends on {status.Coverage}.", "coverage");
        }

        return status.PartySince(asOf) is { } since
            ? (Verdict.Contradicted, $"{status.State.Name} has been a party to the {said.Treaty.Name} since {since.Date} and no withdrawal is on record up to {Iso(asOf)}.", "left")
            : Absent(said, status, asOf, judging);
    }

    private static (Verdict? Holds, string Reason, string Rule) Founded(TreatyAssertion said, TreatyStatus status, Judging judging)
    {
        if (status.FirstBinding(judging.AsOf) is not { } first)
        {
            return Absent(said, status, judging.AsOf, judging);
        }

        var sql = $"SELECT min(date) FROM treaty_action WHERE treaty = {Record.Sql.Text(said.Treaty.Id)} AND action IN ('joined', 'ratification', 'acceptance', 'approval', 'accession')";
        var earliest = judging.Record.Query(sql, r => r.IsDBNull(0) ? "" : r.GetString(0)).Rows is [var text, ..] ? RecordDate.Parse(text) : null;
        var reason = $"{status.State.Name} joined on {first.Date}; the first to join did so on {earliest}.";
        var years = earliest is { } e ? (first.Date.First.DayNumber - e.First.DayNumber) / 365.25 : 0;
        return (years <= judging.Rules.Threshold(Kind, "founderYears") ? Verdict.Supported : Verdict.Contradicted, reason, "founder");
    }

    /// <summary>A start said against the start on record: the year itself, or the entry into force that follows it.</summary>
    private static Verdict StartFits(TimeExpression said, RecordDate since, Judging judging)
    {
        if (said.Fits(since.First) || said.Fits(since.Last) || said.From.Year == since.First.Year)
        {
            return Verdict.Supported;
        }

        var lag = (said.From.DayNumber - since.First.DayNumber) / 365.25;
        return lag > 0 && lag <= judging.Rules.Threshold(Kind, "forceLag") ? Verdict.PartlySupported : Verdict.Contradicted;
    }

    private static bool TooOld(TreatyStatus status, DateOnly day, Judging judging) =>
        status.Coverage is { } coverage && (day.DayNumber - coverage.Last.DayNumber) / 365.25 > judging.Rules.Threshold(Kind, "coverageYears");

    private static List<string> Notes(TreatyAssertion said, TreatyStatus status, DateOnly asOf)
    {
        var notes = new List<string>();
        if (status.Last(asOf, "withdrawal-notified") is { } notice && status.PartySince(asOf) is not null)
        {
            notes.Add($"{status.State.Name} gave notice of withdrawal on {notice.Date}; until it takes effect it remains a party.");
        }

        if (status.Last(asOf, "suspended") is { } suspended && status.Last(asOf, "joined") is var joined && (joined is null || joined.Date.First < suspended.Date.First))
        {
            notes.Add($"{status.State.Name} has been suspended since {suspended.Date}; a suspended member remains a member.");
        }

        if (status.Coverage is { } coverage && coverage.Last < asOf)
        {
            notes.Add($"The list of parties to the {said.Treaty.Name} ends on {coverage}, before the article.");
        }

        return notes;
    }

    private static string Did(string action) => action switch
    {
        "ratification" => "ratified",
        "accession" => "acceded to",
        "acceptance" => "accepted",
        "approval" => "approved",
        "succession" => "succeeded to",
        _ => "joined",
    };

    private static string Words(string action) => action.Replace('-', ' ');

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
