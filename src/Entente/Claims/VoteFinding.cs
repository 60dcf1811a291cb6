using System.Globalization;
using Entente.Measures;
using Entente.Reading;
using Entente.Record;
using Entente.States;

namespace Entente.Claims;

/// <summary>Holds a statement on a vote against the roll calls that it can mean.</summary>
internal static class VoteFinding
{
    private const string Kind = "vote.cast";
    private const int Shown = 12;

    private static readonly HashSet<string> Permanent = new(["CHN", "FRA", "GBR", "RUS", "USA", "SUN"], StringComparer.Ordinal);

    /// <summary>The finding.</summary>
    public static Finding Of(VoteAssertion said, IReadOnlyList<State> voters, Judging judging)
    {
        var named = said.Context is { Body: "UNSC", BodyCarried: true } && voters.Any(v => !Permanent.Contains(v.Iso3)) ? null : said.Context.Body;
        var body = named ?? (said.Choice is VoteChoice.Veto ? "UNSC" : voters.Any(v => !Permanent.Contains(v.Iso3)) ? "UNGA" : null);
        if (said.Choice is VoteChoice.Condemn)
        {
            // What counts is every roll call that condemns the conduct, in either body.
            body = null;
        }

        var asked = said.Other is { } other ? [.. voters, other] : voters;
        var (answer, calls) = Candidates(said, body, asked, judging);
        var queries = new List<string> { answer.Sql };
        if (body == "UNSC")
        {
            calls = [.. calls.Where(c => voters.All(v => Permanent.Contains(v.Iso3) || c.ChoiceOf(v) != ' '))];
        }

        if (calls.Count == 0)
        {
            return new Finding(Verdict.NotCheckable, "No roll call on record fits what is said: body, time and subject taken together.")
            {
                Rule = $"{Kind}/no-candidate",
                Queries = queries,
                WouldDecide = body == "UNSC" ? "UN Digital Library: Security Council votes (only votes that were not unanimous are loaded)" : "UN Digital Library: General Assembly votes",
            };
        }

        var each = voters.Select(v => One(said, v, calls)).Select(f => f.Verdict is Verdict.Contradicted && !IsIdentified(said, calls) ? f with { Verdict = Verdict.NotCheckable, Reason = $"Which vote is meant is not clear enough. {f.Reason}", Rule = $"{Kind}/unclear" } : f).ToList();
        var verdict = each.TrueForAll(e => e.Verdict == each[0].Verdict) ? each[0].Verdict : each.Exists(e => e.Verdict is Verdict.NotCheckable) ? Verdict.NotCheckable : Verdict.PartlySupported;
        return new Finding(verdict, string.Join(' ', each.Select(e => e.Reason)))
        {
            Rule = each[0].Rule,
            Figures = [.. asked.SelectMany(v => calls.TakeLast(Shown).Select(c => Fact(judging, v, c)))],
            Notes = Notes(calls),
            Queries = queries,
            Chart = Strip(asked, calls, judging),
            WouldDecide = verdict is Verdict.NotCheckable ? "statements of the governments themselves" : null,
        };
    }

    /// <summary>The roll calls that the words can mean: those that fit best in symbol, subject, states and time.</summary>
    private static (Answer<RollCall> Answer, List<RollCall> Calls) Candidates(VoteAssertion said, string? body, IReadOnlyList<State> voters, Judging judging)
    {
        var context = said.Context;
        var asOf = judging.AsOf;
        var (from, to) = Window(context.When, said, judging);
        var states = context.States.Concat(context.CarriedStates).Distinct().ToList();
        if (states.Count == 0 && context.Topics.Concat(context.CarriedTopics).All(t => t.Broad))
        {
            states = [.. judging.Article.Pair.Except(voters)];
        }

        var words = context.Symbol.Length > 0 ? [] : context.Topics.Concat(context.CarriedTopics).SelectMany(t => t.Sought).Concat(context.Places).Distinct(StringComparer.Ordinal).ToList();
        var answer = RollCalls.Find(judging.Record, body, from, to < asOf ? to : asOf, voters, context.Symbol.Length > 0 ? [] : states, words, context.Symbol);
        if (context.Symbol.Length > 0)
        {
            return (answer, [.. answer.Rows]);
        }

        var scored = answer.Rows.Select(c => new ScoredCall(c, Score(c, said, states))).Where(c => c.Score > 0).ToList();
        if (said.Choice is VoteChoice.Condemn)
        {
            var against = context.States.Count > 0 ? context.States : states;
            return (answer, [.. scored.Select(c => c.Call).Where(c => Condemns(c, against))]);
        }

        var calls = Best(scored, said);
        if (said.Choice is VoteChoice.Veto && !said.Denied && calls.Exists(c => c.Outcome == "vetoed"))
        {
            // Who vetoed is asked of drafts that were vetoed.
            calls.RemoveAll(c => c.Outcome != "vetoed");
        }

        return (answer, said.Every || context.When is { Kind: TimeKind.Since } ? Since(calls, said, context) : Latest(calls, context, asOf));
    }

    /// <summary>The best fitting ones; where every vote on a war is meant, all that concern the states.</summary>
    private static List<RollCall> Best(List<ScoredCall> scored, VoteAssertion said)
    {
        if (scored.Count == 0)
        {
            return [];
        }

        var best = scored.Max(c => c.Score);
        var broad = said.Every && (said.Context.Topics.Count == 0 || said.Context.Topics.All(t => t.Broad));
        return [.. scored.Where(c => c.Score == best || (broad && said.Context.States.Count > 0 && said.Context.States.Any(c.Call.IsChieflyAbout))).Select(c => c.Call)];
    }

    private static int Score(RollCall call, VoteAssertion said, List<State> carried)
    {
        var context = said.Context;
        var score = 0;
        foreach (var topic in context.Topics)
        {
            score += topic.Sought.Any(call.Holds) ? topic.Broad ? 2 : 4 : 0;
            score += topic.Sought.Any(w => call.Title.Contains(w, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        }

        foreach (var topic in context.CarriedTopics)
        {
            score += topic.Sought.Any(call.Holds) ? context.Topics.Count > 0 ? 1 : topic.Broad ? 2 : 4 : 0;
        }

        score += context.Condemning && call.TopicKind == "condemns" ? 2 : 0;
        score += context.Places.Any(p => call.Holds(p)) ? 2 : 0;
        score += 2 * context.States.Count(call.Concerns);
        var concerned = carried.Count(call.Concerns);
        score += concerned;

        // Broad words alone do not make a vote on someone else's war the one that is meant.
        var single = context.Topics.Concat(context.CarriedTopics).Any(t => !t.Broad && t.Sought.Any(call.Holds));
        return !single && (context.States.Count > 0 || carried.Count > 0) && concerned == 0 && !context.Places.Any(call.Holds) ? 0 : score;
    }

    private static bool Condemns(RollCall call, IReadOnlyList<State> states) =>
        (call.TopicKind == "condemns" && states.Any(x => call.Against == x.Iso3 || call.TopicStates.Contains(x.Iso3, StringComparison.Ordinal)))
        || (call.TopicKind.Length == 0 && (call.Holds("aggression against") || call.Title.Contains("territorial integrity of", StringComparison.OrdinalIgnoreCase)) && states.Any(call.Concerns));

    /// <summary>A report of one vote without its date means the vote just held.</summary>
    private static List<RollCall> Latest(List<RollCall> calls, VoteContext context, DateOnly asOf)
    {
        var recent = calls.Where(c => asOf.DayNumber - c.Date.DayNumber <= 45).ToList();
        return context.When is null && recent.Count > 0 ? recent : calls;
    }

    /// <summary>True where the words single out what was voted on: by symbol, time, a narrow subject, or all votes on a subject.</summary>
    private static bool IsIdentified(VoteAssertion said, List<RollCall> calls) =>
        said.Choice is VoteChoice.Condemn || said.Every || said.Denied || said.Context.Symbol.Length > 0 || said.Context.When is not null
        || said.Context.Topics.Concat(said.Context.CarriedTopics).Any(t => !t.Broad && calls.TrueForAll(c => t.Sought.Any(c.Holds)));

    /// <summary>Every vote on a war, no time given: those since the war was first condemned.</summary>
    private static List<RollCall> Since(List<RollCall> calls, VoteAssertion said, VoteContext context)
    {
        var broad = context.Topics.Concat(context.CarriedTopics).Any(t => t.Broad);
        var start = broad && context.When is null ? calls.FirstOrDefault(c => c.TopicKind == "condemns")?.Date : null;
        return start is { } day ? [.. calls.Where(c => c.Date >= day)] : calls;
    }

    private static (DateOnly From, DateOnly To) Window(TimeExpression? when, VoteAssertion said, Judging judging)
    {
        var asOf = judging.AsOf;
        var years = (int)judging.Rules.Threshold(Kind, "lookBackYears");
        var end = said.Previous ? asOf.AddDays(-45) : asOf;
        if (when is not { } time || (said.Choice is VoteChoice.Condemn && time.Kind is TimeKind.Since))
        {
            return (asOf.AddYears(-years), end);
        }

        return time.Kind is TimeKind.Since ? (time.From, end) : (time.From.AddDays(-time.Slack), time.To.AddDays(time.Slack));
    }

    private static Finding One(VoteAssertion said, State voter, List<RollCall> calls)
    {
        var matching = calls.Where(c => Holds(said, voter, c)).ToList();
        var voted = calls.Count(c => c.ChoiceOf(voter) != ' ');
        if (voted == 0 && !calls.Exists(c => c.Choices.Count > 0))
        {
            return new Finding(Verdict.NotCheckable, $"{voter.Name} cast no vote on record on {Names(calls)}: it was absent, or not a member.") { Rule = $"{Kind}/no-vote" };
        }

        var tally = $"{voter.Name}: {Tally(voter, calls)}.";
        if (said.Choice is VoteChoice.Condemn)
        {
            return Condemned(said, voter, calls, matching, tally);
        }

        if (said.Denied)
        {
            return matching.Count == 0
                ? new Finding(Verdict.Supported, tally) { Rule = $"{Kind}/denied" }
                : new Finding(Verdict.Contradicted, $"{tally} It did so on {Names(matching)}.") { Rule = $"{Kind}/denied" };
        }

        var verdict = matching.Count == calls.Count ? Verdict.Supported : matching.Count == 0 ? Verdict.Contradicted : Verdict.PartlySupported;
        return new Finding(verdict, tally) { Rule = $"{Kind}/{(said.Every ? "every" : "cast")}" };
    }

    private static Finding Condemned(VoteAssertion said, State voter, List<RollCall> calls, List<RollCall> matching, string tally)
    {
        var verdict = (matching.Count > 0, said.Denied) switch
        {
            (true, false) => Verdict.Supported,
            (true, true) => Verdict.Contradicted,
            (false, true) => Verdict.Supported,
            // A government may condemn in words what it did not condemn by vote.
            _ => said.ByVote ? Verdict.Contradicted : Verdict.NotCheckable,
        };
        var words = matching.Count > 0 ? $"It voted for {Names(matching)}." : $"Of {calls.Count} roll {(calls.Count == 1 ? "call" : "calls")} that condemn the conduct, it voted for none.";
        return new Finding(verdict, $"{words} {tally}") { Rule = $"{Kind}/condemned" };
    }

    private static bool Holds(VoteAssertion said, State voter, RollCall call) => said.Choice switch
    {
        VoteChoice.Yes or VoteChoice.Condemn => call.ChoiceOf(voter) == 'Y',
        VoteChoice.No => call.ChoiceOf(voter) == 'N',
        VoteChoice.Abstain => call.ChoiceOf(voter) == 'A',
        VoteChoice.Veto => call.ChoiceOf(voter) == 'N' && call.Outcome == "vetoed",
        _ => said.Other is { } other && call.ChoiceOf(voter) != ' ' && call.ChoiceOf(voter) == call.ChoiceOf(other),
    };

    private static string Tally(State voter, List<RollCall> calls)
    {
        if (calls.Count <= 4)
        {
            return string.Join("; ", calls.Select(c => $"{Word(c, voter)} {c.Label} ({Iso(c.Date)})"));
        }

        var groups = calls.GroupBy(c => Word(c, voter)).OrderByDescending(g => g.Count());
        return string.Join("; ", groups.Select(g => $"{g.Key} {Names([.. g])}"));
    }

    private static string Names(List<RollCall> calls) =>
        calls.Count <= 8 ? string.Join(", ", calls.Select(c => c.Label)) : $"{calls.Count} roll calls from {Iso(calls[0].Date)} to {Iso(calls[^1].Date)}";

    private static string Word(RollCall call, State voter) => call.ChoiceOf(voter) switch
    {
        'Y' => "voted for",
        'N' when call.Outcome == "vetoed" && Permanent.Contains(voter.Iso3) => "vetoed",
        'N' => "voted against",
        'A' => "abstained on",
        'P' => "was present and did not vote on",
        _ => "cast no vote on",
    };

    private static Figure Fact(Judging judging, State voter, RollCall call) =>
        judging.Figure($"{voter.Name} on {call.Label}: {call.Title}", null, "vote", Iso(call.Date), call.Dataset, Word(call, voter));

    private static List<string> Notes(List<RollCall> calls)
    {
        var notes = new List<string>();
        if (calls.Count > 1)
        {
            notes.Add($"The words fit {calls.Count} roll calls; all of them are counted.");
        }

        if (calls.Exists(c => c.Body == "UNSC"))
        {
            notes.Add("For the Security Council only votes that were not unanimous are on record one by one.");
        }

        return notes;
    }

    private static VoteStrip Strip(IReadOnlyList<State> voters, List<RollCall> calls, Judging judging) => new(
        $"Votes of {string.Join(" and ", voters.Select(v => v.Name))}",
        judging.SourceLine(calls[^1].Dataset),
        [.. voters.Select(v => v.Name)],
        [.. calls.TakeLast(40).Select(c => new ChartVote(c.Label, c.Date, [.. voters.Select(c.ChoiceOf)]))]);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record ScoredCall(RollCall Call, int Score);
}
