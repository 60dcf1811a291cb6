namespace Entente.Reading.Syntax;

/// <summary>What training has learned of a language: parts of speech, trees and lemmas. Holds no state of its own: many threads may read with it.</summary>
internal sealed class SyntaxModel
{
    /// <summary>ISO 639-1 code of the language: "en".</summary>
    public required string Language { get; init; }

    /// <summary>What it was trained on, with versions, licence and credit.</summary>
    public required string Credit { get; init; }

    /// <summary>How many ways through a sentence the parser keeps.</summary>
    public required int BeamWidth { get; init; }

    /// <summary>How far behind the best way a way may be and still be kept.</summary>
    public required int BeamMargin { get; init; }

    public required FineTags Tags { get; init; }

    public required Transitions Transitions { get; init; }

    public required Lemmas Lemmas { get; init; }

    /// <summary>The words that training saw at least twice, with their usual parts of speech.</summary>
    public required CompactTable Known { get; init; }

    public required Weights TagWeights { get; init; }

    public required Weights ParseWeights { get; init; }
}
