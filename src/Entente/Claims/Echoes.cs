using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>What an echo says of another state, put together by the kind of the statement that it echoes.</summary>
/// <param name="States">The states with their roles.</param>
/// <param name="Assertion">What is asserted.</param>
/// <param name="Negated">Whether it is denied.</param>
internal sealed record EchoedStatement(IReadOnlyList<StateRole> States, object Assertion, bool Negated);

/// <summary>
/// Clauses that leave out what has just been said and only name another state, time or answer: "London did so in January 1950", "France in 1964",
/// "so did Egypt", "nor has its neighbour", "Tunisia has not". They take what they leave out from the statement before them.
/// </summary>
internal static class Echoes
{
    private static readonly int EchoVerb = Lexicon.English.Class("echo_verb");
    private static readonly int EchoDenial = Lexicon.English.Class("echo_denial");
    private static readonly string[] Auxiliaries = ["did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "will"];

    private sealed record Echo(IReadOnlyList<State> By, int First, int Last, TimeExpression? Time, bool? Denied);

    /// <summary>The echoes of a sentence.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="article">The article.</param>
    /// <param name="own">The statements found in the sentence.</param>
    /// <param name="before">Those of the sentences before it.</param>
    public static IEnumerable<Statement> Read(Sentence s, ArticleReading article, IReadOnlyList<Statement> own, IReadOnlyList<Statement> before)
    {
        if (s.Mentions.Count == 0 || (own.Count == 0 && (before.Count == 0 || before[^1].Sentence < s.Index - 2)))
        {
            yield break;
        }

        foreach (var echo in Find(s, article))
        {
            var span = s.SpanOf(echo.First, echo.Last);
            if (own.Any(x => x.Quote.Overlaps(span) && CanEcho(x) && (SaysOnly(x, echo.By) || x.Quote.Start >= span.Start)) || Antecedent(s, article, span, own, before) is not { } said
                || ClaimKinds.Find(said.Kind)!.Echo(said, echo.By, echo.Time, echo.Denied) is not { } again)
            {
                continue;
            }

            yield return said with
            {
                Quote = span,
                Sentence = s.Index,
                Speaker = Grammar.SpeakerOf(s, echo.First),
                Negated = again.Negated,
                Modality = Grammar.ModalityAt(s, echo.Last),
                Uncertain = true,
                States = again.States,
                Assertion = again.Assertion,
            };
        }
    }

    /// <summary>True for a statement on these very states; one on more of them, "both since long, Chile since 2009", may be told apart by an echo.</summary>
    private static bool SaysOnly(Statement statement, IReadOnlyList<State> by)
    {
        var told = statement.States.Where(r => r.Role is "party" or "voter" or "exporter" or "recogniser" or "both").Select(r => r.State).ToList();
        return by.All(told.Contains) && (told.Count <= by.Count || statement.Kind is "diplomacy.recognition");
    }

    private static bool CanEcho(Statement statement) => ClaimKinds.Find(statement.Kind) is { CanEcho: true };

    /// <summary>The last statement before the echo in its sentence, else in the sentence before; two back only within the paragraph.</summary>
    private static Statement? Antecedent(Sentence s, ArticleReading article, TextSpan echo, IReadOnlyList<Statement> own, IReadOnlyList<Statement> before)
    {
        var said = own.LastOrDefault(x => x.Quote.Start < echo.Start && CanEcho(x))
            ?? before.LastOrDefault(x => x.Sentence >= s.Index - 2 && CanEcho(x) && (x.Sentence == s.Index - 1 || article.Sentences[x.Sentence].Block == s.Block));
        return said is { Modality: not Modality.Possibility } ? said : null;
    }

    private static IEnumerable<Echo> Find(Sentence s, ArticleReading article)
    {
        foreach (var hit in s.HitsOf(EchoVerb).ToList())
        {
            if (Subjects.Of(s, hit.First, hit.Last, article) is { Count: > 0 } by && s.Mentions.FindLast(m => m.Last < hit.First && m.States.Contains(by[0])) is { } subject)
            {
                var denied = s.HitAt(EchoDenial, hit.First) is not null || Grammar.IsNegated(s, hit.First);

                // "did so" takes up the act itself, "did the same" and "followed suit" what was said of it, a denial included.
                bool? now = denied ? true : s.IsAny(hit.Last, "so") ? false : null;
                yield return new Echo(by, subject.First, Math.Max(hit.Last, StatedTime.For(s, hit.First)?.Last ?? 0), StatedTime.For(s, hit.First), now);
            }
        }

        for (var i = s.First; i < s.End - 2; i++)
        {
            var named = s.IsAny(i + 2, "the", "its", "too", "also") ? i + 3 : i + 2;
            if (s.IsAny(i, "so", "as", "nor", "neither") && s.IsAny(i + 1, Auxiliaries) && s.MentionAt(named) is not null && Subjects.ListedAfter(s, i + 1, article) is { Count: > 0 } list && LastOf(s, i + 1, list) is var last && EndsAt(s, last + 1))
            {
                yield return new Echo(list, i, last, TimeFrom(s, last + 1), s.IsAny(i, "nor", "neither") ? true : null);
            }
        }

        foreach (var mention in s.Mentions.Where(m => m.States.Count > 0 && m.Kind is not (MentionKind.Place or MentionKind.Body or MentionKind.Adjective)).ToList())
        {
            if ((Answer(s, mention) ?? Gap(s, mention)) is { } echo && Subjects.StatesOf(mention, article) is { Count: > 0 } states)
            {
                yield return echo with { By = states };
            }
        }
    }

    /// <summary>"Tunisia has not.", "whereas Honduras is.", "India never did", "Uzbekistan, likewise."</summary>
    private static Echo? Answer(Sentence s, Mention mention)
    {
        var at = mention.Last + 1;
        var denied = false;
        var begin = at;
        while (at < s.End && (s.IsAny(at, Auxiliaries) || s.IsAny(at, "not", "n't", "never", "none", "still", "yet", "already", "also")))
        {
            denied |= s.IsAny(at, "not", "n't", "never", "none");
            at++;
        }

        // A bare "it was" answers nothing; "whereas Honduras is" does, against what was denied before.
        if (!denied && (mention.Kind is MentionKind.Pronoun || !s.IsAny(mention.First - 1, "whereas", "while", "but", "though", "yet")))
        {
            begin = s.End;
        }

        if (at > begin && Enumerable.Range(begin, at - begin).Any(i => s.IsAny(i, Auxiliaries)) && !CoReference.AfterPreposition(s, mention) && IsStop(s, at))
        {
            return new Echo([], mention.First, at - 1, null, denied);
        }

        // "Uzbekistan, likewise", "the Emirates too".
        at = s.IsAny(mention.Last + 1, ",") ? mention.Last + 2 : mention.Last + 1;
        return s.IsAny(at, "likewise", "too") && IsStop(s, at + 1) && OpensSegment(s, mention) ? new Echo([], mention.First, at, null, null) : null;
    }

    /// <summary>"Bolivia since 2015, Chile since 2009", "France in 1964 under De Gaulle": a state and a time, the verb left out.</summary>
    private static Echo? Gap(Sentence s, Mention mention)
    {
        // "South Africa's from November 2000": its ratification, of which the words before spoke.
        var at = s.IsAny(mention.Last + 1, "only", "as", "'s") ? mention.Last + 2 : mention.Last + 1;
        var time = s.Times.Find(t => t.First == at || (t.First == at + 1 && s.IsAny(at, "in", "since", "on", "from")));
        return time is not null && OpensSegment(s, mention) && EndsAt(s, time.Last + 1) ? new Echo([], mention.First, time.Last, time, null) : null;
    }

    private static bool OpensSegment(Sentence s, Mention mention)
    {
        var at = mention.First - 1;
        while (at >= s.First && s.IsAny(at, "the", "its", "then"))
        {
            at--;
        }

        return at < s.First || s.IsAny(at, ",", ";", "and", "–", ":", "but", "while", "whereas");
    }

    private static bool EndsAt(Sentence s, int at) => IsStop(s, at) || s.IsAny(at, "and", "under", "too", "as", "with") || s.Times.Exists(t => t.First == at || t.First == at + 1);

    private static bool IsStop(Sentence s, int at) => at >= s.End || !s[at].IsWord && s[at].Kind is not TokenKind.Number || s.IsAny(at, "either", "but");

    private static TimeExpression? TimeFrom(Sentence s, int at) => s.Times.Find(t => t.First == at || t.First == at + 1);

    private static int LastOf(Sentence s, int after, IReadOnlyList<State> list) =>
        s.Mentions.Where(m => m.First > after && m.States.Any(list.Contains)).Select(m => m.Last).Take(list.Count).LastOrDefault(after);
}
