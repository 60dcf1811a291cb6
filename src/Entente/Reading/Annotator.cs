using Entente.States;

namespace Entente.Reading;

/// <summary>Finds names and words of the lexicon in sentences. Names are resolved by what the article has named so far and by its date.</summary>
internal sealed class Annotator
{
    private readonly Gazetteer gazetteer = Gazetteer.Default;
    private readonly Lexicon lexicon = Lexicon.English;
    private readonly int stopNames;
    private readonly int surnames;
    private readonly int titles;
    private readonly int pairs;
    private readonly int roles;
    private readonly List<FoundPhrase<Referent>> names = [];
    private readonly List<FoundPhrase<WordClass>> words = [];

    public Annotator()
    {
        stopNames = lexicon.Class("not_a_state");
        surnames = lexicon.Class("surname_too");
        titles = lexicon.Class("title_word");
        pairs = lexicon.Class("pair_reference");
        roles = lexicon.Class("role_noun");
    }

    /// <summary>Fills the hits and mentions of a sentence.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="today">The date of the article.</param>
    /// <param name="seen">What the article has named so far; added to.</param>
    public void Annotate(Sentence s, DateOnly today, NamesSeen seen)
    {
        FindWords(s);
        FindNames(s, today, seen);

        // "United States" holds no verb "states".
        s.RemoveHits(h => s.MentionAt(h.First) is { Kind: MentionKind.Name } name && name.Last > name.First && h.Last <= name.Last && h.First >= name.First && h.Last - h.First < name.Last - name.First);
    }

    private void FindWords(Sentence s)
    {
        var tokens = s.AllTokens[..s.End];
        for (var i = s.First; i < s.End; i++)
        {
            words.Clear();
            lexicon.Phrases.FindAt(tokens, i, s.Text, words);
            foreach (var (last, cls) in words)
            {
                // The longest phrase of a class comes first; shorter ones within it say nothing more.
                if (!IsCovered(s, cls.Number, i))
                {
                    s.Add(new Hit(cls.Number, i, last));
                }
            }
        }
    }

    private static bool IsCovered(Sentence s, int cls, int at)
    {
        if (!s.Has(cls))
        {
            return false;
        }

        for (var k = s.Hits.Count - 1; k >= 0; k--)
        {
            if (s.Hits[k].Class == cls)
            {
                return s.Hits[k].Last >= at;
            }
        }

        return false;
    }

    private void FindNames(Sentence s, DateOnly today, NamesSeen seen)
    {
        var tokens = s.AllTokens[..s.End];
        for (var i = s.First; i < s.End; i++)
        {
            if (s.HitAt(stopNames, i) is { } stop && stop.First == i)
            {
                i = stop.Last;
                continue;
            }

            names.Clear();
            gazetteer.Names.FindAt(tokens, i, s.Text, names);
            if (names.Count == 0)
            {
                if (s.HitAt(pairs, i) is { } pair && pair.First == i && !IsOtherTwo(s, pair))
                {
                    s.Mentions.Add(new Mention { First = pair.First, Last = pair.Last, Kind = MentionKind.Pair });
                    i = pair.Last;
                }

                continue;
            }

            if (Choose(s, i, today, seen) is { } mention)
            {
                s.Mentions.Add(mention);
                seen.Add(mention);
                i = mention.Last;
            }
        }
    }

    /// <summary>"the two regions": two of something else, told by the plural that follows a bare "the two".</summary>
    private bool IsOtherTwo(Sentence s, Hit pair) =>
        pair.Last == pair.First + 1 && s.IsAny(pair.Last, "two") && pair.Last + 1 < s.End && s[pair.Last + 1].IsWord && s[pair.Last + 1].Lower.EndsWith('s') && s[pair.Last + 1].Length > 3
        && !s.Hits.Any(h => h.First == pair.Last + 1 && h.Class != roles);

    private Mention? Choose(Sentence s, int at, DateOnly today, NamesSeen seen)
    {
        var longest = names[0].Last;
        Mention? best = null;
        var bestScore = int.MinValue;
        foreach (var (last, referent) in names)
        {
            if (last < longest)
            {
                break;
            }

            var (state, score) = Score(s, at, last, referent, today, seen);
            if (score > bestScore)
            {
                bestScore = score;
                best = new Mention
                {
                    First = at,
                    Last = last,
                    Kind = referent.Kind,
                    States = state is null ? [] : [state],
                    Person = referent.Person,
                    Body = referent.Body,
                    Place = referent.Place,
                };
            }
        }

        return bestScore > -100 ? best : null;
    }

    private (State? State, int Score) Score(Sentence s, int at, int last, Referent referent, DateOnly today, NamesSeen seen)
    {
        var afterName = FollowsGivenName(s, at);
        if (referent.Person is { } person)
        {
            if (at == last && afterName && !seen.Persons.Contains(person.Name))
            {
                return (null, -200);
            }

            var iso3 = person.Iso3On(today);
            var state = iso3 is not null && gazetteer.States.TryGet(iso3, out var found) ? AtDate(found, today) : null;
            var known = seen.Persons.Contains(person.Name) ? 40 : 0;
            var inOffice = person.InOfficeOn(today) ? 30 : 0;
            var distance = person.Terms.Min(t => Math.Abs(today.Year - (t.End ?? today).Year));
            var bareAndFar = at == last && known == 0 && inOffice == 0 && distance > 12 ? -200 : 0;
            return (state, 20 + known + inOffice - Math.Min(distance, 30) + bareAndFar);
        }

        if (referent.Body is not null)
        {
            return (null, 25);
        }

        var of = referent.State!;
        if (afterName && s.HitAt(surnames, at) is not null && s.BlockKind is BlockKind.Paragraph)
        {
            return (null, -200);
        }

        var standing = AtDate(of, today);
        var score = referent.Kind switch
        {
            MentionKind.Name => 60,
            MentionKind.Adjective => 55,
            MentionKind.Metonym => 50,
            MentionKind.Capital => 45,
            MentionKind.Demonym => 40,
            _ => 10,
        };
        score += of.ExistsOn(today) ? 20 : referent.Kind is MentionKind.Name ? 5 : 0;
        score += seen.States.Contains(of.Iso3) ? 15 : 0;
        score += NamesSeen.Priority(of.Iso3);
        return (referent.Kind is MentionKind.Name ? of : standing, score);
    }

    /// <summary>True when the word before is a capitalised word that names nothing we know: most likely a given name.</summary>
    private bool FollowsGivenName(Sentence s, int at)
    {
        if (at - 1 < s.First || s.BlockKind is not BlockKind.Paragraph)
        {
            return false;
        }

        var before = s[at - 1];
        return before is { IsWord: true, Capital: true } && s.HitAt(titles, at - 1) is null && s.HitAt(roles, at - 1) is null
            && s.MentionAt(at - 1) is null && MonthNames.Of(before.Lower) == 0
            && (at - 1 > s.First || before.Length > 2) && !(at - 1 == s.First && IsSentenceOpener(before.Lower));
    }

    private static bool IsSentenceOpener(string lower) =>
        lower is "the" or "in" or "on" or "for" or "but" or "and" or "as" or "when" or "while" or "after" or "since" or "if" or "from" or "with" or "at" or "by" or "to" or "both" or "although"
            or "because" or "under" or "unlike" or "like" or "today" or "meanwhile" or "between" or "against" or "does" or "did" or "is" or "has" or "was" or "will" or "can" or "why" or "how" or "what" or "only"
            or "then" or "now" or "here" or "yet" or "still" or "even" or "so" or "or" or "not" or "over" or "until" or "before" or "without" or "among" or "where" or "whether" or "once" or "that" or "this" or "neither" or "nor" or "either" or "all" or "many" or "most" or "some" or "no" or "yes" or "were" or "had" or "have" or "should" or "said" or "unless" or "given" or "despite" or "last" or "next" or "earlier" or "later";

    /// <summary>The state itself, or its predecessor where the article is older than the state ("Moscow" in 1987).</summary>
    private State AtDate(State state, DateOnly today)
    {
        if (!state.ExistsOn(today) && state.From > today)
        {
            foreach (var code in state.Predecessors)
            {
                if (gazetteer.States.TryGet(code, out var predecessor) && predecessor.ExistsOn(today))
                {
                    return predecessor;
                }
            }
        }

        return state;
    }
}

/// <summary>What an article has named so far.</summary>
internal sealed class NamesSeen
{
    public HashSet<string> Persons { get; } = new(StringComparer.Ordinal);

    public HashSet<string> States { get; } = new(StringComparer.Ordinal);

    public void Add(Mention mention)
    {
        if (mention.Person is { } person)
        {
            Persons.Add(person.Name);
        }

        foreach (var state in mention.States)
        {
            States.Add(state.Iso3);
        }
    }

    /// <summary>Which of two states that share a name is meant where nothing else tells: the more populous one that newspapers mean.</summary>
    public static int Priority(string iso3) => iso3 switch
    {
        "PRK" or "COG" or "DDR" or "YMD" or "YAR" or "VNR" or "MAC" or "SSD" or "ROC" => -3,
        _ => 0,
    };
}
