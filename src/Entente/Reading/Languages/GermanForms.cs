namespace Entente.Reading.Languages;

/// <summary>The forms of German words: what a lexicon need not list.</summary>
internal static class GermanForms
{
    private static readonly string[] AdjectiveEndings = ["", "e", "en", "er", "es", "em"];
    private static readonly string[] InseparablePrefixes = ["be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "wider", "hinter", "voll"];

    /// <summary>"russisch", "russische", "russischen" ...; "teuer" and "dunkel" lose their e.</summary>
    public static IEnumerable<string> Adjective(string stem)
    {
        if (stem.EndsWith('e'))
        {
            return new[] { stem, stem + "n", stem + "r", stem + "s", stem + "m" };
        }

        var bare = stem.EndsWith("er", StringComparison.Ordinal) || stem.EndsWith("el", StringComparison.Ordinal) ? stem[..^2] + stem[^1] : stem;
        return AdjectiveEndings.Select(e => stem + e).Concat(bare == stem ? [] : AdjectiveEndings.Skip(1).Select(e => bare + e)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The singular of a noun in all cases.</summary>
    public static IEnumerable<string> Singular(string noun, char gender)
    {
        yield return noun;
        if (gender is 'w')
        {
            yield return noun[^1] == 'e' ? noun + "n" : noun.EndsWith("ar", StringComparison.Ordinal) ? noun + "n" : noun + "en";
        }

        if (gender is not ('m' or 'n'))
        {
            yield break;
        }

        var sibilant = noun[^1] is 's' or 'ß' or 'z' or 'x';
        yield return noun + "es";
        if (!sibilant)
        {
            yield return noun + "s";
        }
    }

    /// <summary>The plural of a noun in all cases.</summary>
    public static IEnumerable<string> Plural(string plural)
    {
        yield return plural;
        if (plural[^1] is 'e' || plural.EndsWith("er", StringComparison.Ordinal) || plural.EndsWith("el", StringComparison.Ordinal))
        {
            yield return plural + "n";
        }
    }

    /// <summary>The forms of a verb with what each can be. Blank principal parts are those of a regular verb.</summary>
    /// <param name="infinitive">With its separable prefix marked off: "ein|führen".</param>
    /// <param name="present">Third person singular, without the prefix.</param>
    /// <param name="past">First person singular of the past, without the prefix.</param>
    /// <param name="participle">The participle, with the prefix.</param>
    public static IEnumerable<(string Form, VerbRole Role)> Verb(string infinitive, string present, string past, string participle)
    {
        var cut = infinitive.IndexOf('|', StringComparison.Ordinal);
        var prefix = cut < 0 ? "" : infinitive[..cut];
        var plain = infinitive[(cut + 1)..];
        var stem = plain.EndsWith("eln", StringComparison.Ordinal) || plain.EndsWith("ern", StringComparison.Ordinal) ? plain[..^1] : plain.EndsWith("en", StringComparison.Ordinal) ? plain[..^2] : plain[..^1];
        var link = stem[^1] is 't' or 'd' || stem.EndsWith("chn", StringComparison.Ordinal) || stem.EndsWith("ffn", StringComparison.Ordinal) ? "e" : "";
        var done = participle.Length > 0 ? participle : Participle(prefix, plain, stem + link + "t");
        List<(string Form, VerbRole Role)> finite = [(stem + "e", VerbRole.Present), .. Present(present, plain, stem + link + "t")];
        foreach (var before in (past.Length > 0 ? past : stem + link + "te").Split('|'))
        {
            finite.Add((before, VerbRole.Past));
            finite.Add((before[^1] == 'e' ? before + "n" : before + "en", VerbRole.PastPlural));
        }

        foreach (var (form, role) in finite)
        {
            yield return (prefix + form, role);
            if (prefix.Length > 0)
            {
                yield return (form, role | VerbRole.Apart);
            }
        }

        yield return (prefix + plain, VerbRole.Infinitive);
        yield return (done, VerbRole.Participle);
        if (prefix.Length > 0)
        {
            yield return (prefix + "zu" + plain, VerbRole.ToInfinitive);
        }
    }

    /// <summary>The given forms, those of the plural with a sign before them ("ist|sei|+sind"), else the regular ones.</summary>
    private static IEnumerable<(string Form, VerbRole Role)> Present(string given, string infinitive, string regular)
    {
        var forms = given.Length > 0 ? given.Split('|') : [regular];
        foreach (var form in forms)
        {
            yield return form[0] == '+' ? (form[1..], VerbRole.PresentPlural) : (form, VerbRole.Present);
        }

        if (!given.Contains('+', StringComparison.Ordinal))
        {
            yield return (infinitive, VerbRole.PresentPlural);
        }
    }

    private static string Participle(string prefix, string plain, string third)
    {
        var without = plain.EndsWith("ieren", StringComparison.Ordinal)
            || InseparablePrefixes.Any(p => plain.StartsWith(p, StringComparison.Ordinal) && plain.Length > p.Length + 3 && (prefix.Length > 0 || !plain.StartsWith("gel", StringComparison.Ordinal)));
        return prefix + (without ? "" : "ge") + third;
    }
}
