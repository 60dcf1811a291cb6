namespace Entente.Reading.Languages;

/// <summary>
/// Brings a German clause into English order. The verbs, which German parts or puts last, come together after the subject; a subject
/// behind the verb comes before it; who says it goes to the end.
/// </summary>
internal sealed class GermanOrder(GlossLexicon lexicon)
{
    // A clause joined by "und" to one whose verb comes last has its verb last too.
    private bool verbLast;

    /// <summary>The clause in English order.</summary>
    /// <param name="clause">The words between two boundaries, in their own order.</param>
    /// <param name="front">What stood before it; told anew.</param>
    public List<Piece> Arrange(List<Piece> clause, ref Front front)
    {
        var opener = clause.Count > 0 && clause[0].Part is Part.Coordinator ? 1 : 0;
        var head = clause.GetRange(0, opener);
        var body = clause.GetRange(opener, clause.Count - opener);
        if (body.Count == 0)
        {
            return clause;
        }

        JoinPrefix(body);
        GuessVerb(body);
        var made = Ordered(body, opener > 0, ref front);
        GermanPrepositions.Gloss(made);
        return [.. head, .. made];
    }

    private List<Piece> Ordered(List<Piece> body, bool coordinated, ref Front front)
    {
        if (coordinated && verbLast && body.Count > 2 && Finite(body) == body.Count - 1)
        {
            var chunks = GermanChunks.Of(body.GetRange(0, body.Count - 1));
            var subject = chunks.Count(c => c.MayBeSubject) > 1 ? Subject(chunks, body[^1]) : null;
            chunks.RemoveAll(c => c == subject);
            var parts = new GermanParts(chunks, body[^1]);
            return [.. subject?.Pieces ?? [], .. parts.Verbs, .. parts.Rest];
        }

        verbLast = false;
        if (SaysSo(body))
        {
            return body;
        }

        if (VerbLast(body, front) is { } last)
        {
            front = front is Front.None or Front.Clause ? Front.Other : front;
            verbLast = true;
            return Subordinate(body, last);
        }

        var finite = Finite(body);
        if (finite < 0)
        {
            if (body.Exists(p => p.Can(VerbRole.ToInfinitive)))
            {
                return Infinitive(body);
            }

            var chunks = GermanChunks.Of(body);
            if (chunks is [{ Kind: ChunkKind.Prepositional }, { Kind: ChunkKind.Adverb }])
            {
                // "seit Januar 2021 im Amt"
                chunks.Reverse();
            }

            front = front is Front.None ? chunks[0].MayBeSubject ? Front.Subject : Front.Other : front;
            return Flat(chunks);
        }

        var made = Main(body, finite, coordinated, front);
        front = Front.Clause;
        return made;
    }

    /// <summary>"..., so Gabuev": the word stands for a verb of saying.</summary>
    private static bool SaysSo(List<Piece> body)
    {
        if (!body[0].Is("so") || body.Count < 2 || body.Exists(p => p.Part is Part.Verb) || body[1].Part is not (Part.Name or Part.Article or Part.Noun))
        {
            return false;
        }

        body[0].Gloss = "said";
        GermanChunks.Of(body);
        return true;
    }

    private static List<Piece> Main(List<Piece> body, int at, bool coordinated, Front front)
    {
        var before = GermanChunks.Of(body.GetRange(0, at));
        var after = GermanChunks.Of(body.GetRange(at + 1, body.Count - at - 1));
        var verb = body[at];
        after.AddRange(before.Where(c => c.Kind is ChunkKind.Verb));
        var fronted = before.RemoveAll(c => c.Kind is ChunkKind.Verb) > 0;
        var inverted = before.Count == 0 ? front is Front.Other : !before.Exists(c => c.MayBeSubject) || before[0].Kind is ChunkKind.Prepositional or ChunkKind.According or ChunkKind.Adverb && !before.Exists(c => c.MayBeSubject);
        if (before.Count == 0)
        {
            inverted = fronted || (front is Front.Other && !coordinated);
        }

        var subject = inverted ? Subject(after, verb) : before.Count > 0 && ObjectFirst(before, after, verb) ? Subject(after, verb) : null;
        var moved = subject is not null && (!inverted || before.Exists(c => c.Kind is ChunkKind.Noun && !c.IsYear && c.First.Part is not Part.Time));
        if (subject is not null)
        {
            after.Remove(subject);
        }

        // A verb of saying after what is said keeps its place: "..., sagte Gabuev".
        if (before.Count == 0 && front is Front.Clause && verb.Verb is { Says: true })
        {
            verb.Gloss = verb.Verb.English.For(VerbRole.Past);
            return [verb, .. Flat(after)];
        }

        JoinSpeaker(before);
        var speakers = before.Where(c => c.Kind is ChunkKind.According).ToList();
        var parts = new GermanParts(after, verb);
        List<Piece> made = moved ? [] : Flat(before.Except(speakers));
        foreach (var speaker in speakers.Select(Preposed))
        {
            made.InsertRange(0, [.. speaker.Pieces, Piece.Insert(",", speaker.Pieces[^1].Span)]);
        }

        made.AddRange(subject?.Pieces ?? []);
        made.AddRange(parts.Verbs);
        made.AddRange(moved ? Flat(before) : []);
        made.AddRange(parts.Rest);
        return Plurals(made, verb);
    }

    private static List<Piece> Subordinate(List<Piece> body, int last)
    {
        var verb = body[last];
        var opener = body[0].Part is Part.Preposition ? 2 : 1;
        var middle = GermanChunks.Of(body.GetRange(opener, last - opener));
        var behind = GermanChunks.Of(body.GetRange(last + 1, body.Count - last - 1));
        if (body[0].Governs.TryGetValue("sub", out var subordinator))
        {
            body[0].Gloss = subordinator;
        }

        var relative = body[opener - 1].IsAny("der", "die", "das", "den", "dem", "denen", "welche", "welcher", "welches", "was", "wer");
        var isSubject = relative && opener == 1 && !body[0].IsAny("den", "dem", "denen") && !TakesAnotherSubject(middle, verb, body[0]);
        if (relative)
        {
            body[opener - 1].Gloss = body[0].IsAny("was") ? "what" : body[0].IsAny("wer") ? "who" : "which";
        }

        var subject = isSubject ? null : Subject(middle, verb);
        if (subject is not null)
        {
            middle.Remove(subject);
        }

        middle.AddRange(behind);
        var parts = new GermanParts(middle, verb);
        return Plurals([.. body[..opener], .. subject?.Pieces ?? [], .. parts.Verbs, .. parts.Rest], verb);
    }

    /// <summary>"ihre" and "sie" are of one or of many: the verb tells.</summary>
    private static List<Piece> Plurals(List<Piece> made, Piece verb)
    {
        if (IsPlural(verb))
        {
            foreach (var piece in made.Where(p => p.Lower.StartsWith("ihr", StringComparison.Ordinal) || p.Is("sie")))
            {
                piece.Gloss = piece.Gloss switch { "its" => "their", "of its" => "of their", "it" => "they", _ => piece.Gloss };
            }
        }

        return made;
    }

    private static bool IsPlural(Piece verb) => verb.Can(VerbRole.PresentPlural | VerbRole.PastPlural) && !verb.Can(VerbRole.Present | VerbRole.Past);

    /// <summary>"das China nicht unterzeichnet hat": a name right after the pronoun that agrees with the verb is the subject.</summary>
    private static bool TakesAnotherSubject(List<Chunk> middle, Piece verb, Piece pronoun)
    {
        if (middle.Count == 0 || !middle[0].MayBeSubject || pronoun.Is("der"))
        {
            return false;
        }

        var plural = IsPlural(verb);
        var many = middle[0].Pieces.Exists(p => p.Plural || p.Part is Part.Coordinator);
        return (middle[0].IsName || middle[0].First.Part is Part.Pronoun || middle.Count(c => c.Kind is ChunkKind.Noun) > 1) && plural == many && !(pronoun.Is("die") && plural && middle[0].First.Part is not Part.Pronoun && middle.Count(c => c.Kind is ChunkKind.Noun) < 2);
    }

    private static List<Piece> Infinitive(List<Piece> body)
    {
        var opener = body[0].IsAny("um", "ohne", "statt", "anstatt") ? 1 : 0;
        var chunks = GermanChunks.Of(body.GetRange(opener, body.Count - opener));
        var parts = new GermanParts(chunks, null);
        if (opener == 1)
        {
            body[0].Gloss = body[0].Is("um") ? "in order" : body[0].Gloss;
        }

        return [.. body[..opener], .. parts.Verbs, .. parts.Rest];
    }

    /// <summary>The first noun behind the verb that may be its subject.</summary>
    private static Chunk? Subject(List<Chunk> chunks, Piece verb)
    {
        var plural = IsPlural(verb);
        Chunk? first = null;
        foreach (var chunk in chunks)
        {
            if (chunk.MayBeSubject)
            {
                first ??= chunk;
                if (Agrees(chunk, plural))
                {
                    return chunk;
                }
            }
        }

        return first;
    }

    private static bool Agrees(Chunk chunk, bool plural)
    {
        var many = chunk.Pieces.Exists(p => p.Part is Part.Coordinator) || chunk.Pieces.FirstOrDefault(p => p.Part is Part.Noun or Part.Name) is { Plural: true } || chunk.First.IsAny("beide", "sie", "wir");
        return plural == many || chunk.First.Part is Part.Pronoun;
    }

    /// <summary>"Waffen liefert China nicht": a thing before the verb and a name right behind it that agrees.</summary>
    private static bool ObjectFirst(List<Chunk> before, List<Chunk> after, Piece verb)
    {
        if (before.Count(c => c.Kind is ChunkKind.Noun) != 1 || before[0].Kind is not ChunkKind.Noun || after.Count == 0 || before[0].IsName || before[0].First.Part is Part.Pronoun || !after[0].MayBeSubject || !Agrees(after[0], IsPlural(verb)))
        {
            return false;
        }

        var article = before[0].First.Part is Part.Article;
        if (verb.Verb?.Infinitive is "sein" or "werden" or "bleiben")
        {
            // "Mitglied ist Indien nicht", "Größter Abnehmer ist China"
            return (after[0].IsName || after[0].First.Part is Part.Pronoun) && (!article || after.Exists(c => c.Kind is ChunkKind.Negation));
        }

        return !Agrees(before[0], IsPlural(verb)) || (!article && after[0].IsName && !after.Skip(1).Any(c => c.MayBeSubject));
    }

    /// <summary>Index of the finite verb of a clause whose verb comes last; null for another clause.</summary>
    private static int? VerbLast(List<Piece> body, Front front)
    {
        var article = front is Front.None || (body.Count > 1 && body[0].IsAny("der", "die", "das", "den", "dem") && body[1].Part is Part.Noun or Part.Adjective && front is not Front.Subject && body.FindIndex(p => p.Part is Part.Verb) is var first && GermanChunks.Of(body.GetRange(0, Math.Max(first, 0))).Count == 1);
        var opens = body[0].Part is Part.Subordinator || !article && body[0].IsAny("der", "die", "das", "den", "dem", "denen", "deren", "dessen", "welche", "welcher", "welches", "welchen", "welchem") || body[0].IsAny("als", "seit", "während", "bis", "da", "damit", "was", "wer", "wo", "wie");
        opens |= body[0].Part is Part.Preposition && body.Count > 1 && body[1].IsAny("der", "die", "das", "den", "dem", "denen", "deren", "dessen");
        var last = body.FindLastIndex(p => p.Part is Part.Verb);
        if (!opens || last < 1 || body.Count < 2 || !body[last].Can(VerbRole.Finite))
        {
            return null;
        }

        // What may follow the verb is a phrase with a preposition, or a comparison.
        var trails = last == body.Count - 1 || body[last + 1].Part is Part.Preposition or Part.According || body[last + 1].IsAny("als", "wie", "umgekehrt");
        var main = body.FindIndex(p => p.Part is Part.Verb && p.IsSurelyFinite);
        return trails && (main < 0 || main == last) && (body[0].Part is Part.Subordinator || last > 1 || body.Count <= 3) && !(main == last && last == body.Count - 1 && body.Count == 2 && body[0].Part is not Part.Subordinator and not Part.Article) ? last : null;
    }

    private static int Finite(List<Piece> body)
    {
        var sure = body.FindIndex(p => p.Part is Part.Verb && p.IsSurelyFinite);
        return sure >= 0 ? sure : body.FindIndex(p => p.Part is Part.Verb && p.Can(VerbRole.Finite) && !p.Can(VerbRole.ToInfinitive));
    }

    /// <summary>"erkennt ... an": the prefix at the end of a clause joins its verb.</summary>
    private void JoinPrefix(List<Piece> body)
    {
        var at = Finite(body);
        var candidates = at >= 0 && body[at].IsSurelyFinite ? [at] : Enumerable.Range(0, body.Count).Where(i => body[i].Part is Part.Verb or Part.Adverb or Part.Adjective && !body[i].Can(VerbRole.ToInfinitive)).ToList();
        foreach (var i in candidates)
        {
            for (var k = body.Count - 1; k > i; k--)
            {
                if (lexicon.IsPrefix(body[k].Lower) && !LeadsNoun(body, k) && lexicon.Apart(body[i].Lower, body[k].Lower) is { } entry)
                {
                    body[i] = new Piece { Span = body[i].Span, Lower = body[i].Lower, Gloss = entry.Gloss, Part = Part.Verb, Verb = entry.Verb, Roles = entry.Roles, Governs = entry.Governs, Glued = body[i].Glued };
                    body[k - 1].Span = TextSpan.FromTo(body[k - 1].Span.Start, body[k].Span.End);
                    body.RemoveAt(k);
                    return;
                }
            }
        }
    }

    /// <summary>A verb that no lexicon lists, told by the auxiliary before it: "wollen ... demonstrieren", "hat ... aufgestellt".</summary>
    private static void GuessVerb(List<Piece> body)
    {
        var at = Finite(body);
        var last = at == body.Count - 1 ? at - 1 : body.Count - 1;
        if (at < 0 || last < 1 || at == last || body[last].Verb is not null || body[last].Part is not (Part.Adverb or Part.Adjective) || body[last].Gloss != body[last].Lower || !body[at].Verb!.English.IsAuxiliary && body[at].Verb!.Infinitive is not ("wollen" or "werden" or "mögen"))
        {
            return;
        }

        var (word, participle) = (body[last].Lower, body[last].Lower[^1] == 't');
        if (participle || word.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("rn", StringComparison.Ordinal) || word.EndsWith("ln", StringComparison.Ordinal))
        {
            var verb = new GlossVerb(word, new EnglishVerb(word, word, word, word, word, word), Moves: false, Says: false);
            body[last] = new Piece { Span = body[last].Span, Lower = word, Gloss = word, Part = Part.Verb, Verb = verb, Roles = participle ? VerbRole.Participle : VerbRole.Infinitive, Glued = body[last].Glued };
        }
    }

    private static bool LeadsNoun(List<Piece> body, int at) =>
        at + 1 < body.Count && body[at + 1].Part is Part.Article or Part.Noun or Part.Name or Part.Number or Part.Adjective or Part.Pronoun;

    /// <summary>"Nach Ansicht von Gabuev von der Denkfabrik X in Berlin": all of it tells who speaks.</summary>
    private static void JoinSpeaker(List<Chunk> before)
    {
        var at = before.FindIndex(c => c.Kind is ChunkKind.According);
        while (at >= 0 && at + 1 < before.Count && before[at + 1].Kind is ChunkKind.Prepositional)
        {
            before[at] = before[at] with { Pieces = [.. before[at].Pieces, .. before[at + 1].Pieces] };
            before.RemoveAt(at + 1);
        }
    }

    /// <summary>"dem Zoll zufolge": English has the words before the noun.</summary>
    internal static Chunk Preposed(Chunk speaker)
    {
        if (speaker.Pieces[^1].Is("zufolge"))
        {
            speaker.Pieces[^1].Gloss = "according to";
            return speaker with { Pieces = [speaker.Pieces[^1], .. speaker.Pieces[..^1]] };
        }

        return speaker;
    }

    internal static List<Piece> Flat(IEnumerable<Chunk> chunks) => [.. chunks.SelectMany(c => c.Pieces)];
}
