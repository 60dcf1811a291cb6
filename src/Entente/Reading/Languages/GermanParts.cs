namespace Entente.Reading.Languages;

/// <summary>The middle of a clause taken apart: its verbs with all that goes with them, and the rest.</summary>
internal sealed class GermanParts
{
    public GermanParts(List<Chunk> chunks, Piece? finite)
    {
        var others = chunks.Where(c => c.Kind is ChunkKind.Verb).Select(c => c.First).ToList();
        var negations = chunks.Where(c => c.Kind is ChunkKind.Negation).Select(c => c.First).ToList();
        var rest = chunks.Where(c => c.Kind is not (ChunkKind.Verb or ChunkKind.Negation)).ToList();
        var degree = Degree(chunks);
        rest = [.. rest.Where(c => c != degree)];
        var predicate = Predicate(rest);
        rest = [.. rest.Except(predicate)];
        var agent = GermanVerbs.IsPassive(finite, others) ? rest.Find(c => c.Kind is ChunkKind.Prepositional && c.First.IsAny("von", "vom", "durch") && c.Pieces.Exists(p => p.Part is Part.Name or Part.Noun)) : null;
        Verbs = [.. GermanVerbs.Join(finite, others, negations), .. GermanOrder.Flat(predicate)];
        if (degree is not null)
        {
            Verbs.InsertRange(Verbs.IndexOf(others[0]), degree.Pieces);
        }

        if (agent is not null)
        {
            agent.First.Gloss = agent.First.Is("vom") ? "by the" : "by";
            rest.Remove(agent);
            Verbs.AddRange(agent.Pieces);
        }

        var speakers = rest.Where(c => c.Kind is ChunkKind.According).ToList();
        rest = [.. rest.Except(speakers)];
        Govern(rest, [.. others.Select(o => o.Governs), finite?.Governs ?? GlossEntry.NoPrepositions, .. predicate.SelectMany(p => p.Pieces).Select(p => p.Governs)]);
        Rest = GermanOrder.Flat(ObjectsFirst(rest));
        foreach (var speaker in speakers.Select(GermanOrder.Preposed))
        {
            Rest.Add(Piece.Insert(",", speaker.First.Span));
            Rest.AddRange(speaker.Pieces);
        }
    }

    private readonly List<Chunk> governed = [];

    public List<Piece> Verbs { get; }

    public List<Piece> Rest { get; }

    /// <summary>"hat sich fast verdoppelt": the word stays by its verb.</summary>
    private static Chunk? Degree(List<Chunk> chunks)
    {
        var at = chunks.FindIndex(c => c.Kind is ChunkKind.Verb);
        return at > 0 && chunks[at - 1] is { Kind: ChunkKind.Adverb, First: var first } && first.IsAny("etwa", "fast", "nahezu", "beinahe", "annähernd", "mehr als", "knapp", "rund") ? chunks[at - 1] : null;
    }

    /// <summary>"ist stärker von China abhängig": the adjective that takes a preposition stands by its verb, its degree with it.</summary>
    private static List<Chunk> Predicate(List<Chunk> rest)
    {
        var at = rest.FindIndex(c => c.Kind is ChunkKind.Adverb && c.First.Part is Part.Adjective or Part.Adverb && c.First.Governs.Keys.Any(k => k is not "sub"));
        if (at < 0)
        {
            return [];
        }

        var degree = rest.Take(at).Where(c => c.Kind is ChunkKind.Adverb && (c.First.Comparative || c.First.IsAny("sehr", "viel", "stark", "weit", "deutlich", "zunehmend", "völlig", "so", "ebenso", "gleich", "kaum")));
        return [.. degree, rest[at]];
    }

    private void Govern(List<Chunk> rest, List<IReadOnlyDictionary<string, string>> governs)
    {
        foreach (var chunk in rest.Where(c => c.Kind is ChunkKind.Prepositional))
        {
            // "in großen Mengen kaufen" is another "in" than "in Russland kaufen".
            if (governs.Find(g => g.ContainsKey(chunk.First.Lower)) is { } known && (!chunk.First.IsAny("in", "im", "bei") || chunk.Pieces.Exists(p => p.Part is Part.Name)))
            {
                chunk.First.Gloss = known[chunk.First.Lower];
                governed.Add(chunk);
            }
        }
    }

    /// <summary>What is bought or sold stands right behind its verb, before where and when.</summary>
    private List<Chunk> ObjectsFirst(List<Chunk> found)
    {
        var lead0 = found.FindIndex(c => c.Kind is ChunkKind.Prepositional or ChunkKind.Noun || c.First.Part is Part.Time);
        List<Chunk> rest = lead0 < 0 ? found : [.. found.Take(lead0), .. found.Skip(lead0).OrderBy(c => governed.Contains(c) || (c.Kind is ChunkKind.Noun && !c.IsYear && c.First.Part is not Part.Time) ? 0 : 1)];
        var at = rest.FindIndex(c => c.Kind is ChunkKind.Noun && !c.IsYear && c.First.Part is not Part.Time);
        var lead = at < 0 ? 0 : rest.FindIndex(c => c.Kind is ChunkKind.Prepositional);
        return at > 0 && lead >= 0 && lead < at ? [.. rest.Take(lead), rest[at], .. rest.Skip(lead).Take(at - lead), .. rest.Skip(at + 1)] : rest;
    }
}
