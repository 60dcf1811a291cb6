using Entente.States;

namespace Entente.Reading;

/// <summary>
/// Resolves what refers back: "the two countries", "its neighbour", "the country", "it", "he". Works sentence by sentence, in order.
/// </summary>
internal sealed class CoReference
{
    private static readonly int RoleNoun = Lexicon.English.Class("role_noun");
    private static readonly int Say = Lexicon.English.Class("say_verb");
    private static readonly int Says = Lexicon.English.Class("trade_link_verb");
    private readonly int neighbour = Lexicon.English.Class("neighbour_noun");
    private readonly int backReference = Lexicon.English.Class("back_reference");
    private readonly int stateNoun = Lexicon.English.Class("state_noun");
    private readonly IReadOnlyList<State> articlePair;
    private readonly HomeState? home;
    private IReadOnlyList<State> statesBefore = [];
    private State? lastSubject;
    private State? lastOfPair;
    private State? lastOther;
    private Person? lastPerson;
    private State? lastPersonState;
    private bool lastWasPair;

    public CoReference(IReadOnlyList<State> articlePair, HomeState? home = null) => (this.articlePair, this.home) = (articlePair, home);

    /// <summary>The two states the article is about, most mentioned first; fewer where it names fewer.</summary>
    public static IReadOnlyList<State> PairOf(IReadOnlyList<Sentence> sentences)
    {
        var weights = new Dictionary<State, double>();
        foreach (var sentence in sentences)
        {
            var weight = sentence.BlockKind is BlockKind.Title ? 4 : sentence.BlockKind is BlockKind.Heading ? 2 : sentence.Index < 4 ? 1.5 : 1;
            foreach (var mention in sentence.Mentions)
            {
                foreach (var state in mention.States)
                {
                    weights[state] = weights.GetValueOrDefault(state) + (mention.Kind is MentionKind.Place ? weight / 2 : weight);
                }
            }
        }

        return [.. weights.Keys.OrderByDescending(state => weights[state]).ThenBy(state => state.Iso3, StringComparer.Ordinal).Take(2)];
    }

    /// <summary>Adds the resolved references to the mentions of a sentence, and remembers it for the next.</summary>
    public void Resolve(Sentence s)
    {
        if (s.BlockKind is BlockKind.Dateline)
        {
            return;
        }

        ResolvePairs(s);
        AddNeighbours(s);
        AddPronouns(s);
        if (s.Mentions.Count > 0)
        {
            s.Mentions.Sort((a, b) => a.First.CompareTo(b.First));
        }

        Remember(s);
    }

    private void ResolvePairs(Sentence s)
    {
        foreach (var mention in s.Mentions.Where(m => m.Kind == MentionKind.Pair))
        {
            var before = s.Mentions.Where(m => m.First < mention.First && m.IsActor).SelectMany(m => m.States).Distinct().ToList();
            mention.States = before.Count == 2 ? before
                : articlePair.Count == 2 ? articlePair
                : lastSubject is not null && lastOther is not null ? [lastSubject, lastOther] : [];
        }
    }

    private void AddNeighbours(Sentence s)
    {
        foreach (var hit in s.HitsOf(neighbour).ToList())
        {
            if (s.MentionAt(hit.First) is not null)
            {
                continue;
            }

            // "its neighbour", "China's neighbour", "its northern neighbour"
            var at = hit.First - 1;
            while (at > s.First && (s[at].Lower.EndsWith("ern", StringComparison.Ordinal) || Describes(s, at, hit.First) || s.IsAny(at, "big", "giant", "large", "larger", "smaller", "small", "immediate", "direct", "huge", "mighty", "powerful", "-", "hostile", "closest", "nearest")))
            {
                at--;
            }

            // "our eastern neighbour": of the article's two the one spoken of last.
            if (s.IsAny(at, "our") && lastOfPair is { } ours)
            {
                s.Mentions.Add(new Mention { First = at, Last = hit.Last, Kind = MentionKind.Pronoun, States = [ours], Certain = false });
                continue;
            }

            State? possessor = null;
            if (s.IsAny(at, "its", "their"))
            {
                possessor = NearestBefore(s, at) ?? SubjectBefore(s, at) ?? lastSubject;
            }
            else if (s.IsAny(at, "'s", "'") && at > s.First)
            {
                possessor = s.MentionAt(at - 1)?.State;
            }

            if (at >= s.First && s.IsAny(at, "the") && (at < hit.First - 1 || hit.Last > hit.First) && Counterpart(OnlyOneBefore(s, at) ?? SubjectBefore(s, at) ?? lastSubject) is { } counterpart)
            {
                // "the northern neighbour": the other of the article's two.
                s.Mentions.Add(new Mention { First = at, Last = hit.Last, Kind = MentionKind.Pronoun, States = [counterpart] });
                continue;
            }

            if (possessor is not null)
            {
                s.Mentions.Add(new Mention { First = Math.Min(at, hit.First), Last = hit.Last, Kind = MentionKind.Neighbour, States = [possessor], Possessed = true });
            }
        }
    }

    /// <summary>"the landlocked neighbour": a plain word between an article and the noun describes it.</summary>
    private static bool Describes(Sentence s, int at, int noun) =>
        noun - at <= 3 && s[at] is { Kind: TokenKind.Word, Capital: false } && s[at].Length > 3 && s.MentionAt(at) is null && s.IsAny(at - 1, "the", "its", "their", "'s", "our") && !s.IsAny(at, "with", "from", "that", "only", "than", "into", "first");

    /// <summary>The one of the article's two states that a sentence has named before a token; null where it has named both or none.</summary>
    private State? OnlyOneBefore(Sentence s, int token)
    {
        State? one = null;
        foreach (var mention in s.Mentions)
        {
            if (mention.Last < token && mention.State is { } state && articlePair.Contains(state) && mention.Kind is not MentionKind.Place)
            {
                if (one is not null && one != state)
                {
                    return null;
                }

                one = state;
            }
        }

        return one;
    }

    private void AddPronouns(Sentence s)
    {
        int? candidates = null;
        for (var i = s.First; i < s.End; i++)
        {
            if (s[i].Kind != TokenKind.Word || s.MentionAt(i) is not null)
            {
                continue;
            }

            if (home?.Here is { } here && s.IsAny(i, "here") && !s.IsAny(i - 1, "from", "and", "'s") && !s.IsAny(i + 1, "is", "are", "'s", "and"))
            {
                s.Mentions.Add(new Mention { First = i, Last = i, Kind = MentionKind.Place, States = [here] });
                continue;
            }

            IReadOnlyList<State> states = s[i].Lower switch
            {
                "it" or "its" or "itself" => One(ItBefore(s, i)),
                "him" when ObjectOf(s, i) is { } => One(lastPersonState),
                "he" or "him" or "his" or "she" or "her" => One(PersonBefore(s, i)?.State ?? lastPersonState),
                "we" or "our" or "us" or "ours" => One(home?.At(s, i)),
                "they" or "them" when OthersThanWe(s, i) is { } others => [others],
                "they" or "their" or "them" or "themselves" => lastWasPair && articlePair.Count == 2 ? articlePair : One(SubjectBefore(s, i) ?? lastSubject),
                _ => [],
            };
            if (states.Count > 0)
            {
                s.Mentions.Add(new Mention
                {
                    First = i,
                    Last = i,
                    Kind = MentionKind.Pronoun,
                    States = states,
                    Certain = s.IsAny(i, "he", "him", "his", "she", "her", "we", "our", "us", "ours") || (candidates ??= Candidates(s)) <= 1,
                    Person = s.IsAny(i, "him") && ObjectOf(s, i) is not null ? lastPerson : s.IsAny(i, "he", "him", "his", "she", "her") ? PersonBefore(s, i)?.Person ?? lastPerson : null,
                });
            }
        }

        AddDescriptions(s);
        foreach (var hit in s.HitsOf(backReference).ToList())
        {
            if (s.MentionAt(hit.First) is null && s.MentionAt(hit.Last) is null && !s.IsAny(hit.Last + 1, "of") && (NotTheSubject(s, hit) ?? SubjectBefore(s, hit.First) ?? lastSubject) is { } state)
            {
                s.Mentions.Add(new Mention { First = hit.First, Last = hit.Last, Kind = MentionKind.Pronoun, States = [state] });
            }
        }

        static IReadOnlyList<State> One(State? state) => state is null ? [] : [state];
    }

    /// <summary>"Iraq had been the kingdom's best customer", "it absorbs all that the country ships": a description behind the verb is not the subject; it is the other of the two.</summary>
    private State? NotTheSubject(Sentence s, Hit hit)
    {
        var clause = s.ClauseOf(hit.First);
        var subject = s.Mentions.FirstOrDefault(m => m.Last < hit.First && s.ClauseOf(m.First) == clause && m.State is not null && m.Kind is not (MentionKind.Place or MentionKind.Adjective) && !AfterPreposition(s, m) && !Grammar.IsPossessor(s, m));
        return subject is null || hit.First - subject.Last > 10 || s.HitWithin(Say, subject.Last + 1, hit.First) is not null || s.HitWithin(Says, subject.Last + 1, hit.First) is null ? null : Counterpart(subject.State);
    }

    private int Candidates(Sentence s) => s.Mentions.Where(m => m.IsActor && m.Kind is not MentionKind.Pronoun).SelectMany(m => m.States).Concat(statesBefore).Distinct().Count();

    /// <summary>"the Central Asian country", "the island state", "the smaller republic": after one of the article's two states, the other.</summary>
    private void AddDescriptions(Sentence s)
    {
        foreach (var hit in s.HitsOf(stateNoun).ToList())
        {
            var at = hit.First - 1;
            while (at > s.First && at > hit.First - 5 && !s.IsAny(at, "the", "this", "that", "a", "an", "of", ",", "in") && (s.MentionAt(at) is null || s.MentionAt(at)!.Kind is MentionKind.Body))
            {
                at--;
            }

            if (!s.IsAny(at, "the", "this") || (at == hit.First - 1 && !s.IsAny(hit.First, "island", "kingdom", "giant", "superpower")) || s.IsAny(hit.Last + 1, "of", "'s")
                || s.Mentions.Exists(m => m.First <= hit.Last && at <= m.Last && m.Kind is not MentionKind.Body))
            {
                continue;
            }

            // "was the first country to": what is said of the subject, not another way to name a state.
            if (s.IsAny(at + 1, "first", "only", "last") || s.IsAny(at - 1, "is", "was", "been", "are", "were", "be", "became", "become", "remains"))
            {
                continue;
            }

            var before = OnlyOneBefore(s, at) ?? SubjectBefore(s, at) ?? s.Mentions.LastOrDefault(m => m.Last < at && m.State is not null)?.State;
            if ((before is not null ? Counterpart(before) : lastSubject) is { } state)
            {
                s.Mentions.RemoveAll(m => m.First >= at && m.Last <= hit.Last);
                s.Mentions.Add(new Mention { First = at, Last = hit.Last, Kind = MentionKind.Pronoun, States = [state] });
            }
        }
    }

    /// <summary>The other of the article's two states.</summary>
    private State? Counterpart(State? state) =>
        state is not null && articlePair.Count == 2 && articlePair.Contains(state) ? articlePair.First(p => p != state) : null;

    /// <summary>The subject of an earlier clause of the sentence, else the one carried over.</summary>
    private State? ItBefore(Sentence s, int token) => SubjectBefore(s, token) ?? lastSubject;

    private static State? SubjectBefore(Sentence s, int token)
    {
        // Mentions found by reference stand at the end until they are sorted in: the first by place counts.
        Mention? first = null;
        foreach (var mention in s.Mentions)
        {
            if (mention.First < token && mention.First < (first?.First ?? int.MaxValue) && mention.IsActor && mention.State is not null && !AfterPreposition(s, mention) && !IsMereAdjective(s, mention))
            {
                first = mention;
            }
        }

        return first?.State;
    }

    /// <summary>"Xi did not say that Russia invaded its neighbour": the nearest state that acts, not the first.</summary>
    private static State? NearestBefore(Sentence s, int token) =>
        s.Mentions.Where(m => m.First < token && m.IsActor && m.State is not null && m.Kind is not MentionKind.Adjective && !AfterPreposition(s, m) && !s.IsAny(m.Last + 1, "'s", "'")).MaxBy(m => m.First)?.State;

    /// <summary>"the American embargo", "Russian crude": the state qualifies a thing and is not what "it" refers to.</summary>
    private static bool IsMereAdjective(Sentence s, Mention mention) =>
        mention.Kind is MentionKind.Adjective && s.HitWithin(RoleNoun, mention.Last + 1, Math.Min(s.End - 1, mention.Last + 3)) is null;

    /// <summary>"we joined in 1998 while they never did": beside "we", "they" are the other of the article's two.</summary>
    private State? OthersThanWe(Sentence s, int token) =>
        s.Mentions.Find(m => m.Kind is MentionKind.Pronoun && m.First < token && s.IsAny(m.First, "we", "our", "us"))?.State is { } own ? Counterpart(own) : null;

    /// <summary>"Rahmon met him": who acts in the clause is not the one acted on, so that "him" is someone named before the sentence.</summary>
    private Mention? ObjectOf(Sentence s, int pronoun)
    {
        var person = PersonBefore(s, pronoun);
        return person is { Kind: MentionKind.Person } && lastPerson is not null && lastPerson != person.Person && s.ClauseOf(person.First) == s.ClauseOf(pronoun) && !AfterPreposition(s, person) ? person : null;
    }

    private static Mention? PersonBefore(Sentence s, int token) =>
        s.Mentions.Where(m => m.First < token && m.Person is not null).MaxBy(m => m.First);

    internal static bool AfterPreposition(Sentence s, Mention mention)
    {
        var at = mention.First - 1;
        while (at > s.First && s.IsAny(at, "the", "a", "an", "both", "neighbouring", "neighboring", "president", "leader"))
        {
            at--;
        }

        if (s.IsAny(at, "and", "or", ","))
        {
            // "between A and B": the second is governed when the first is; "..., and B votes": it is not.
            // A comma alone joins a list only where it goes on: "in Russia, China and Iran", not "On Ukraine, China abstained".
            var goesOn = !s.IsAny(at, ",") || (s.IsAny(mention.Last + 1, ",", "and", "or") && (s.MentionAt(mention.Last + 2) ?? s.MentionAt(mention.Last + 3)) is { States.Count: > 0 });
            return goesOn && at > s.First && s.MentionAt(at - 1) is { } first && first != mention && first.Last == at - 1 && AfterPreposition(s, first);
        }

        return s.IsAny(at, "of", "in", "to", "from", "with", "against", "by", "for", "on", "than", "between", "at", "into", "towards", "toward", "over", "via", "through", "like", "about", "under", "after", "since", "behind", "unlike", "besides", "alongside", "except");
    }

    private void Remember(Sentence s)
    {
        lastOfPair = s.Mentions.LastOrDefault(m => m.State is { } x && articlePair.Contains(x) && m.Kind is not (MentionKind.Place or MentionKind.Pronoun))?.State ?? lastOfPair;
        if (s.Mentions.Count == 0)
        {
            statesBefore = [];
            lastWasPair = false;
            return;
        }

        statesBefore = [.. s.Mentions.Where(m => m.IsActor && m.Kind is not MentionKind.Pronoun).SelectMany(m => m.States).Distinct()];
        lastWasPair = s.Mentions.Any(m => m.Kind == MentionKind.Pair) || s.Mentions.Where(m => m.IsActor && m.Kind != MentionKind.Pronoun).SelectMany(m => m.States).Distinct().Count() == 2;
        var subject = s.Mentions.FirstOrDefault(m => m.IsActor && m.State is not null && m.Kind is not MentionKind.Pronoun && !AfterPreposition(s, m))
            ?? s.Mentions.FirstOrDefault(m => m.IsActor && m.State is { } state && m.Kind is not MentionKind.Pronoun && (lastSubject is null || !articlePair.Contains(lastSubject) || articlePair.Contains(state)));
        if (subject?.State is { } state)
        {
            if (lastSubject != state)
            {
                lastOther = lastSubject;
            }

            lastSubject = state;
        }

        if (s.Mentions.LastOrDefault(m => m.Person is not null && m.Kind == MentionKind.Person && !AfterPreposition(s, m)) is { } person)
        {
            lastPerson = person.Person;
            lastPersonState = person.State;
        }
        else if (s.Mentions.LastOrDefault(m => m.Kind == MentionKind.Person) is { } any)
        {
            lastPerson = any.Person;
            lastPersonState = any.State;
        }
    }
}
