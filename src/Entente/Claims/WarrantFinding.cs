using System.Globalization;
using Entente.Measures;
using Entente.Reading;

namespace Entente.Claims;

/// <summary>Holds a statement on a warrant or an arrest against the warrants and the parties to the statute on record.</summary>
internal static class WarrantFinding
{
    private const string Kind = "warrant.arrest";
    private const string CriminalCourt = "International Criminal Court";

    /// <summary>The finding.</summary>
    public static Finding Of(WarrantAssertion said, Judging judging)
    {
        var answer = Warrants.Against(judging.Record, said.Person);
        var warrants = answer.Rows.Where(w => !said.ByCourt || w.Court == CriminalCourt).ToList();
        var finding = said.Obliged is null ? Issued(said, warrants, judging) : Obligation(said, warrants, judging);
        return finding with { Queries = [answer.Sql, .. finding.Queries] };
    }

    private static Finding Issued(WarrantAssertion said, List<WarrantRow> warrants, Judging judging)
    {
        var known = warrants.Where(w => w.Known is { } day && day.First <= judging.AsOf).ToList();
        var figures = Figures(known, judging);
        if (known.Count == 0)
        {
            var later = warrants.FirstOrDefault();
            var words = later is null ? $"No arrest warrant against {said.Person} is on record" : $"No arrest warrant against {said.Person} was public by {Iso(judging.AsOf)}; the first on record was made public on {later.Known}";
            // Warrants are issued under seal, and national ones are not all on record.
            var knownCourt = said.ByCourt || later is not null;
            return new Finding(!knownCourt ? Verdict.NotCheckable : said.Denied ? Verdict.Supported : Verdict.Contradicted, words + ".") { Rule = $"{Kind}/warrant", Figures = Figures(warrants, judging), WouldDecide = knownCourt ? null : "the issuing court's own notices" };
        }

        var standing = known.FindAll(w => w.StandsOn(judging.AsOf));
        var reason = string.Join(' ', known.Select(Words));
        var holds = standing.Count > 0 || said.When is not null ? Verdict.Supported : Verdict.PartlySupported;
        if (said.When is { } when && !known.Exists(w => Fits(when, w)))
        {
            holds = Verdict.Contradicted;
        }

        // "no warrant has been issued" is mostly said of an international court; a national one's does not refute it.
        if (said.Denied && holds is Verdict.Supported && standing.TrueForAll(w => w.Court != CriminalCourt))
        {
            return new Finding(Verdict.PartlySupported, "No international court's warrant is on record. " + reason) { Rule = $"{Kind}/warrant", Figures = figures };
        }

        return new Finding(said.Denied ? Flip(holds) : holds, reason) { Rule = $"{Kind}/warrant", Figures = figures };
    }

    private static Finding Obligation(WarrantAssertion said, List<WarrantRow> warrants, Judging judging)
    {
        var host = said.Host!;
        var standing = warrants.Where(w => w.StandsOn(judging.AsOf)).ToList();
        if (standing.Count == 0)
        {
            return new Finding(warrants.Count == 0 ? Verdict.NotCheckable : said.Obliged == true ? Verdict.Contradicted : Verdict.Supported, $"No arrest warrant against {said.Person} stood on {Iso(judging.AsOf)} by the record.")
            {
                Rule = $"{Kind}/no-warrant",
                Figures = Figures(warrants, judging),
                WouldDecide = warrants.Count == 0 ? "the warrants of the court that is meant" : null,
            };
        }

        var binding = standing.Find(w => w.Obligation.Length > 0);
        if (binding is null)
        {
            return new Finding(Verdict.NotCheckable, $"{string.Join(' ', standing.Select(Words))} No treaty on record obliges {host.Name} to carry it out.") { Rule = $"{Kind}/no-duty", Figures = Figures(standing, judging), WouldDecide = "extradition treaties between the two states" };
        }

        var status = TreatyStatus.Of(judging.Record, binding.Obligation, host);
        var treaty = Treaties.Default[binding.Obligation].Name;
        if (!status.Loaded || !status.Complete)
        {
            return new Finding(Verdict.NotCheckable, $"The record holds no complete list of the parties to the {treaty}.") { Rule = $"{Kind}/duty", Queries = [status.Sql], WouldDecide = "UN Treaty Collection" };
        }

        var since = status.PartySince(judging.AsOf);
        var ended = status.Last(judging.AsOf, "withdrawal-effective", "left");
        var duty = since is not null
            ? $"{host.Name} has been a party to the {treaty} since {since.Date}, and parties must arrest whom the court wants (article 89)."
            : ended is not null ? $"{host.Name} ceased to be a party to the {treaty} on {ended.Date}, and is under no duty to arrest." : $"{host.Name} is not a party to the {treaty}, and is under no duty to arrest.";
        var verdict = since is not null == said.Obliged ? Verdict.Supported : Verdict.Contradicted;
        return new Finding(verdict, $"{Words(binding)} {duty}")
        {
            Rule = $"{Kind}/duty",
            Figures = [.. Figures([binding], judging), .. status.Actions.Where(a => a.Date.First <= judging.AsOf).Select(a => judging.Figure($"{host.Name}, {treaty}: {a.Action.Replace('-', ' ')}", null, "date", a.Date.Text, a.Dataset, a.Date.Text))],
            Notes = Notes(status, judging),
            Queries = [status.Sql],
        };
    }

    private static List<string> Notes(TreatyStatus status, Judging judging)
    {
        var notes = new List<string> { "The duty is one of law; whether a government would carry it out is another question." };
        if (status.PartySince(judging.AsOf) is not null && status.Last(judging.AsOf, "withdrawal-notified") is { } notice)
        {
            notes.Add($"{status.State.Name} gave notice of withdrawal on {notice.Date}; until it takes effect the duty stands.");
        }

        if (status.Coverage is { } coverage && coverage.Last < judging.AsOf)
        {
            notes.Add($"The list of parties ends on {coverage}, before the article.");
        }

        return notes;
    }

    private static Verdict Flip(Verdict verdict) => verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => verdict };

    /// <summary>A time fits the day of issue or of publication; "for two years now" and "since March" fit their beginning.</summary>
    private static bool Fits(TimeExpression when, WarrantRow warrant) =>
        new[] { warrant.Issued, warrant.MadePublic }.OfType<RecordDate>().Any(d => when.Kind is TimeKind.Since
            ? Math.Abs(d.First.DayNumber - when.From.DayNumber) <= 92 || (d.First.Year == when.From.Year && when.From is { Month: 1, Day: 1 }) || when.Fits(d.First) && d.First.Month == when.From.Month
            : when.Fits(d.First) || d.Within(when.From, when.To) || (when.Kind is TimeKind.Years && when.From <= d.First));

    private static string Words(WarrantRow w)
    {
        var end = w.Ended is { } ended ? $"; ended on {ended} ({w.EndReason})" : "";
        var open = w.MadePublic is { } shown && shown.Text != w.Issued?.Text ? $", made public on {shown}" : "";
        return $"The {w.Court} issued a warrant against {w.Person} on {w.Issued}{open} ({w.Charges}){end}.";
    }

    private static List<Figure> Figures(List<WarrantRow> warrants, Judging judging) =>
        [.. warrants.Select(w => judging.Figure($"Warrant of the {w.Court} against {w.Person}", null, "date", w.Issued?.Text ?? "", w.Dataset, w.Issued?.Text ?? ""))];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
