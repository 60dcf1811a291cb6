using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>What is said of a term or an office.</summary>
internal enum TenureAspect
{
    /// <summary>It began: "took office", "was sworn in".</summary>
    Begins,

    /// <summary>An election or a confirmation that leads to it: "won a second term".</summary>
    Elected,

    /// <summary>It runs: "is serving a fifth term", "prime minister since 2014".</summary>
    Runs,

    /// <summary>It was or is one of the person's terms, whenever: "in his first term".</summary>
    Had,

    /// <summary>It ended or ends.</summary>
    Ends,
}

/// <summary>What a statement on an office asserts.</summary>
/// <param name="Person">Who.</param>
/// <param name="Offices">The office's kinds as the record has them; empty where the words name none.</param>
/// <param name="Of">The state whose office it is said to be; null where the words name none.</param>
/// <param name="Term">The how-manieth term; null where none is named.</param>
/// <param name="Consecutive">True for "second consecutive term".</param>
/// <param name="Aspect">What is said of it.</param>
/// <param name="Time">When; null where the words give no time.</param>
internal sealed record TenureAssertion(Person Person, string Offices, State? Of, int? Term, bool Consecutive, TenureAspect Aspect, TimeExpression? Time);

/// <summary>office.term: "his fifth term in office, which began last week", "became president in 2013", "in power since 2000", "Xi is head of state".</summary>
internal sealed class OfficeTenure : ClaimKind
{
    private static readonly int TermNoun = Class("term_noun");
    private static readonly int Consecutive = Class("consecutive");
    private static readonly int Begin = Class("begin_office");
    private static readonly int Elected = Class("elected_office");
    private static readonly int Serve = Class("serve_office");
    private static readonly int End = Class("end_office");
    private static readonly int TellsOffice = Class("tells_office");
    private static readonly int InPower = Class("in_power");
    private static readonly int Rules = Class("rule_since");
    private static readonly int TimeOfTerm = Class("time_of_term");

    public override string Name => "office.term";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        var found = ReadTerms(s, article).ToList();
        var clauses = found.Count == 0 ? [] : s.HitsOf(TermNoun).Select(h => s.ClauseOf(h.First)).ToHashSet();
        return found.Concat(ReadOffices(s, article, clauses));
    }

    public override Finding Judge(Statement statement, Judging judging) => OfficeTenureJudge.Judge(statement, (TenureAssertion)statement.Assertion!, judging);

    /// <summary>"his fifth term", "sworn in for a third term", "the seventh term of".</summary>
    private IEnumerable<Statement> ReadTerms(Sentence s, ArticleReading article)
    {
        foreach (var noun in s.HitsOf(TermNoun).ToList())
        {
            if (OrdinalBefore(s, noun.First) is not var (number, at) || OfficeHolders.Of(s, at, noun.Last, article) is not { } who)
            {
                continue;
            }

            var (aspect, verb) = AspectOf(s, at, noun);
            var consecutive = s.HitWithin(Consecutive, at, noun.First) is not null;
            var assertion = new TenureAssertion(who.Person, Offices.Near(s, noun.First - 3, noun.Last + 3), null, number, consecutive, aspect, TimeOf(s, aspect, verb, noun.First));
            var last = aspect is not TenureAspect.Had && verb > noun.Last ? verb : noun.Last;
            var statement = Make(s, Math.Min(at, who.First), assertion.Time is { } t ? Math.Max(last, t.Last) : last, s.ClauseOf(verb) == s.ClauseOf(noun.First) ? verb : noun.First, [new(who.State, "state")], assertion);
            yield return NamesTwoPersons(s) || !who.Sure ? statement with { Uncertain = true } : statement;
        }
    }

    /// <summary>"became president in 2013", "took office", "prime minister since 2014", "has governed Belarus since 1994", "is head of state".</summary>
    private IEnumerable<Statement> ReadOffices(Sentence s, ArticleReading article, HashSet<int> termClauses)
    {
        var taken = -1;
        foreach (var hit in s.HitsOfAny(Begin, Elected, Serve, End, InPower))
        {
            if (hit.First <= taken || (termClauses.Contains(s.ClauseOf(hit.First)) && !s.HitsOf(TermNoun).Any(n => n.First - hit.First > 7)) || OfficeHolders.Of(s, hit.First, hit.Last, article) is not { } who || TitleBeforeName(s, hit, who.First))
            {
                continue;
            }

            var offices = Offices.Near(s, hit.First, hit.Last + 6);
            var time = StatedTime.For(s, hit.First);
            var aspect = hit.Class == Begin ? TenureAspect.Begins : hit.Class == Elected ? TenureAspect.Elected : hit.Class == End ? TenureAspect.Ends : TenureAspect.Runs;
            var strong = s.HitWithin(InPower, hit.First, hit.Last + 3) is not null || s.HitWithin(TellsOffice, hit.First, hit.Last + 1) is not null
                || (hit.Class == Elected && (IsDatedParticiple(s, hit, time) || s.HitWithin(TermNoun, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 7)) is not null));

            // A verb that says much else ("began", "won", "led") needs the office or a state that is governed beside it; a state of being needs its beginning.
            var lasts = time is null && aspect is TenureAspect.Runs && Lasts(s, hit.Last, hit.Last + 7);
            if (aspect is TenureAspect.Runs ? !lasts && (time is not { Kind: TimeKind.Since } && offices.Length == 0 || time is null) : offices.Length == 0 && !strong)
            {
                continue;
            }

            if (aspect is TenureAspect.Runs && offices.Length == 0 && !strong && !Governs(s, hit, who.State) && !(s.HitAt(Rules, hit.Last) is not null && (lasts || time!.First - hit.Last <= 2)))
            {
                continue;
            }

            taken = Math.Max(hit.Last, time?.Last ?? 0);
            var statement = Make(s, Math.Min(who.First, hit.First), taken, hit.First, [new(who.State, "state")], new TenureAssertion(who.Person, offices, who.Sure ? Offices.StateOf(s, hit.First, hit.Last + 6, who.First) : null, null, false, aspect, time));
            yield return who.Sure ? statement : statement with { Uncertain = true };
        }

        foreach (var statement in ReadPredicates(s, article, taken))
        {
            yield return statement;
        }
    }

    /// <summary>"Xi is head of state", "Modi, prime minister since 2014".</summary>
    private IEnumerable<Statement> ReadPredicates(Sentence s, ArticleReading article, int taken)
    {
        foreach (var (hit, office) in Offices.In(s))
        {
            if (hit.First <= taken || s.MentionAt(hit.Last + 1)?.Person is not null)
            {
                continue;
            }

            var time = s.Times.Where(t => t.First > hit.Last && (t.Kind is TimeKind.Since ? t.First - hit.Last <= 4 : s.IsAny(hit.Last + 1, "since") && t.First - hit.Last <= 6)).FirstOrDefault();
            var at = hit.First - 1;
            while (at > s.First && hit.First - at <= 7 && !IsCopula(s, at) && !s.IsAny(at, ",", "who", "by", "with", "in", "to", "and", "as", "that"))
            {
                at--;
            }

            // "has been Iran's president": the auxiliary and the participle are one.
            var of = Offices.StateOf(s, at, hit.Last + 4, -1);
            var predicate = IsCopula(s, at);
            if ((!predicate && !(time is not null && s.IsAny(at, ","))) || (s.IsAny(at, "was", "been") && time is null && of is null))
            {
                continue;
            }

            var person = s.Mentions.LastOrDefault(m => m.Last < (predicate ? at : hit.First) && m.Person is not null && m.State is not null
                && (s.ClauseOf(m.First) == s.ClauseOf(hit.First) || (s.IsAny(m.Last + 1, ",") && s.IsAny(m.Last + 2, "who"))));
            if (person?.Person is null || at - person.Last > 5 || OfficeHolders.UnknownBefore(s, predicate ? at : hit.First) is not null)
            {
                if (time is { Kind: TimeKind.Since } && !predicate && OfficeHolders.Unlisted(s, hit.First, hit.Last, article) is { } unlisted)
                {
                    taken = Math.Max(hit.Last, time.Last);
                    yield return Make(s, unlisted.First, taken, hit.First, [new(unlisted.State, "state")], new TenureAssertion(unlisted.Person, office, null, null, false, TenureAspect.Runs, time)) with { Uncertain = true };
                }

                continue;
            }

            taken = Math.Max(hit.Last, time?.Last ?? 0);
            var past = predicate && time is null && s.IsAny(at, "was", "been");
            yield return Make(s, person.First, taken, hit.First, [new(past && of is not null ? of : person.State!, "state")], new TenureAssertion(person.Person, office, Offices.StateOf(s, at, hit.Last + 3, person.First), null, false, past ? TenureAspect.Had : TenureAspect.Runs, time));
        }
    }

    /// <summary>The time of a term; that of a term which runs follows it: "has led it since 2016 and is serving his second term".</summary>
    private static TimeExpression? TimeOf(Sentence s, TenureAspect aspect, int verb, int noun) =>
        aspect is TenureAspect.Had ? null
        : (StatedTime.For(s, verb) ?? StatedTime.For(s, noun)) is { } time && (aspect is not TenureAspect.Runs || time.First > noun) ? time : null;

    /// <summary>"in office since the end of May", "head of state for two months", "a hundred days in the job": a length of time, or a beginning that is not on the calendar.</summary>
    private static bool Lasts(Sentence s, int from, int to)
    {
        for (var i = from; i < Math.Min(to, s.End - 2); i++)
        {
            if (s.IsAny(i, "since") || (s.IsAny(i, "for", "these") && Enumerable.Range(i + 1, Math.Min(4, s.End - i - 1)).Any(k => s.IsAny(k, "years", "year", "months", "weeks", "days", "decades", "decade"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCopula(Sentence s, int token) => s.IsAny(token, "is", "remains", "was", "has", "been", "became");

    /// <summary>"elected in March 2012", "was elected on 17 January": an election with its date.</summary>
    private static bool IsDatedParticiple(Sentence s, Hit hit, TimeExpression? time) =>
        s.IsAny(hit.Last, "elected", "re-elected", "reelected") && time is not null && time.First > hit.Last && time.First - hit.Last <= 3;

    private static (int Number, int At)? OrdinalBefore(Sentence s, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(s.First, noun - 4); i--)
        {
            if (NumberWords.English.Ordinal(s[i]) is { } number and > 0 and < 20)
            {
                return (number, i);
            }

            if (!s[i].IsWord || s.IsAny(i, "of", "the"))
            {
                return null;
            }
        }

        return null;
    }

    private static (TenureAspect Aspect, int Verb) AspectOf(Sentence s, int at, Hit noun)
    {
        var after = s.Hits.Where(h => h.First > noun.Last && h.First - noun.Last <= 8 && (h.Class == Begin || h.Class == End)).OrderBy(h => h.First).ToList();
        if (after.Count > 0 && (s.IsAny(noun.Last + 1, ",", "which", "that", "as") || after[0].First - noun.Last <= 4))
        {
            return (after[0].Class == Begin ? TenureAspect.Begins : TenureAspect.Ends, after[0].First);
        }

        var before = s.Hits.Where(h => h.Last < at && at - h.Last <= 6 && (h.Class == Begin || h.Class == Elected || h.Class == Serve) && s.ClauseOf(h.First) == s.ClauseOf(noun.First)).OrderByDescending(h => h.First).ToList();
        if (before.Count > 0)
        {
            var aspect = before.Exists(h => h.Class == Begin) ? TenureAspect.Begins : before.Exists(h => h.Class == Elected) ? TenureAspect.Elected : TenureAspect.Runs;
            return (aspect, before[0].First);
        }

        var preposition = at - 1;
        while (preposition > s.First && s.IsAny(preposition, "his", "her", "a", "the", "their"))
        {
            preposition--;
        }

        return s.HitAt(TimeOfTerm, preposition) is not null || s.IsAny(preposition, "of") ? (TenureAspect.Had, noun.First) : (TenureAspect.Runs, noun.First);
    }

    private static bool TitleBeforeName(Sentence s, Hit hit, int person) => hit.Last + 1 == person && s.MentionAt(person)?.Person is not null;

    private static bool Governs(Sentence s, Hit hit, State state) =>
        s.Mentions.Any(m => m.First > hit.Last && m.First - hit.Last <= 3 && (m.States.Contains(state) || m.Kind is MentionKind.Pronoun));

    /// <summary>"Xi congratulated his guest on a fifth term": with two persons in hand, whose term it is may be misread, so it is never contradicted.</summary>
    private static bool NamesTwoPersons(Sentence s) =>
        s.Mentions.Where(m => m.Kind is MentionKind.Person && m.Person is not null).Select(m => m.Person!.Name).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
