namespace Entente.Reading.Syntax.Training;

/// <summary>A word of a treebank's sentence as it is annotated.</summary>
/// <param name="Form">Its characters.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Tag">Its universal part of speech.</param>
/// <param name="Fine">The treebank's own tag.</param>
/// <param name="Head">Number of its head among the words from 0, or -1 for the root.</param>
/// <param name="Relation">What it is to its head.</param>
/// <param name="Negative">True when it denies.</param>
/// <param name="Span">Where it stands in the sentence's text.</param>
internal sealed record TreebankWord(string Form, string Lemma, UniversalTag Tag, string Fine, int Head, Relation Relation, bool Negative, TextSpan Span);

/// <summary>A sentence as a treebank has it.</summary>
/// <param name="Document">The document's name, or nothing.</param>
/// <param name="Source">Where the document was taken from, or nothing.</param>
/// <param name="Text">Its text.</param>
/// <param name="Words">Its words in order.</param>
internal sealed record ConlluSentence(string Document, string Source, string Text, IReadOnlyList<TreebankWord> Words);

/// <summary>A sentence with its annotation moved to the tokens that articles are cut into.</summary>
internal sealed class TreebankSentence
{
    public required string Document { get; init; }

    public required string Text { get; init; }

    public required Token[] Tokens { get; init; }

    public required UniversalTag[] Tags { get; init; }

    /// <summary>The treebank's own tags; null where a token is only part of what the treebank takes for one word.</summary>
    public required string?[] Fine { get; init; }

    /// <summary>Lemmas; null where a token is not a word of the treebank.</summary>
    public required string?[] Lemmas { get; init; }

    /// <summary>Heads by index among the tokens; -1 for the root.</summary>
    public required int[] Heads { get; init; }

    public required Relation[] Relations { get; init; }

    /// <summary>Whether each token denies.</summary>
    public required bool[] Negative { get; init; }
}
