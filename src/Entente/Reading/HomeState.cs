using Entente.States;

namespace Entente.Reading;

/// <summary>
/// The state that an article means by "we": the one it is written in, or the one of its two that it speaks of in the first person instead of
/// by name; within quotation marks, the state of whoever is quoted.
/// </summary>
internal sealed class HomeState
{
    private static readonly int RoleNoun = Lexicon.English.Class("role_noun");
    private readonly State? state;

    private HomeState(State? state, State? dated) => (this.state, Here) = (state, dated);

    /// <summary>The state that the article is written in, which "here" means; null where its date line names none.</summary>
    public State? Here { get; }

    /// <summary>Finds it; null where the article is not about two states.</summary>
    public static HomeState? Of(IReadOnlyList<Sentence> sentences, IReadOnlyList<State> pair)
    {
        if (pair.Count < 2)
        {
            return null;
        }

        var (spoken, first, second) = (0, 0, 0);
        foreach (var s in sentences)
        {
            if (s.BlockKind is BlockKind.Dateline || !SaysWe(s))
            {
                continue;
            }

            spoken++;
            first += Names(s, pair[0]) ? 1 : 0;
            second += Names(s, pair[1]) ? 1 : 0;
        }

        var dated = sentences.FirstOrDefault(s => s.BlockKind is BlockKind.Dateline) is { } line ? DatedIn(line) : null;
        var own = dated is not null && pair.Contains(dated) ? dated : spoken < 2 || first == second ? null : first < second ? pair[0] : pair[1];
        return new HomeState(spoken == 0 ? null : own, dated);
    }

    /// <summary>The state meant by a "we" at a token; null where it is not told.</summary>
    public State? At(Sentence s, int token)
    {
        var open = false;
        for (var i = s.First; i < token; i++)
        {
            open ^= s.IsAny(i, "\"", "“", "”");
        }

        return open ? QuotedState(s) ?? state : state;
    }

    /// <summary>"said a member of the Brazilian delegation", "China's foreign minister protested": the state of the one who is quoted.</summary>
    private static State? QuotedState(Sentence s)
    {
        var open = false;
        var at = s.First;
        foreach (var mention in s.Mentions)
        {
            for (; at < mention.First; at++)
            {
                open ^= s.IsAny(at, "\"", "“", "”");
            }

            if (!open && mention.State is { } speaker && (mention.Person is not null || s.HitWithin(RoleNoun, mention.Last + 1, Math.Min(s.End - 1, mention.Last + 4)) is not null))
            {
                return speaker;
            }
        }

        return null;
    }

    private static bool SaysWe(Sentence s)
    {
        for (var i = s.First; i < s.End; i++)
        {
            if (s.IsAny(i, "we", "our", "ours") || (s.IsAny(i, "us") && !s[i].Capital))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(Sentence s, State state) => s.Mentions.Exists(m => m.State == state && m.Kind is not MentionKind.Place);

    private static State? DatedIn(Sentence line)
    {
        var found = new List<FoundPhrase<Referent>>();
        for (var i = line.First; i < line.End; i++)
        {
            found.Clear();
            Gazetteer.Default.Names.FindAt(line.AllTokens[..line.End], i, line.Text, found);
            if (found.Find(f => f.Value.State is not null) is { Value.State: { } state })
            {
                return state;
            }
        }

        return null;
    }
}
