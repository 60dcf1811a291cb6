using Entente.States;

namespace Entente.Reading;

/// <summary>What claim kinds ask of a sentence: who acts, what is denied, what is only planned, and which words say it.</summary>
internal static class Grammar
{
    private static readonly Lexicon Words = Lexicon.English;
    private static readonly int Negation = Words.Class("negation");
    private static readonly int NegativeVerb = Words.Class("negative_verb");
    private static readonly int Will = Words.Class("will");
    private static readonly int Maybe = Words.Class("possibility");
    private static readonly int Plan = Words.Class("plan_verb");

    /// <summary>True when the words deny what a token says: "has not condemned", "far from booming", "refuses to recognise".</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="token">The verb or the word that carries the meaning.</param>
    /// <param name="reach">How many tokens back a negation may stand.</param>
    public static bool IsNegated(Sentence s, int token, int reach = 7)
    {
        var from = Math.Max(s.ClauseStart(token), token - reach);
        var negated = false;
        var neither = false;
        foreach (var hit in s.Hits)
        {
            // "neither A nor B" denies once.
            if (neither && s.IsAny(hit.First, "nor") && hit.Class == Negation)
            {
                continue;
            }

            neither |= hit.Class == Negation && hit.First >= from && s.IsAny(hit.First, "neither");
            if (hit.Class == Negation && hit.First >= from && hit.Last < token && s.ClauseOf(hit.First) == s.ClauseOf(token) && !IsNoDenial(s, hit) && !(s.IsAny(hit.First, "no", "none") && CommaBetween(s, hit.Last, token)))
            {
                negated = !negated;
            }
            else if (hit.Class == NegativeVerb && hit.First >= from && hit.Last < token && token - hit.Last <= 3)
            {
                negated = !negated;
            }
        }

        return negated;
    }

    /// <summary>Whether what a token says is stated as fact, planned, foretold or only possible.</summary>
    public static Modality ModalityAt(Sentence s, int token)
    {
        if (s.IsAny(s.End - 1, "?") || (s.End - 2 >= s.First && s.IsAny(s.End - 2, "?")))
        {
            return Modality.Possibility;
        }

        foreach (var time in s.Times)
        {
            if (time.Kind is TimeKind.Future && s.ClauseOf(time.First) == s.ClauseOf(token))
            {
                return Modality.Prediction;
            }
        }

        var from = s.ClauseStart(token);
        if (s.IsAny(from, "if", "unless", "whether") || (from > s.First && s.IsAny(from - 1, "if", "whether", "unless")))
        {
            return Modality.Possibility;
        }

        foreach (var hit in s.Hits)
        {
            if (hit.First < from || hit.First >= token)
            {
                continue;
            }

            // "may" the month and "can" are told by what follows: a verb within reach.
            if (hit.Class == Will && token - hit.Last <= 8)
            {
                return Modality.Prediction;
            }

            if (hit.Class == Maybe && token - hit.Last <= 6 && !s[hit.First].Capital)
            {
                return Modality.Possibility;
            }

            if (hit.Class == Plan && token - hit.Last <= 6 && LeadsTo(s, hit, token))
            {
                return Modality.Plan;
            }
        }

        return Modality.Fact;
    }

    /// <summary>The state that acts in a verb: the nearest one before it in its clause that is no object of a preposition, else that of an earlier clause.</summary>
    public static Mention? SubjectBefore(Sentence s, int token)
    {
        var clause = s.ClauseOf(token);
        if (Antecedent(s, token) is { } antecedent)
        {
            return antecedent;
        }

        Mention? best = null;
        Mention? earlier = null;
        foreach (var mention in s.Mentions)
        {
            if (mention.First >= token)
            {
                break;
            }

            if (!mention.IsActor || (mention.Kind is MentionKind.Pronoun && s.IsAny(mention.First, "us", "them", "him")) || IsPossessor(s, mention) && !OwnsActor(s, mention, token))
            {
                continue;
            }

            var governed = CoReference.AfterPreposition(s, mention);
            if (s.ClauseOf(mention.First) == clause && !governed)
            {
                best = mention;
            }
            else if (!governed)
            {
                earlier = mention;
            }
        }

        return best ?? earlier;
    }

    /// <summary>
    /// The one that a relative clause is about where its own words name no other that acts: "with President Déby, who in November had travelled":
    /// whoever stands right before the pronoun, whatever governs them.
    /// </summary>
    private static Mention? Antecedent(Sentence s, int token)
    {
        var start = s.ClauseStart(token);
        if (!s.IsAny(start, "who", "which") || start <= s.First || token - start > 12)
        {
            return null;
        }

        foreach (var mention in s.Mentions)
        {
            if (mention.First > start && mention.First < token && mention.IsActor && !CoReference.AfterPreposition(s, mention) && mention.Kind is not MentionKind.Adjective)
            {
                return null;
            }
        }

        var before = s.IsAny(start - 1, ",") ? start - 2 : start - 1;
        return before >= s.First && s.MentionAt(before) is { IsActor: true } named && named.Last == before && (named.Kind is not MentionKind.Adjective) ? named : null;
    }

    /// <summary>The first state mentioned after a token, within a reach.</summary>
    public static Mention? StateAfter(Sentence s, int token, int reach = 10, bool sameClause = true)
    {
        foreach (var mention in s.Mentions)
        {
            if (mention.First > token && mention.First - token <= reach && mention.States.Count > 0 && !mention.Possessed && (!sameClause || s.ClauseOf(mention.First) == s.ClauseOf(token)))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>The state governed by one of these prepositions after a token: "to Germany", "from both countries".</summary>
    public static Mention? Governed(Sentence s, int token, int reach, params ReadOnlySpan<string> prepositions)
    {
        foreach (var mention in s.Mentions)
        {
            if (mention.First <= token || mention.First - token > reach || mention.States.Count == 0 || mention.Possessed)
            {
                continue;
            }

            var at = mention.First - 1;
            while (at > token && s.IsAny(at, "the", "its", "a", "an", "neighbouring", "neighboring", "both", "their", "his", "all", "mainland", "post-soviet", "rival", "then"))
            {
                at--;
            }

            if (s.IsAny(at, prepositions))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>True for "China's" and "Chinese" before a noun: the mention owns what follows.</summary>
    public static bool IsPossessor(Sentence s, Mention mention) =>
        s.IsAny(mention.Last + 1, "'s") || s.IsAny(mention.Last + 1, "'") || s.IsAny(mention.First, "its", "their", "his", "her", "our") && mention.Kind == MentionKind.Pronoun;

    /// <summary>The words of a statement: from the first to the last token that carries it, widened to the clause.</summary>
    public static TextSpan Quote(Sentence s, int first, int last)
    {
        var (start, end) = (Math.Min(first, s.ClauseStart(first)), Math.Max(last, s.ClauseLast(last)));
        foreach (var attribution in s.Attributions)
        {
            // "..., says X" and "X says that ..." are not the statement's own words.
            if (attribution.CueFirst > last)
            {
                end = Math.Min(end, attribution.CueFirst - 1);
            }
            else if (attribution.CueLast < first && attribution.CueLast >= start)
            {
                start = attribution.CueLast + 1;
            }
        }

        (first, last) = (start, end);
        while (first < last && s.IsAny(first, ",", "and", "but", "\"", "'", "while", "whereas", "although", "though", "because", ";", ":", "–", "-", ".", ")", "(", "that", "…"))
        {
            first++;
        }

        while (last > first && s.IsAny(last, ",", ";", ":", "–", "\"", "-", "and", "but", "("))
        {
            last--;
        }

        return s.SpanOf(first, last);
    }

    /// <summary>Who says what a token says; null for the article itself.</summary>
    public static string? SpeakerOf(Sentence s, int token)
    {
        foreach (var attribution in s.Attributions)
        {
            if (attribution.Covers(token))
            {
                return attribution.Speaker;
            }
        }

        return null;
    }

    /// <summary>The two states of a mention of two, or of two mentions; null for anything else.</summary>
    public static (State A, State B)? PairOf(IEnumerable<Mention> mentions)
    {
        var states = mentions.Where(m => !m.Possessed).SelectMany(m => m.States).Distinct().Take(3).ToList();
        return states.Count == 2 ? (states[0], states[1]) : null;
    }

    private static bool OwnsActor(Sentence s, Mention mention, int token)
    {
        // "China's government voted", "Russia's president said": the owner acts through what it owns.
        for (var i = mention.Last + 1; i < Math.Min(token, mention.Last + 6); i++)
        {
            if (s.HitAt(Words.Class("role_noun"), i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a state that acts in a clause is only a pronoun that may mean more than one.</summary>
    public static bool HangsOnPronoun(Sentence s, int token)
    {
        foreach (var mention in s.Mentions)
        {
            if (mention.Kind is MentionKind.Pronoun && !mention.Certain && mention.First < token && s.ClauseOf(mention.First) == s.ClauseOf(token))
            {
                return true;
            }
        }

        return SubjectBefore(s, token) is { Kind: MentionKind.Pronoun, Certain: false };
    }

    private static bool CommaBetween(Sentence s, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (s.IsAny(i, ","))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoDenial(Sentence s, Hit hit) =>
        (s.IsAny(hit.First, "not") && s.IsAny(hit.Last + 1, "only", "just", "least", "surprisingly", "unexpectedly", "to"))
        || (s.IsAny(hit.First, "no") && s.IsAny(hit.Last + 1, "doubt", "wonder", "surprise", "matter", ".", ","))
        || (s.IsAny(hit.First, "without", "nor") && s.IsAny(hit.Last + 1, "doubt"));

    /// <summary>"wants to deepen", "plans a rise", "should double": the plan word governs the token, no other subject between.</summary>
    private static bool LeadsTo(Sentence s, Hit plan, int token)
    {
        var endsWithTo = s.IsAny(plan.Last, "to") || s.IsAny(plan.Last, "should", "must");
        for (var i = plan.Last + 1; i < token; i++)
        {
            if (s.IsAny(i, "to", "on", "for", "by"))
            {
                return true;
            }

            if (s.IsAny(i, ",", "that") && !endsWithTo)
            {
                return false;
            }
        }

        return endsWithTo;
    }
}
