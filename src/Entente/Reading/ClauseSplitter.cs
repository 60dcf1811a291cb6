namespace Entente.Reading;

/// <summary>
/// Numbers the clauses of a sentence. A clause ends at a semicolon, a colon or a dash, before a conjunction or a relative pronoun,
/// and before "and" or a comma that begins a new subject with its verb.
/// </summary>
internal sealed class ClauseSplitter
{
    /// <summary>Classes of the lexicon that hold verbs.</summary>
    private static readonly string[] VerbClasses =
    [
        "auxiliary", "rise", "fall", "say_verb", "depend_verb", "export_verb", "import_verb", "level_verb", "abstain", "vote_for", "vote_against", "veto", "condemn",
        "recognise", "join_verb", "sign_verb", "leave_verb", "supply_verb", "will", "possibility", "begin_verb", "plan_verb", "border_verb", "meet_verb", "become_verb",
        "overtake_verb", "establish_verb", "support_position", "vote_to", "vote_together", "vote_verb", "ratify_verb",
    ];

    private readonly Lexicon lexicon = Lexicon.English;
    private readonly int[] verbs;

    public ClauseSplitter() => verbs = [.. VerbClasses.Select(lexicon.Class)];

    /// <summary>Sets <see cref="Sentence.Clauses"/>.</summary>
    public void Split(Sentence s)
    {
        var clauses = new byte[s.End - s.First];
        byte current = 0;
        byte next = 1;
        var depth = 0;
        var insertedAt = -1;
        byte outer = 0;
        for (var i = s.First; i < s.End; i++)
        {
            if (insertedAt >= 0 && i - insertedAt > 2 && s.IsAny(i - 1, ",") && IsVerb(s, i))
            {
                // "Israel, which usually stands at its side, abstained": the main clause goes on after the insertion.
                current = outer;
                insertedAt = -1;
            }
            else if (i > s.First && next < byte.MaxValue && (Begins(s, i) || (s.IsAny(i, "(", ")", "[", "]") && depth < 2)))
            {
                if (s.IsAny(i, "which", "who", "whose", "whom") && s.IsAny(i - 1, ","))
                {
                    (insertedAt, outer) = (i, current);
                }

                current = next++;
                depth += s.IsAny(i, "(") ? 1 : 0;
            }

            clauses[i - s.First] = current;
        }

        s.Clauses = clauses;
    }

    private bool Begins(Sentence s, int i)
    {
        var previous = s[i - 1].Lower;
        if (previous is ";" or "–" || (previous is ":" && !s.IsAny(i, "\"")))
        {
            return true;
        }

        if (previous is "-" && s[i - 1].Start > s[i - 2 < s.First ? s.First : i - 2].End && s[i].Start > s[i - 1].End)
        {
            return true;
        }

        var word = s[i].Lower;
        var afterComma = previous is ",";
        return word switch
        {
            "but" or "while" or "whereas" or "although" or "though" or "because" or "unless" or "despite" or "even" when word is not "even" || s.IsAny(i + 1, "though", "if", "as") => true,
            "which" or "who" or "whose" or "whom" or "why" => true,
            "where" or "when" or "as" or "since" or "after" or "before" or "until" or "so" or "if" when afterComma => true,
            "if" or "why" or "how" or "whether" => true,
            "and" or "or" or "yet" => !JoinsNames(s, i) && NewSubjectFollows(s, i + 1) && VerbBefore(s, i),
            "that" when SaysBefore(s, i) => true,
            _ => afterComma && (NewSubjectFollows(s, i) && VerbBefore(s, i)),
        };
    }

    /// <summary>True where the tokens from here on read as a subject and its verb.</summary>
    private bool NewSubjectFollows(Sentence s, int i)
    {
        if (i >= s.End)
        {
            return false;
        }

        if (s.IsAny(i, "it", "they", "he", "she", "we", "i", "this", "there"))
        {
            return IsVerb(s, i + 1) || IsVerb(s, i + 2);
        }

        var at = s.IsAny(i, "the", "a", "its", "their", "both", "that") ? i + 1 : i;
        if (s.MentionAt(at) is not { } mention)
        {
            // "its exports rose", "trade has grown"
            at = Math.Min(at + 1, s.End - 1);
            return s.IsAny(i, "the", "its", "their", "trade", "exports", "imports", "bilateral", "two") && (IsVerb(s, at) || IsVerb(s, at + 1) || IsVerb(s, at + 2)) && !s.IsAny(at, "of");
        }

        for (var k = mention.Last + 1; k <= mention.Last + 3 && k < s.End; k++)
        {
            if (s.IsAny(k, ",", "and", "of"))
            {
                return false;
            }

            if (IsVerb(s, k))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"between Argentina and Brazil", "Russia and China want": the word joins two names, not two clauses.</summary>
    private static bool JoinsNames(Sentence s, int i)
    {
        if (s.MentionAt(i - 1) is not { } mention)
        {
            return false;
        }

        var before = mention.First - 1;
        while (before > s.First && s.IsAny(before, "the", "both"))
        {
            before--;
        }

        return mention.First == s.First || s.IsAny(before, "between", "of", "both", ",", "by", "from", "with", "while", "but", "that", "where", "as");
    }

    private bool VerbBefore(Sentence s, int i)
    {
        for (var k = i - 1; k >= s.First; k--)
        {
            if (IsVerb(s, k))
            {
                return true;
            }

            // A verb before the last comma belongs to another part: "..., the two countries China and Russia do not ..."
            if (s.IsAny(k, ";", ":", "–", ",") && k < i - 1)
            {
                return s.IsAny(i - 1, ",");
            }
        }

        return false;
    }

    private bool SaysBefore(Sentence s, int i)
    {
        var say = lexicon.Class("say_verb");
        return s.HitAt(say, i - 1) is not null || (i - 2 >= s.First && s.HitAt(say, i - 2) is not null);
    }

    private bool IsVerb(Sentence s, int token)
    {
        if (token >= s.End || token < s.First)
        {
            return false;
        }

        foreach (var hit in s.Hits)
        {
            if (hit.First == token && Array.IndexOf(verbs, hit.Class) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
