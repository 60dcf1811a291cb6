using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>How close two states are said to vote.</summary>
internal enum AlignmentLevel
{
    /// <summary>Often, largely, side by side.</summary>
    Often,

    /// <summary>More often than not, in most votes.</summary>
    Mostly,

    /// <summary>Always, on everything.</summary>
    Always,

    /// <summary>Rarely, hardly ever.</summary>
    Rarely,

    /// <summary>Never against each other.</summary>
    NeverOpposed,

    /// <summary>A share is given.</summary>
    Share,

    /// <summary>More alike than before.</summary>
    Closer,

    /// <summary>Less alike than before.</summary>
    Apart,

    /// <summary>Closer than in any year before.</summary>
    Closest,

    /// <summary>More often than with another state.</summary>
    MoreThanWith,
}

/// <summary>A statement on how two states vote.</summary>
/// <param name="A">The one that votes.</param>
/// <param name="B">The one it votes with.</param>
/// <param name="Body">UNGA or UNSC.</param>
/// <param name="Level">How close.</param>
/// <param name="Share">The share of common votes said, 0 to 1; null for none.</param>
/// <param name="Bound">Whether the share is exact, about, more or less than.</param>
/// <param name="From">First year meant; null where the words do not say.</param>
/// <param name="To">Last year meant.</param>
/// <param name="Versus">The state compared with, for <see cref="AlignmentLevel.MoreThanWith"/>.</param>
/// <param name="Denied">Whether it is denied.</param>
internal sealed record AlignmentAssertion(State A, State B, string Body, AlignmentLevel Level, double? Share, QuantityBound Bound, int? From, int? To, State? Versus, bool Denied);

/// <summary>How often two states vote alike: "supports many of its positions in the Security Council", "vote together in nine of ten roll calls".</summary>
internal sealed class VoteAlignment : ClaimKind
{
    private static readonly int Together = Class("vote_together");
    private static readonly int Apart = Class("vote_apart");
    private static readonly int Agree = Class("agree_verb");
    private static readonly int Support = Class("support_position");
    private static readonly int Position = Class("position_noun");
    private static readonly int VoteWord = Class("vote_word");
    private static readonly int UnWords = Class("un_words");
    private static readonly int Rarely = Class("hardly_any");
    private static readonly int NeverOften = Class("never_often");
    private static readonly int Mostly = Class("more_often_than_not");
    private static readonly int Wholly = Class("wholly");
    private static readonly int TrendUp = Class("trend_up");
    private static readonly int TrendDown = Class("trend_down");
    private static readonly int ThanBefore = Class("than_before");
    private static readonly int RecordClose = Class("record_close");
    private static readonly int YearBefore = Class("year_before");
    private static readonly int OpposedOnce = Class("opposed_once");
    private static readonly int NotOne = Class("not_one");
    private static readonly int Negation = Class("negation");

    public override string Name => "vote.alignment";

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        foreach (var clause in s.Hits.Where(h => IsTrigger(s, h)).GroupBy(h => s.ClauseOf(h.First)))
        {
            if (!SpeaksOfBody(s, article) || IsSingleVote(s, clause.First(), article))
            {
                continue;
            }

            foreach (var (a, b) in PairsOf(s, clause.First(), article).Where(p => p.A != p.B))
            {
                yield return ReadOne(s, clause.First(), a, b, article);
            }
        }
    }

    private Statement ReadOne(Sentence s, Hit hit, State a, State b, ArticleReading article)
    {
        var apart = hit.Class == Apart;
        var said = ShareIn(s, s.ClauseOf(hit.First));
        var versus = Versus(s, hit, b);
        var (from, to) = Years(s, article);
        var level = LevelOf(s, hit, said is not null, versus is not null);
        var share = said is { } given ? apart ? 1 - given.Share : given.Share : (double?)null;
        var bound = apart ? Turn(said?.Bound ?? QuantityBound.Exact) : said?.Bound ?? QuantityBound.Exact;
        var negations = s.HitWithin(Negation, s.ClauseStart(hit.First), hit.First) is not null && s.HitWithin(NeverOften, s.ClauseStart(hit.First), hit.First) is null && level is AlignmentLevel.Often or AlignmentLevel.Mostly;
        var body = VoteContextReader.BodyIn(s) ?? BodyBefore(s, article) ?? "UNGA";
        var assertion = new AlignmentAssertion(a, b, body, level, share, bound, from, to, versus, negations);
        var states = new List<StateRole> { new(a, "voter"), new(b, "voter") };
        if (versus is not null)
        {
            states.Add(new StateRole(versus, "versus"));
        }

        var statement = Make(s, hit.First, hit.Last, hit.First, states, assertion, negations || (level is AlignmentLevel.Rarely && !apart));

        // Two states that hang on words for both ("the two delegations") may be misread, unless the article is about them.
        if (!s.Mentions.Any(m => m.Kind is MentionKind.Name or MentionKind.Adjective or MentionKind.Capital or MentionKind.Demonym or MentionKind.Metonym && m.States.Contains(b))
            && !(article.Pair.Contains(a) && article.Pair.Contains(b)))
        {
            return statement with { Uncertain = true };
        }

        // "not a single vote on which the two differed" denies the difference from outside its clause.
        return apart && s.HitWithin(NotOne, s.First, hit.First) is not null ? statement with { Uncertain = true } : statement;
    }

    public override Finding Judge(Statement statement, Judging judging) => AlignmentFinding.Of((AlignmentAssertion)statement.Assertion!, judging);

    private static bool IsTrigger(Sentence s, Hit hit) =>
        hit.Class == Together || hit.Class == Apart
        || (hit.Class == Support && s.HitWithin(Position, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 7)) is not null && (VoteContextReader.BodyIn(s) is not null || s.Has(UnWords)))
        || (hit.Class == Agree && (ShareIn(s, s.ClauseOf(hit.First)) is not null || s.Has(Rarely) || s.Has(VoteWord)) && !s.IsAny(hit.Last + 1, "to"));

    /// <summary>Voting in the United Nations is meant: by this sentence's words, or by those of one of the six before.</summary>
    private static bool SpeaksOfBody(Sentence s, ArticleReading article)
    {
        for (var i = s.Index; i >= Math.Max(0, s.Index - 6); i--)
        {
            var sentence = article.Sentences[i];
            if (VoteContextReader.BodyIn(sentence) is not null || sentence.Has(UnWords) || sentence.Mentions.Exists(m => m.Body?.Id == "UN") || (i == s.Index && s.Has(VoteWord)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? BodyBefore(Sentence s, ArticleReading article) =>
        s.Has(UnWords) ? null : article.Sentences.Skip(Math.Max(0, s.Index - 2)).Take(Math.Min(2, s.Index)).Select(VoteContextReader.BodyIn).LastOrDefault(b => b is not null);

    /// <summary>Siding with someone on one vote is a vote cast, not a habit.</summary>
    private static bool IsSingleVote(Sentence s, Hit hit, ArticleReading article) =>
        ShareIn(s, s.ClauseOf(hit.First)) is null && !s.Has(TrendUp) && !s.Has(TrendDown)
        && (s.Has(Class("abstain")) || (VoteTopics.Default.In(s, s.First, s.End - 1).Count > 0 && (VoteContextReader.Of(s, hit.First, [], article).When is not null || VoteContextReader.BodyIn(s) is null)));

    /// <summary>The pairs of states spoken of: "France and Britain vote with Russia" speaks of two.</summary>
    private static IEnumerable<(State A, State B)> PairsOf(Sentence s, Hit hit, ArticleReading article)
    {
        var subjects = Subjects.Of(s, hit.First, hit.Last, article);
        if (subjects.Count > 1 && With(s, hit) is { } other && !subjects.Contains(other))
        {
            return subjects.Select(x => (x, other));
        }

        return StatesOf(s, hit, subjects, article) is { } pair ? [pair] : [];
    }

    private static (State A, State B)? StatesOf(Sentence s, Hit hit, IReadOnlyList<State> subjects, ArticleReading article)
    {
        if (subjects.Count == 2)
        {
            return (subjects[0], subjects[1]);
        }

        // "they agreed on three of every four": both of the article's two, where no one else is named beside the verb.
        if (article.Pair.Count == 2 && With(s, hit) is null && Enumerable.Range(s.ClauseStart(hit.First), hit.First - s.ClauseStart(hit.First)).Any(i => s.IsAny(i, "they"))
            && !s.Mentions.Exists(m => m.State is { } x && !article.Pair.Contains(x) && s.ClauseOf(m.First) == s.ClauseOf(hit.First) && m.Kind is not MentionKind.Pronoun))
        {
            return (article.Pair[0], article.Pair[1]);
        }

        var other = With(s, hit);
        if (subjects.Count == 1 && other is not null && other != subjects[0])
        {
            return (subjects[0], other);
        }

        if (s.Mentions.Find(m => m.Kind is MentionKind.Pair && m.States.Count == 2) is { } pair)
        {
            return (pair.States[0], pair.States[1]);
        }

        var named = s.Mentions.Where(m => m.IsActor && m.Kind is not MentionKind.Pronoun).SelectMany(m => m.States).Distinct().ToList();
        return named.Count == 2 ? (named[0], named[1])
            : named.Count == 1 && subjects.Count == 1 && subjects[0] != named[0] ? (subjects[0], named[0])
            : named.Count < 2 && article.Pair.Count == 2 && (named.Count == 0 || article.Pair.Contains(named[0])) ? (named.Count == 1 && article.Pair[1] == named[0] ? article.Pair[1] : article.Pair[0], named.Count == 1 && article.Pair[1] == named[0] ? article.Pair[0] : article.Pair[1])
            : null;
    }

    /// <summary>The state voted with, or whose positions are supported.</summary>
    private static State? With(Sentence s, Hit hit)
    {
        foreach (var mention in s.Mentions)
        {
            if (mention.First >= hit.First && mention.First - hit.Last <= 8 && mention.State is { } state && mention.Kind is not (MentionKind.Place or MentionKind.Body))
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>"more often with Moscow than with Beijing".</summary>
    private static State? Versus(Sentence s, Hit hit, State other)
    {
        for (var i = hit.First; i < s.End - 1; i++)
        {
            if (s.IsAny(i, "than") && s.Mentions.Find(m => m.First > i && m.First - i <= 3) is { State: { } state, Kind: not MentionKind.Pronoun } && state != other)
            {
                return state;
            }
        }

        return null;
    }

    private static AlignmentLevel LevelOf(Sentence s, Hit hit, bool share, bool versus)
    {
        var rare = s.Has(Rarely) || s.Has(NeverOften);
        return versus ? AlignmentLevel.MoreThanWith
            : share ? AlignmentLevel.Share
            : s.Has(Mostly) && hit.Class != Apart ? AlignmentLevel.Mostly
            : s.Has(RecordClose) && hit.Class != Apart ? AlignmentLevel.Closest
            : hit.Class == Apart && s.HitAt(OpposedOnce, hit.Last) is not null && s.HitWithin(Negation, s.First, hit.First) is not null ? AlignmentLevel.NeverOpposed
            : s.Has(TrendDown) ? AlignmentLevel.Apart
            : s.Has(TrendUp) && (s.Has(ThanBefore) || !s.IsAny(hit.Last + 1, "than")) ? AlignmentLevel.Closer
            : hit.Class == Apart ? rare ? AlignmentLevel.Often : AlignmentLevel.Rarely
            : rare ? AlignmentLevel.Rarely
            : s.Has(Wholly) ? AlignmentLevel.Always
            : AlignmentLevel.Often;
    }

    /// <summary>A share as said: "two thirds", "70 percent", "nine times out of ten".</summary>
    private static (double Share, QuantityBound Bound)? ShareIn(Sentence s, int clause)
    {
        return ShareAmong(s, q => s.ClauseOf(q.First) == clause) ?? ShareAmong(s, q => !s.Quantities.Exists(other => s.ClauseOf(other.First) == clause));
    }

    private static (double Share, QuantityBound Bound)? ShareAmong(Sentence s, Predicate<Quantity> which)
    {
        for (var i = 0; i < s.Quantities.Count; i++)
        {
            var q = s.Quantities[i];
            if (!which(q))
            {
                continue;
            }

            if (q.Kind is UnitKind.Percent && q.Value is > 0 and <= 100)
            {
                return (q.Value / 100, q.Bound);
            }

            if (i + 1 < s.Quantities.Count && s.Quantities[i + 1] is var whole && whole.First - q.Last is >= 2 and <= 5 && s.IsAny(whole.First - 1, "of", "in", "every", "the") && q.Value > 0 && q.Value < whole.Value && whole.Value <= 100)
            {
                return (q.Value / whole.Value, q.Bound);
            }
        }

        return null;
    }

    private static QuantityBound Turn(QuantityBound bound) => bound switch
    {
        QuantityBound.MoreThan => QuantityBound.LessThan,
        QuantityBound.LessThan => QuantityBound.MoreThan,
        _ => bound,
    };

    /// <summary>The years meant: "in 2024", "last year", "since 2019", "the year before".</summary>
    private static (int? From, int? To) Years(Sentence s, ArticleReading article)
    {
        var time = s.Times.Find(t => t.Kind is not (TimeKind.Future or TimeKind.Ago));
        if (time is not null)
        {
            return (time.From.Year, Math.Min(time.To.Year, article.AsOf.Year));
        }

        if (s.Has(YearBefore) && s.Index > 0 && article.Sentences[s.Index - 1].Times is [.., var last])
        {
            return (last.From.Year - 1, last.From.Year - 1);
        }

        return (null, null);
    }
}
