using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>What is said to have happened between two states.</summary>
internal enum DiplomaticEvent
{
    Recognition,
    Relations,
    Normalised,
    Have,
    Broken,
    Restored,

    /// <summary>Ambassadors came, went or were sent away; relations themselves may have gone on.</summary>
    Envoys,
}

/// <summary>What a statement on recognition or relations asserts.</summary>
/// <param name="Event">What is said to have happened or to hold.</param>
/// <param name="Time">When; null where the words give no time.</param>
/// <param name="First">True for "was the first to recognise".</param>
/// <param name="Actor">Who recognises, so that several who do so in the same words stay apart; null for relations, which are mutual.</param>
internal sealed record DiplomaticAssertion(DiplomaticEvent Event, TimeExpression? Time, bool First, State? Actor = null);

/// <summary>
/// diplomacy.recognition: "recognised the People's Republic 75 years ago", "does not recognise Kosovo", "took up diplomatic relations in 1972",
/// "the 50th anniversary of diplomatic ties", "broke with Taipei".
/// </summary>
internal sealed class DiplomaticRecognition : ClaimKind
{
    private static readonly int Recognise = Class("recognise");
    private static readonly int RecognitionNoun = Class("recognition_noun");
    private static readonly int Bridge = Class("recognise_bridge");
    private static readonly int AsState = Class("as_state");
    private static readonly int Independence = Class("independence_noun");
    private static readonly int Unlisted = Class("unlisted_territory");
    private static readonly int FirstTo = Class("first_to");
    private static readonly int AmongFirst = Class("among_first");
    private static readonly int Relations = Class("diplomatic_relations");
    private static readonly int Anniversary = Class("anniversary");

    public override string Name => "diplomacy.recognition";

    public override bool CanEcho => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article) =>
        ReadRecognitions(s, article).Concat(ReadRelations(s, article)).Concat(ReadAnniversaries(s, article));

    public override Finding Judge(Statement statement, Judging judging) => DiplomaticRecognitionJudge.Judge(statement, (DiplomaticAssertion)statement.Assertion!, judging);

    public override EchoedStatement? Echo(Statement said, IReadOnlyList<State> by, TimeExpression? time, bool? denied)
    {
        // Whose recognition or relations it was: the other side stays.
        var assertion = (DiplomaticAssertion)said.Assertion!;
        if (said.States.Count < 2 || said.States[^1] is not { State: var other } || by.Contains(other))
        {
            return null;
        }

        var mutual = said.States[0].Role is "both";
        return new EchoedStatement([.. by.Select(x => new StateRole(x, mutual ? "both" : "recogniser")), said.States[^1]], assertion with { Time = time, First = false, Actor = mutual ? null : by[0] }, denied ?? said.Negated);
    }

    private IEnumerable<Statement> ReadRecognitions(Sentence s, ArticleReading article)
    {
        foreach (var hit in s.HitsOfAny(Recognise, RecognitionNoun))
        {
            var passive = hit.Class == Recognise && IsPassive(s, hit.First);
            var recognised = passive ? OwnerBefore(s, hit.First) : ObjectAfter(s, hit.Last) ?? (hit.Class == Recognise ? ObjectAhead(s, hit) : null);
            if (recognised is null || (passive && IsAsSomethingElse(s, hit.Last + 1)))
            {
                if (recognised is null && OfUnlisted(s, hit, article) is { } unlisted)
                {
                    yield return unlisted;
                }

                continue;
            }

            var recognisers = passive || hit.Class == RecognitionNoun ? ByAfter(s, hit.Last) : [];
            if (recognisers.Count == 0 && !passive && (Grammar.SubjectBefore(s, hit.First) ?? OwnerRightBefore(s, hit.First)) is { } subject)
            {
                recognisers = [subject];
            }

            foreach (var recogniser in recognisers)
            {
                // "Spain, Ireland and Norway recognise": each of them.
                IReadOnlyList<State> acting = recognisers.Count == 1 && recogniser.First < hit.First && Subjects.Of(s, hit.First, hit.Last, article) is var all && all.Contains(recogniser.States[0]) ? all : recogniser.States;
                foreach (var (a, b) in PairsOf(acting, recognised, article))
                {
                    var first = s.HitWithin(FirstTo, Math.Max(s.First, hit.First - 7), hit.First) is not null && !s.Has(AmongFirst);
                    var assertion = new DiplomaticAssertion(DiplomaticEvent.Recognition, StatedTime.For(s, hit.First), first, a);
                    var from = Math.Min(Math.Min(recogniser.First, recognised.First), hit.First);
                    yield return Make(s, from, Math.Max(Math.Max(recogniser.Last, recognised.Last), hit.Last), hit.First, [new(a, "recogniser"), new(b, "recognised")], assertion, IsDenied(s, hit.First, recogniser));
                }
            }
        }
    }

    /// <summary>"has recognised neither Abkhazia nor South Ossetia": territories that are on no list of states; only who recognises is told.</summary>
    private Statement? OfUnlisted(Sentence s, Hit hit, ArticleReading article) =>
        s.HitWithin(Unlisted, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 9)) is { } territory && !IsAsSomethingElse(s, territory.Last + 1) && Subjects.Of(s, hit.First, hit.Last, article) is { Count: > 0 } by
            ? Make(s, hit.First, territory.Last, hit.First, [.. by.Select(x => new StateRole(x, "recogniser"))], new DiplomaticAssertion(DiplomaticEvent.Recognition, StatedTime.For(s, hit.First), First: false, by[0]),
                Grammar.IsNegated(s, hit.First) || s.IsAny(hit.Last + 1, "neither", "none"))
            : null;

    private IEnumerable<Statement> ReadRelations(Sentence s, ArticleReading article)
    {
        foreach (var said in DiplomaticRelationsReader.In(s, article))
        {
            var assertion = new DiplomaticAssertion(said.Event, StatedTime.For(s, said.Trigger), First: false);
            var statement = Make(s, said.First, said.Last, said.Trigger, Roles(said.Pair), assertion, said.Denied);
            yield return said.Sure ? statement : statement with { Uncertain = true };
        }
    }

    /// <summary>"the 75th anniversary of diplomatic relations", "50 years of diplomatic ties".</summary>
    private IEnumerable<Statement> ReadAnniversaries(Sentence s, ArticleReading article)
    {
        foreach (var noun in s.HitsOf(Relations).ToList())
        {
            if (YearsBefore(s, noun.First) is not (var years, var first) || StatePairs.Around(s, noun.First, noun.Last, article) is not { } pair)
            {
                continue;
            }

            var day = article.AsOf.AddYears(-years);
            var time = new TimeExpression(first, noun.Last, TimeKind.Ago, day, day, 366);
            yield return Make(s, first, noun.Last, noun.First, Roles(pair), new DiplomaticAssertion(DiplomaticEvent.Relations, time, First: false), negated: false);
        }
    }

    private static IReadOnlyList<StateRole> Roles((State A, State B) pair) => [new(pair.A, "both"), new(pair.B, "both")];

    /// <summary>"the 75th anniversary of (the establishment of)", "50 years of".</summary>
    private static (int Years, int First)? YearsBefore(Sentence s, int noun)
    {
        for (var i = noun - 1; i >= Math.Max(s.First, noun - 9); i--)
        {
            if (s.HitAt(Anniversary, i) is not null)
            {
                for (var k = i - 1; k >= Math.Max(s.First, i - 3); k--)
                {
                    if (NumberWords.English.Ordinal(s[k]) is { } ordinal and > 0 and < 500)
                    {
                        return (ordinal, k);
                    }
                }
            }

            if (s.IsAny(i, "years") && s.IsAny(i + 1, "of", "since"))
            {
                for (var k = Math.Max(s.First, i - 3); k < i; k++)
                {
                    if (NumberWords.English.NumberAt(s.AllTokens, k, i, out var last, out _) is { } number and >= 1 and < 500 && last == i - 1)
                    {
                        return ((int)number, k);
                    }
                }
            }
        }

        return null;
    }

    private static bool IsPassive(Sentence s, int verb)
    {
        if (!s[verb].Lower.EndsWith("ed", StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = verb - 1; i >= Math.Max(s.First, verb - 4); i--)
        {
            if (s.IsAny(i, "is", "are", "was", "were", "been", "being", "be", "gets", "got"))
            {
                return true;
            }
        }

        return s.IsAny(verb + 1, "by") || (s.IsAny(verb + 1, "only", "neither", "also") && s.IsAny(verb + 2, "by"));
    }

    /// <summary>The state that is recognised in the passive: the subject, or the owner of "independence".</summary>
    private static Mention? OwnerBefore(Sentence s, int verb)
    {
        Mention? best = null;
        foreach (var mention in s.Mentions)
        {
            if (mention.First >= verb || !mention.IsActor || mention.Person is not null || CoReference.AfterPreposition(s, mention) && s.HitAt(Independence, mention.First - 2) is null)
            {
                continue;
            }

            var next = s.IsAny(mention.Last + 1, "'s", "'") ? mention.Last + 2 : mention.Last + 1;
            var owns = s.HitAt(Independence, next) is not null;
            if ((owns || (mention.Kind is not MentionKind.Adjective && next == mention.Last + 1)) && (best is null || s.ClauseOf(mention.First) == s.ClauseOf(verb)))
            {
                best = mention;
            }
        }

        return best;
    }

    private static Mention? OwnerRightBefore(Sentence s, int noun) =>
        s.MentionAt(noun - 1) is { State: not null } adjective ? adjective
        : s.IsAny(noun - 1, "'s") && s.MentionAt(noun - 2) is { State: not null } owner ? owner : null;

    /// <summary>The state that is recognised in the active: the first mention after the verb, nothing of weight between, and not itself the owner of something else.</summary>
    private static Mention? ObjectAfter(Sentence s, int verbLast)
    {
        var mention = s.Mentions.FirstOrDefault(m => m.First > verbLast);
        if (mention is { Kind: MentionKind.Pronoun } && mention.Last > mention.First && s.IsAny(mention.Last + 1, "in", "of"))
        {
            // "the government in Beijing": the words around name the state.
            mention = s.Mentions.FirstOrDefault(m => m.First == mention.Last + 2);
        }

        if (mention is null || mention.States.Count == 0 || mention.Kind is MentionKind.Place or MentionKind.Body or MentionKind.Neighbour || mention.First - verbLast > 9
            || (mention.Kind is MentionKind.Pair && !s.IsAny(mention.First, "each", "one")))
        {
            return null;
        }

        for (var i = verbLast + 1; i < mention.First; i++)
        {
            if (s.HitAt(Bridge, i) is null && !(i == verbLast + 1 && s.IsAny(i, "of")))
            {
                return null;
            }
        }

        var next = mention.Last + 1;
        if (s.IsAny(next, "'s", "'"))
        {
            return s.HitAt(Independence, next + 1) is not null ? mention : null;
        }

        if (mention.Person is not null || Grammar.IsPossessor(s, mention))
        {
            return null;
        }

        if (mention.Kind is MentionKind.Adjective)
        {
            return s.HitAt(Independence, next) is not null ? mention : null;
        }

        return IsAsSomethingElse(s, next) ? null : mention;
    }

    /// <summary>"Cyprus, which Turkey refuses to recognise": nothing follows the verb, and the pronoun stands for the state before it.</summary>
    private static Mention? ObjectAhead(Sentence s, Hit verb)
    {
        var start = s.ClauseStart(verb.First);
        var before = s.IsAny(start - 1, ",") ? start - 2 : start - 1;
        return s.IsAny(start, "which", "whom") && (verb.Last + 1 >= s.End || !s[verb.Last + 1].IsWord) && s.MentionAt(before) is { State: not null, Kind: MentionKind.Name or MentionKind.Capital } named && named.Last == before ? named : null;
    }

    /// <summary>"as part of China", "as a partner": anything but "as a state" and "as early as".</summary>
    private static bool IsAsSomethingElse(Sentence s, int at) =>
        s.IsAny(at, "as") && s.HitWithin(AsState, at, Math.Min(at + 6, s.End - 1)) is null && !s.IsAny(at + 1, "early", "long", "far", "well", "late");

    /// <summary>"by London", "only by Russia and Syria", "neither by Serbia nor by Russia".</summary>
    private static List<Mention> ByAfter(Sentence s, int verbLast)
    {
        var found = new List<Mention>();
        var by = -1;
        for (var i = verbLast + 1; i < Math.Min(s.End, verbLast + 12) && by < 0; i++)
        {
            by = s.IsAny(i, "by") ? i : -1;
        }

        if (by < 0)
        {
            return found;
        }

        var at = by + 1;
        foreach (var mention in s.Mentions.Where(m => m.First > by))
        {
            while (at < mention.First && s.IsAny(at, "the", ",", "and", "or", "nor", "by", "both", "also", "only"))
            {
                at++;
            }

            if (at != mention.First || !mention.IsActor)
            {
                break;
            }

            found.Add(mention);
            at = mention.Last + 1;
        }

        return found;
    }

    private static IEnumerable<(State A, State B)> PairsOf(IReadOnlyList<State> recognisers, Mention recognised, ArticleReading article)
    {
        if (recognised.Kind is MentionKind.Pair && recognised.States.Count == 2)
        {
            yield return (recognised.States[0], recognised.States[1]);
            yield return (recognised.States[1], recognised.States[0]);
            yield break;
        }

        foreach (var a in recognisers)
        {
            var b = recognised.State;
            if (b == a && recognised.Kind is MentionKind.Pronoun)
            {
                b = StatePairs.Other(a, article);
            }

            if (b is not null && a != b)
            {
                yield return (a, b);
            }
        }
    }

    private static bool IsDenied(Sentence s, int verb, Mention recogniser) =>
        Grammar.IsNegated(s, verb)
        || (recogniser.First > verb && Enumerable.Range(verb + 1, Math.Max(0, recogniser.First - verb - 1)).Any(i => s.IsAny(i, "neither", "not")));
}
