using Entente.Measures;
using Entente.Reading;
using Entente.Wording;

namespace Entente.Claims;

/// <summary>regime.type: "an authoritarian state", "is not a nuclear power", "Mongolia is a democracy".</summary>
internal sealed class RegimeType : ClaimKind
{
    private const string WouldDecide = "a published index of regimes for that year (V-Dem, Polity5, Freedom House)";

    private static readonly Dictionary<int, string> Types = new()
    {
        [Class("regime_nuclear")] = "nuclear",
        [Class("regime_one_party")] = "one-party",
        [Class("regime_monarchy")] = "monarchy",
        [Class("regime_military")] = "military",
        [Class("regime_auto")] = "autocracy",
        [Class("regime_democracy")] = "democracy",
    };

    private static readonly int HasNuclear = Class("has_nuclear");
    private static readonly int Possess = Class("possess_verb");
    private static readonly int GivenUp = Class("give_up_verb");
    private static readonly int NotNuclear = Class("regime_not_nuclear");

    public override string Name => "regime.type";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        var taken = -1;
        foreach (var hit in s.Hits.Where(h => Types.ContainsKey(h.Class)).OrderBy(h => h.First).ThenByDescending(h => h.Last).ToList())
        {
            if (hit.First <= taken || RegimeSubject.Of(s, hit, article) is not { States.Count: > 0 } subject)
            {
                continue;
            }

            taken = hit.Last;
            var denied = Grammar.IsNegated(s, hit.First) ^ s.HitAt(NotNuclear, hit.First) is not null;
            foreach (var state in subject.States)
            {
                yield return Make(s, Math.Min(subject.First, hit.First), Math.Max(subject.Last, hit.Last), hit.First, [new(state, "state")], Types[hit.Class], denied);
            }
        }

        foreach (var statement in ReadArsenals(s, article))
        {
            yield return statement;
        }
    }

    /// <summary>"possesses nuclear weapons", "gave up its nuclear arsenal".</summary>
    private IEnumerable<Statement> ReadArsenals(Sentence s, ArticleReading article)
    {
        foreach (var hit in s.HitsOf(HasNuclear).ToList())
        {
            var verb = s.Hits.Where(h => (h.Class == Possess || h.Class == GivenUp) && h.Last < hit.First && hit.First - h.Last <= 4 && s.ClauseOf(h.First) == s.ClauseOf(hit.First)).LastOrDefault();
            if (verb is not { } v || s.IsAny(v.Last + 1, "been") || s.IsAny(v.First, "having") || (v.Class == Possess && s.IsAny(v.Last + 1, "to")) || Owner(s, v, article) is not { States.Count: > 0 } subject || s.IsAny(subject.First - 1, "have", "having", "let", "make"))
            {
                continue;
            }

            var denied = (Grammar.IsNegated(s, v.First) || s.IsAny(hit.First - 1, "no")) ^ v.Class == GivenUp;
            foreach (var state in subject.States)
            {
                yield return Make(s, subject.First, hit.Last, v.First, [new(state, "state")], "nuclear", denied);
            }
        }
    }

    /// <summary>Who is said to possess: "neither Brasília nor Pretoria has" speaks of both.</summary>
    private static Mention? Owner(Sentence s, Hit verb, ArticleReading article)
    {
        var states = Subjects.Of(s, verb.First, verb.Last, article);
        var subject = Grammar.SubjectBefore(s, verb.First);
        return states.Count == 2 ? new Mention { First = subject is null ? s.ClauseStart(verb.First) : Math.Min(subject.First, verb.First), Last = verb.First, Kind = MentionKind.Pair, States = states } : subject;
    }

    public override Finding Judge(Statement statement, Judging judging)
    {
        var type = (string)statement.Assertion!;
        return type is "nuclear" ? Nuclear(statement, judging) : Regime(statement, type, judging);
    }

    private static Finding Nuclear(Statement statement, Judging judging)
    {
        var state = statement.States[0].State;
        var answer = Regimes.Nuclear(judging.Record);
        if (answer.Rows.Count == 0)
        {
            return NotCheckable("No list of nuclear-weapon states is loaded.", "the list of nuclear-weapon states (NPT, SIPRI Yearbook)") with { Queries = [answer.Sql] };
        }

        var row = answer.Rows.FirstOrDefault(r => r.State == state.Iso3 && r.Since.First <= judging.AsOf && (r.Until is null || judging.AsOf < r.Until.Value.First));
        var holds = row is not null;
        var figure = row is null
            ? judging.Figure($"{state.Name} among the states with nuclear weapons", null, "fact", judging.AsOf.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Rows[0].Dataset, "not listed")
            : judging.Figure($"{state.Name}, nuclear weapons since", null, "date", row.Since.Text, row.Dataset, row.Since.Text);
        return new Finding(holds != statement.Negated ? Verdict.Supported : Verdict.Contradicted, row is null ? $"{state.Name} is not among the states that hold nuclear weapons." : $"{state.Name} has held nuclear weapons since {Dates.Spelled(row.Since.Text)}.")
        {
            Rule = "regime.type/nuclear",
            Figures = [figure],
            Notes = row is null ? [] : [row.Basis.TrimEnd('.') + "."],
            Queries = [answer.Sql],
        };
    }

    private static Finding Regime(Statement statement, string type, Judging judging)
    {
        var state = statement.States[0].State;
        var answer = Regimes.Of(judging.Record, state);
        var row = answer.Rows.LastOrDefault(r => r.Since <= judging.AsOf);
        if (row is null)
        {
            return NotCheckable($"No loaded dataset classes the regime of {state.Name}.", WouldDecide) with { Rule = "regime.type/not-loaded", Queries = [answer.Sql] };
        }

        var holds = type switch
        {
            "one-party" => row.Type.StartsWith("party", StringComparison.Ordinal) ? true : row.Class is "autocracy" ? null : false,
            "monarchy" => row.Type is "monarchy" ? true : row.Class is "autocracy" ? false : null,
            "military" => row.Type.Contains("military", StringComparison.Ordinal) ? true : row.Class is "autocracy" ? null : false,
            _ => row.Class is "other" ? (bool?)null : row.Class == type,
        };
        var asOf = row.Until < judging.AsOf ? $" as of {row.Until.Year}" : "";
        var figure = judging.Figure($"Regime of {state.Name}{asOf}", null, "regime", row.Until < judging.AsOf ? row.Until.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : judging.AsOf.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Dataset, $"{row.Type} ({row.Class})");
        var words = $"The regime of {state.Name} is classed as {row.Type} ({row.Class}){asOf}.";
        if (holds is null || (holds != statement.Negated) is false && row.Until < judging.AsOf)
        {
            return new Finding(Verdict.NotCheckable, holds is null ? $"{words} That does not decide the word used." : $"{words} The dataset ends there, and the regime may have changed since.") { Rule = "regime.type/class", Figures = [figure], Queries = [answer.Sql], WouldDecide = WouldDecide };
        }

        var verdict = holds == statement.Negated ? Verdict.Contradicted : row.Until < judging.AsOf ? Verdict.PartlySupported : Verdict.Supported;
        return new Finding(verdict, words)
        {
            Rule = "regime.type/class",
            Figures = [figure],
            Queries = [answer.Sql],
            Notes = ["A coding of regimes by scholars, one among several; others may class the same state otherwise."],
        };
    }
}
