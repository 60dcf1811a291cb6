namespace Entente.Reading.Languages;

/// <summary>Brings the verbs of a German clause together as English has them: "hat ... nicht verurteilt" is "has not condemned".</summary>
internal static class GermanVerbs
{
    /// <summary>The verbs in English order.</summary>
    /// <param name="finite">The finite verb; null for an infinitive clause.</param>
    /// <param name="others">Participles and infinitives, in the order of the clause.</param>
    /// <param name="negations">"nicht", "nie", "nicht mehr".</param>
    public static List<Piece> Join(Piece? finite, IReadOnlyList<Piece> others, IReadOnlyList<Piece> negations)
    {
        var made = new List<Piece>();
        var not = negations.Where(n => n.Gloss.StartsWith("not", StringComparison.Ordinal)).ToList();
        var never = negations.Except(not).ToList();
        if (finite is not null)
        {
            AddFinite(made, finite, others, not, never);
        }
        else
        {
            made.AddRange(negations);
        }

        for (var i = others.Count - 1; i >= 0; i--)
        {
            others[i].Gloss = GlossOf(others[i], i > 0 ? others[i - 1] : null, i + 1 < others.Count ? others[i + 1] : finite);
            made.Add(others[i]);
        }

        return made;
    }

    /// <summary>True where a participle stands under "werden".</summary>
    public static bool IsPassive(Piece? finite, IReadOnlyList<Piece> others) =>
        others.Any(o => o.Can(VerbRole.Participle)) && (IsVerb(finite, "werden") && others is [.., var last] && last.Can(VerbRole.Participle) || others.Any(o => o.Lower is "worden" || (o.Is("werden") && others.Count > 1)));

    private static void AddFinite(List<Piece> made, Piece finite, IReadOnlyList<Piece> others, List<Piece> not, List<Piece> never)
    {
        var english = not.Count > 0 && finite.Verb!.Variants.TryGetValue("denied", out var denied) ? denied : Variant(finite, others);
        var role = finite.Roles & VerbRole.Finite;
        role = role.HasFlag(VerbRole.Present) ? VerbRole.Present : role.HasFlag(VerbRole.PresentPlural) ? VerbRole.PresentPlural : role.HasFlag(VerbRole.Past) ? VerbRole.Past : VerbRole.PastPlural;
        finite.Gloss = english.For(role);
        if (english.IsAuxiliary)
        {
            made.Add(finite);
            made.AddRange(not);
            made.AddRange(never);
            return;
        }

        made.AddRange(never);
        if (not.Count > 0)
        {
            made.Add(Piece.Insert(role switch { VerbRole.Present => "does", VerbRole.PresentPlural => "do", _ => "did" }, finite.Span));
            made.AddRange(not);
            finite.Gloss = english.Base;
        }

        made.Add(finite);
    }

    private static EnglishVerb Variant(Piece finite, IReadOnlyList<Piece> others)
    {
        var verb = finite.Verb!;
        if (others.Count == 0)
        {
            return verb.English;
        }

        var last = others[^1];
        var variant = verb.Infinitive switch
        {
            "werden" => last.Can(VerbRole.Participle) ? "passive" : "future",
            "sein" when last.Lower is "worden" || (IsParticiple(last) && last.Verb is { Moves: true }) => "perfect",
            _ => "",
        };
        return verb.Variants.GetValueOrDefault(variant) ?? verb.English;
    }

    private static string GlossOf(Piece piece, Piece? under, Piece? over)
    {
        if (piece.Verb is not { } verb)
        {
            return piece.Gloss;
        }

        if (piece.Lower is "worden")
        {
            return "been";
        }

        if (IsParticiple(piece) || (piece.Can(VerbRole.Participle) && over?.Verb?.Infinitive is "haben" or "sein" or "werden"))
        {
            return verb.English.Participle;
        }

        var infinitive = under is not null && IsParticiple(under) ? verb.Infinitive switch { "werden" => "be", "sein" when under.Verb is { Moves: true } || under.Lower is "worden" => "have", _ => verb.English.Base } : verb.English.Base;
        return piece.Can(VerbRole.ToInfinitive) ? "to " + infinitive : infinitive;
    }

    internal static bool IsParticiple(Piece piece) => piece.Can(VerbRole.Participle) && !piece.Can(VerbRole.Infinitive | VerbRole.ToInfinitive) || (piece.Can(VerbRole.Participle) && piece.Lower.StartsWith("ge", StringComparison.Ordinal))
        || (piece.Can(VerbRole.Participle) && piece.Verb is { Infinitive: var v } && v != piece.Lower);

    private static bool IsVerb(Piece? piece, string infinitive) => piece?.Verb is { } verb && verb.Infinitive == infinitive;
}
