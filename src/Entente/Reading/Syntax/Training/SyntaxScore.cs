using System.Diagnostics;

namespace Entente.Reading.Syntax.Training;

/// <summary>How well sentences are tagged and parsed. Marks of punctuation count, as in the shared tasks on Universal Dependencies.</summary>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Tokens">Number of tokens.</param>
/// <param name="Tagged">Share with the right part of speech.</param>
/// <param name="Attached">Share with the right head.</param>
/// <param name="Labelled">Share with the right head and relation, subtypes left out.</param>
/// <param name="Subtyped">Share with the right head, relation and subtype.</param>
/// <param name="TokensPerSecond">Tagging and parsing on one core.</param>
internal sealed record SyntaxScore(int Sentences, int Tokens, double Tagged, double Attached, double Labelled, double Subtyped, double TokensPerSecond)
{
    /// <summary>By right relation: how many there are, how many have the right head, how many head and relation.</summary>
    public required IReadOnlyDictionary<Relation, (int All, int Head, int Both)> Relations { get; init; }

    /// <summary>Parses sentences and compares.</summary>
    public static SyntaxScore Of(SyntaxParser parser, IReadOnlyList<TreebankSentence> sentences)
    {
        var (tokens, tagged, attached, labelled, subtyped) = (0, 0, 0, 0, 0);
        var relations = new Dictionary<Relation, (int All, int Head, int Both)>();
        var watch = new Stopwatch();
        foreach (var sentence in sentences)
        {
            watch.Start();
            var tree = parser.Parse(sentence.Text, sentence.Tokens);
            watch.Stop();
            for (var t = 0; t < sentence.Tokens.Length; t++)
            {
                tokens++;
                relations[sentence.Relations[t]] = relations.GetValueOrDefault(sentence.Relations[t]) switch
                {
                    var (all, head, both) when tree.Head(t) != sentence.Heads[t] => (all + 1, head, both),
                    var (all, head, both) => (all + 1, head + 1, both + (tree.Relation(t) == sentence.Relations[t] ? 1 : 0)),
                };
                tagged += tree.Tag(t) == sentence.Tags[t] ? 1 : 0;
                if (tree.Head(t) == sentence.Heads[t])
                {
                    attached++;
                    labelled += UniversalNames.BaseOf(tree.Relation(t)) == UniversalNames.BaseOf(sentence.Relations[t]) ? 1 : 0;
                    subtyped += tree.Relation(t) == sentence.Relations[t] ? 1 : 0;
                }
            }
        }

        double Share(int right) => (double)right / tokens;
        return new SyntaxScore(sentences.Count, tokens, Share(tagged), Share(attached), Share(labelled), Share(subtyped), tokens / watch.Elapsed.TotalSeconds) { Relations = relations };
    }
}
