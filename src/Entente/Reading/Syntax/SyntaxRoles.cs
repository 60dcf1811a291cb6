namespace Entente.Reading.Syntax;

/// <summary>Who does what to whom in a sentence, read off its tree. Every method that finds no token answers -1.</summary>
internal static class SyntaxRoles
{
    /// <summary>The first token that hangs on a head in one of these relations.</summary>
    public static int Child(this SyntaxTree tree, int head, params ReadOnlySpan<Relation> relations)
    {
        for (var t = tree.First; t < tree.End; t++)
        {
            if (tree.Head(t) == head && relations.Contains(tree.Relation(t)))
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>The tokens that hang on a head, in order.</summary>
    public static IEnumerable<int> Children(this SyntaxTree tree, int head) => Enumerable.Range(tree.First, tree.Count).Where(t => tree.Head(t) == head);

    /// <summary>True when a token is the head or hangs on it, near or far.</summary>
    public static bool IsWithin(this SyntaxTree tree, int token, int head)
    {
        while (token >= 0 && token != head)
        {
            token = tree.Head(token);
        }

        return token >= 0;
    }

    /// <summary>First and last token of all that hangs on a head, itself included.</summary>
    public static (int First, int Last) Extent(this SyntaxTree tree, int head)
    {
        var (first, last) = (head, head);
        while (first > tree.First && tree.IsWithin(first - 1, head))
        {
            first--;
        }

        while (last + 1 < tree.End && tree.IsWithin(last + 1, head))
        {
            last++;
        }

        return (first, last);
    }

    /// <summary>The token of a phrase ("the People's Republic of China") that the others hang on: the one whose head is outside.</summary>
    public static int HeadOf(this SyntaxTree tree, int first, int last)
    {
        for (var t = first; t <= last; t++)
        {
            if (tree.Head(t) < first || tree.Head(t) > last)
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>True for a verb in the passive ("was sold by Iran", "goods sold to Iran").</summary>
    public static bool IsPassive(this SyntaxTree tree, int verb) =>
        tree.Child(verb, Relation.AuxPass, Relation.NsubjPass, Relation.CsubjPass, Relation.OblAgent) >= 0
        || (tree.Relation(verb) == Relation.Acl && tree.FineTag(verb) is "VBN" or "VVPP" && tree.Child(verb, Relation.Obj, Relation.Aux) < 0);

    /// <summary>
    /// The grammatical subject, also where the sentence does not repeat it: with a verb joined by "and", an infinitive, a
    /// participle or a relative clause ("China, which buys oil": China).
    /// </summary>
    public static int Subject(this SyntaxTree tree, int verb)
    {
        // As many steps up as there are tokens are enough, and a tree has no circles.
        var subject = tree.Child(verb, Relation.Nsubj, Relation.NsubjPass, Relation.NsubjOuter);
        if (subject >= 0)
        {
            return tree.Antecedent(subject, verb);
        }

        var head = tree.Head(verb);
        return head < 0 ? -1 : tree.Relation(verb) switch
        {
            Relation.Conj when tree.Child(verb, Relation.Expl) < 0 => tree.Subject(head),
            Relation.Xcomp => tree.Child(head, Relation.Obj, Relation.Iobj) is >= 0 and var given ? tree.Antecedent(given, head) : tree.Subject(head),
            Relation.Advcl when tree.Child(verb, Relation.Expl) < 0 => tree.Subject(head),
            Relation.Acl => head,
            Relation.AclRelcl when tree.Child(verb, Relation.Obj) >= 0 => head,
            _ => -1,
        };
    }

    /// <summary>The direct object; a relative pronoun stands for what it refers to.</summary>
    public static int Object(this SyntaxTree tree, int verb) => tree.Antecedent(tree.Child(verb, Relation.Obj), verb);

    /// <summary>The one who acts, named with "by": "bought by China".</summary>
    public static int PassiveAgent(this SyntaxTree tree, int verb) => tree.Child(verb, Relation.OblAgent);

    /// <summary>The one who acts: the subject, or with a passive verb the agent.</summary>
    public static int Actor(this SyntaxTree tree, int verb) => tree.IsPassive(verb) ? tree.PassiveAgent(verb) : tree.Subject(verb);

    /// <summary>The one acted on: the object, or with a passive verb the subject.</summary>
    public static int Undergoer(this SyntaxTree tree, int verb) => tree.IsPassive(verb) ? tree.Subject(verb) : tree.Object(verb);

    /// <summary>The preposition of a noun ("of", "by"), the first word of one with several ("because of"); nothing without one.</summary>
    public static string Preposition(this SyntaxTree tree, int noun) => tree.Child(noun, Relation.Case) is >= 0 and var p ? tree.Lower(p) : "";

    /// <summary>The nouns that hang on a verb or a noun with a preposition ("exports to China": to), in order; with any when none is named.</summary>
    public static IEnumerable<int> Obliques(this SyntaxTree tree, int head, string? preposition = null) =>
        tree.Children(head).Where(t =>
            tree.Relation(t) is Relation.Obl or Relation.OblArg or Relation.OblAgent or Relation.OblUnmarked or Relation.Nmod or Relation.NmodDesc or Relation.NmodUnmarked
            && (preposition is null || tree.Preposition(t) == preposition));

    /// <summary>The owner: "Russia's exports".</summary>
    public static int Possessor(this SyntaxTree tree, int noun) => tree.Child(noun, Relation.NmodPoss, Relation.DetPoss);

    /// <summary>A token and what is joined to it by "and", "or" or commas, in order.</summary>
    public static IEnumerable<int> Conjuncts(this SyntaxTree tree, int token)
    {
        var first = token;
        while (tree.Relation(first) == Relation.Conj)
        {
            first = tree.Head(first);
        }

        return Enumerable.Range(first, tree.End - first).Where(t => t == first || tree.IsJoined(t, first));
    }

    /// <summary>True when a word denies what a verb, noun or adjective says: "did not buy", "no agreement", "never signed".</summary>
    public static bool IsNegated(this SyntaxTree tree, int token)
    {
        for (var t = tree.First; t < tree.End; t++)
        {
            if (tree.Head(t) == token && tree.Relation(t) is Relation.Advmod or Relation.Det or Relation.Cc or Relation.CcPreconj && tree.IsNegative(t))
            {
                return true;
            }
        }

        return tree.Child(token, Relation.Nsubj, Relation.NsubjPass, Relation.Obj) is >= 0 and var noun
            && tree.Tag(token) is UniversalTag.Verb or UniversalTag.Aux
            && (tree.IsNegative(noun) || (tree.Child(noun, Relation.Det) is >= 0 and var det && tree.IsNegative(det)));
    }

    /// <summary>The word that a relative pronoun within a verb's clause refers to; any other token is itself.</summary>
    private static int Antecedent(this SyntaxTree tree, int token, int verb)
    {
        // Tags of relative pronouns: WDT, WP in English treebanks, PRELS in German ones.
        if (token < 0 || !(tree.FineTag(token) is "WDT" or "WP" or "PRELS"))
        {
            return token;
        }

        while (tree.Relation(verb) is Relation.Conj or Relation.Xcomp)
        {
            verb = tree.Head(verb);
        }

        return tree.Relation(verb) is Relation.AclRelcl or Relation.Acl ? tree.Head(verb) : token;
    }

    private static bool IsJoined(this SyntaxTree tree, int token, int first)
    {
        while (tree.Relation(token) == Relation.Conj)
        {
            token = tree.Head(token);
        }

        return token == first;
    }
}
