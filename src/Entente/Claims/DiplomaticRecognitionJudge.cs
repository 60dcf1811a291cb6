using Entente.Measures;
using Entente.States;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>Holds statements on recognition and diplomatic relations against the acts on record. An act that is not listed contradicts nothing.</summary>
internal static class DiplomaticRecognitionJudge
{
    private const string Kind = "diplomacy.recognition";

    private const string WouldDecide = "the foreign ministries' lists of recognitions and of diplomatic relations";

    public static Finding Judge(Statement statement, DiplomaticAssertion claim, Judging judging)
    {
        if (statement.States.Count < 2 || statement.States[1].Role != statement.States[0].Role && statement.States[1].Role is not "recognised")
        {
            return Unknown("The record lists recognitions among states only; what is named here is not on its list of states.");
        }

        if (claim.Event is DiplomaticEvent.Envoys)
        {
            return Unknown("The record lists when relations were taken up, broken off and restored, not when ambassadors came and went.");
        }

        var (a, b) = (statement.States[0].State, statement.States[1].State);
        var answer = Recognitions.Between(judging.Record, a, b);
        var acts = answer.Rows.Where(r => Counts(r, a, b, claim, judging)).ToList();
        var finding = claim.Event is DiplomaticEvent.Recognition
            ? Recognition(statement, claim, a, b, acts, judging)
            : Relations(statement, claim, a, b, acts, judging);
        return finding with { Queries = [.. finding.Queries.Prepend(answer.Sql)] };
    }

    /// <summary>Acts of the Republic of China before October 1949 are not the People's Republic's, unless the words go back that far.</summary>
    private static bool Counts(DiplomaticAct act, State a, State b, DiplomaticAssertion claim, Judging judging) =>
        act.RecogniserThen is not "Republic of China" && act.RecognisedThen is not "Republic of China"
        || claim.Time is { } time && StatedTime.Meant(time, judging, Kind).To < (a.From ?? b.From ?? new DateOnly(1949, 10, 1)) && judging.AsOf > act.Date.Last;

    private static Finding Recognition(Statement statement, DiplomaticAssertion claim, State a, State b, List<DiplomaticAct> acts, Judging judging)
    {
        var own = acts.Where(r => Recognitions.Acts(r.Recogniser, r.RecogniserThen, a)).ToList();
        var recognitions = own.Where(r => r.Event is "recognition").ToList();
        var relations = acts.Where(r => r.Event is "diplomatic-relations").ToList();
        var standing = Standing(own, relations, judging.AsOf);
        if (standing is null)
        {
            return Unknown($"The record lists no recognition of {b.Name} by {a.Name} and none refused.");
        }

        var (recognised, act) = standing.Value;
        if (!recognised)
        {
            var words = act.Event switch
            {
                "not-recognised" => act.Note.Length > 0 ? $"{a.Name} does not recognise {b.Name} (on record: {act.Note.TrimEnd('.')})." : $"{a.Name} does not recognise {b.Name}, on record as of {Dates.Period(act.Date.Text)}.",
                "recognition-withdrawn" => $"{a.Name} withdrew its recognition of {b.Name} on {Dates.Spelled(act.Date.Text)}.",
                _ => $"{a.Name} recognised {b.Name} only on {Dates.Spelled(act.Date.Text)}, after the date of the article.",
            };
            return new Finding(statement.Negated ? Verdict.Supported : Verdict.Contradicted, words) { Rule = "diplomacy.recognition/standing", Figures = Figures([act], judging), Notes = Notes([act]) };
        }

        if (statement.Negated)
        {
            return claim.Time is null
                ? new Finding(Verdict.Contradicted, $"{Actor(act, a)} {Did(act)} {Object(act, b)} on {Dates.Spelled(act.Date.Text)}.") { Rule = "diplomacy.recognition/standing", Figures = Figures([act], judging), Notes = Notes([act]) }
                : Unknown($"{Actor(act, a)} {Did(act)} {Object(act, b)} on {Dates.Spelled(act.Date.Text)}; what is denied for another time cannot be told from that.");
        }

        if (claim.Time is null)
        {
            return First(Plain(act, a, b, judging), claim, act, b, judging);
        }

        var dated = recognitions.Where(r => r.Date.First <= judging.AsOf).ToList();
        return dated.Count > 0
            ? First(Dated(statement, claim, dated, "recognition", a, b, judging), claim, Best(dated, claim, judging), b, judging)
            : ByRelations(statement, claim, [.. relations.Where(r => r.Date.First <= judging.AsOf)], a, b, judging);
    }

    /// <summary>Whether one recognises the other at the date, with the act that says so; null where the record does not tell.</summary>
    private static (bool Recognised, DiplomaticAct Act)? Standing(List<DiplomaticAct> own, List<DiplomaticAct> relations, DateOnly asOf)
    {
        var last = own.Where(r => r.Event is "recognition" or "recognition-withdrawn" && r.Date.First <= asOf).MaxBy(r => r.Date.First);
        if (last is not null)
        {
            // Where it was recognised several times (predecessors, de facto and de jure) the first that still stands tells most.
            return last.Event is "recognition" ? (true, own.First(r => r.Event is "recognition" && r.RecogniserThen == last.RecogniserThen)) : (false, last);
        }

        if (own.Find(r => r.Event is "not-recognised") is { } refused)
        {
            return (false, refused);
        }

        if (relations.Find(r => r.Date.First <= asOf) is { } ties)
        {
            return (true, ties);
        }

        return own.Find(r => r.Event is "recognition" && r.Date.First > asOf) is { } later ? (false, later) : null;
    }

    private static Finding Plain(DiplomaticAct act, State a, State b, Judging judging) =>
        new(Verdict.Supported, $"{Actor(act, a)} {Did(act)} {Object(act, b)} on {Dates.Spelled(act.Date.Text)}.")
        {
            Rule = "diplomacy.recognition/standing",
            Figures = Figures([act], judging),
            Notes = Notes([act]),
        };

    private static Finding Dated(Statement statement, DiplomaticAssertion claim, IReadOnlyList<DiplomaticAct> acts, string what, State a, State b, Judging judging)
    {
        var time = claim.Time!;
        var best = Best(acts, claim, judging);
        var fit = StatedTime.Fit(time, best.Date, judging, Kind);
        var said = StatedTime.Words(time, judging, statement);
        var fact = $"{Actor(best, a)} {Did(best)} {Object(best, b)} on {Dates.Spelled(best.Date.Text)}";
        var finding = fit switch
        {
            TimeFit.Fits => new Finding(Verdict.Supported, $"{fact}, which is what “{said}” says."),
            TimeFit.Near => new Finding(Verdict.PartlySupported, $"{fact}, close to “{said}” but not within it."),
            _ => new Finding(Verdict.Contradicted, $"{fact}, not “{said}”."),
        };
        return finding with { Rule = what == "recognition" ? "diplomacy.recognition/recognition-date" : "diplomacy.recognition/relations-date", Figures = Figures(fit is TimeFit.Off ? acts : [best], judging), Notes = Notes([best]) };
    }

    /// <summary>Relations taken up bear a recognition out where their date fits; where it does not, the recognition may well have been another day.</summary>
    private static Finding ByRelations(Statement statement, DiplomaticAssertion claim, IReadOnlyList<DiplomaticAct> relations, State a, State b, Judging judging)
    {
        if (relations.Count == 0)
        {
            return Unknown($"The record lists no date on which {a.Name} recognised {b.Name}.");
        }

        var finding = Dated(statement, claim, relations, "relations", a, b, judging);
        return finding.Verdict is Verdict.Supported
            ? finding with { Notes = [.. finding.Notes, "The record has the establishment of relations, which implies recognition; it lists no act of recognition apart from it."] }
            : Unknown($"The record lists no act of recognition, only relations since {Dates.Spelled(relations[0].Date.Text)}; recognition may have come earlier.");
    }

    private static Finding First(Finding finding, DiplomaticAssertion claim, DiplomaticAct act, State b, Judging judging)
    {
        if (!claim.First || finding.Verdict is not Verdict.Supported)
        {
            return finding;
        }

        var all = Recognitions.Of(judging.Record, b);
        var earlier = all.Rows.FirstOrDefault(r => r.Date.Last < act.Date.First && r.RecognisedThen == act.RecognisedThen);
        return earlier is null
            ? finding with
            {
                Verdict = Verdict.PartlySupported,
                Reason = $"{finding.Reason} That it was the first cannot be told for certain: the record lists no earlier recognition, but it does not list every state.",
                Rule = "diplomacy.recognition/first",
                Queries = [all.Sql],
            }
            : finding with
            {
                Verdict = Verdict.Contradicted,
                Reason = $"{finding.Reason} It was not the first: {StateRegistry.Default.NameOf(earlier.Recogniser)} did so on {Dates.Spelled(earlier.Date.Text)}.",
                Rule = "diplomacy.recognition/first",
                Figures = [.. finding.Figures, .. Figures([earlier], judging)],
                Queries = [all.Sql],
            };
    }

    private static Finding Relations(Statement statement, DiplomaticAssertion claim, State a, State b, List<DiplomaticAct> acts, Judging judging)
    {
        if (claim.Event is DiplomaticEvent.Have || (claim.Time is null && claim.Event is not DiplomaticEvent.Broken) || statement.Negated)
        {
            if (claim is { Event: DiplomaticEvent.Have, Time: { Kind: Reading.TimeKind.Since } } && !statement.Negated)
            {
                return RelationsDated(statement, claim, acts, ["diplomatic-relations", "relations-restored"], a, b, judging);
            }

            return RelationsStand(statement, acts, a, b, judging);
        }

        string[] events = claim.Event switch
        {
            DiplomaticEvent.Broken => ["relations-broken", "recognition-withdrawn"],
            DiplomaticEvent.Restored => ["relations-restored"],
            DiplomaticEvent.Normalised => ["diplomatic-relations", "relations-restored"],
            _ => ["diplomatic-relations"],
        };
        return RelationsDated(statement, claim, acts, events, a, b, judging);
    }

    private static Finding RelationsDated(Statement statement, DiplomaticAssertion claim, List<DiplomaticAct> acts, string[] events, State a, State b, Judging judging)
    {
        var listed = acts.Where(r => events.Contains(r.Event) && r.Date.First <= judging.AsOf).ToList();
        if (listed.Count == 0)
        {
            return Unknown($"The record lists no {Name(events[0])} between {a.Name} and {b.Name} up to the date of the article.");
        }

        if (claim.Time is null)
        {
            return Plain(listed[^1], a, b, judging) with { Rule = "diplomacy.recognition/relations" };
        }

        var finding = Dated(statement, claim, listed, "relations", a, b, judging);
        if (finding.Verdict is not Verdict.Contradicted)
        {
            return finding;
        }

        // Breaks and returns may have been many, and relations may have existed under an earlier state: only the first taking-up, a later date claimed, is refuted by one row.
        var refuted = events[0] is "diplomatic-relations" && claim.Event is DiplomaticEvent.Relations && StatedTime.Meant(claim.Time, judging, Kind).From > listed[0].Date.First.AddYears(-10);
        return refuted
            ? finding
            : Unknown($"The record lists {string.Join(" and ", listed.Select(l => $"{Name(l.Event)} on {Dates.Spelled(l.Date.Text)}"))}; the one named may be one that it does not list.");
    }

    private static Finding RelationsStand(Statement statement, List<DiplomaticAct> acts, State a, State b, Judging judging)
    {
        var last = acts.Where(r => r.Event is not ("recognition" or "not-recognised") && r.Date.First <= judging.AsOf).MaxBy(r => r.Date.First);
        var refused = acts.Find(r => r.Event is "not-recognised");
        if (last is null && refused is null)
        {
            return Unknown($"The record lists no diplomatic relations between {a.Name} and {b.Name}, and none broken off.");
        }

        var act = last ?? refused!;
        var stand = act.Event is "diplomatic-relations" or "relations-restored";
        var reason = stand
            ? $"{a.Name} and {b.Name} have had diplomatic relations since {Dates.Spelled(act.Date.Text)}."
            : act.Event is "not-recognised" ? $"{StateRegistry.Default.NameOf(act.Recogniser)} does not recognise {StateRegistry.Default.NameOf(act.Recognised)}; the record lists no relations." : $"Relations between {a.Name} and {b.Name} were broken off on {Dates.Spelled(act.Date.Text)}; the record lists no return to them.";
        return new Finding(stand != statement.Negated ? Verdict.Supported : Verdict.Contradicted, reason)
        {
            Rule = "diplomacy.recognition/relations",
            Figures = Figures([act], judging),
            Notes = Notes([act]),
        };
    }

    /// <summary>The act that fits the words best: the one nearest to them.</summary>
    private static DiplomaticAct Best(IReadOnlyList<DiplomaticAct> acts, DiplomaticAssertion claim, Judging judging)
    {
        if (claim.Time is not { } time)
        {
            return acts[0];
        }

        var (from, to) = StatedTime.Meant(time, judging, Kind);
        return acts.MinBy(r => r.Date.Within(from, to) ? 0 : Math.Min(Math.Abs(r.Date.First.DayNumber - to.DayNumber), Math.Abs(r.Date.Last.DayNumber - from.DayNumber)))!;
    }

    private static Finding Unknown(string reason) => new(Verdict.NotCheckable, reason) { Rule = "diplomacy.recognition/not-listed", WouldDecide = WouldDecide };

    private static IReadOnlyList<Figure> Figures(IEnumerable<DiplomaticAct> acts, Judging judging) =>
        [.. acts.Select(r => judging.Figure(Label(r), null, "date", r.Date.Text, r.Dataset, r.Date.Text))];

    private static IReadOnlyList<string> Notes(IEnumerable<DiplomaticAct> acts) =>
        [.. acts.SelectMany(r => new[] { Then(r), r.Note.Length > 0 && r.Event is not "not-recognised" ? r.Note.TrimEnd('.') + "." : "", $"Source of the date: {r.Source.TrimEnd('.')}." }).Where(n => n.Length > 0)];

    private static string Then(DiplomaticAct act) => (act.RecogniserThen, act.RecognisedThen) switch
    {
        ({ Length: 3 } x, _) => $"The act was the {StateRegistry.Default.NameOf(x)}'s, whose place {StateRegistry.Default.NameOf(act.Recogniser)} took.",
        (_, { Length: 3 } y) => $"What was recognised was the {StateRegistry.Default.NameOf(y)}, whose place {StateRegistry.Default.NameOf(act.Recognised)} took.",
        _ => "",
    };

    private static string Label(DiplomaticAct act) => act.Event switch
    {
        "recognition" => $"{StateRegistry.Default.NameOf(act.RecogniserThen.Length == 3 ? act.RecogniserThen : act.Recogniser)} recognises {StateRegistry.Default.NameOf(act.RecognisedThen.Length == 3 ? act.RecognisedThen : act.Recognised)}",
        "recognition-withdrawn" => $"{StateRegistry.Default.NameOf(act.Recogniser)} withdraws recognition of {StateRegistry.Default.NameOf(act.Recognised)}",
        "not-recognised" => $"{StateRegistry.Default.NameOf(act.Recogniser)} does not recognise {StateRegistry.Default.NameOf(act.Recognised)}",
        _ => $"{char.ToUpperInvariant(Name(act.Event)[0])}{Name(act.Event)[1..]}, {StateRegistry.Default.NameOf(act.Recogniser)} and {StateRegistry.Default.NameOf(act.Recognised)}",
    };

    private static string Name(string what) => what switch
    {
        "relations-broken" => "break of relations",
        "relations-restored" => "return to relations",
        "recognition-withdrawn" => "withdrawal of recognition",
        _ => "establishment of relations",
    };

    private static string Did(DiplomaticAct act) => act.Event switch
    {
        "recognition" => "recognised",
        "relations-broken" => "broke off relations with",
        "relations-restored" => "restored relations with",
        "recognition-withdrawn" => "withdrew recognition from",
        _ => "established diplomatic relations with",
    };

    private static string Actor(DiplomaticAct act, State a)
    {
        var then = act.Recogniser == a.Iso3 || act.RecogniserThen == a.Iso3 ? act.RecogniserThen : act.RecognisedThen;
        return then.Length == 3 ? StateRegistry.Default.NameOf(then) : a.Name;
    }

    private static string Object(DiplomaticAct act, State b)
    {
        var then = act.Recognised == b.Iso3 || act.RecognisedThen == b.Iso3 ? act.RecognisedThen : act.RecogniserThen;
        return then.Length == 3 ? StateRegistry.Default.NameOf(then) : b.Name;
    }
}
