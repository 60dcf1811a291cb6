using Entente.Reading;
using Entente.Record;
using Entente.States;

namespace Entente.Claims;

/// <summary>A state and the part it plays in a statement.</summary>
/// <param name="State">The state.</param>
/// <param name="Role">exporter, importer, dependent, on, seller, buyer, voter, party, recogniser, recognised, partner, ...</param>
public sealed record StateRole(State State, string Role);

/// <summary>One statement of an article.</summary>
public sealed record Statement
{
    /// <summary>Claim kind as docs name it (trade.growth ...), or opinion, plan, prediction, fact for what remains.</summary>
    public required string Kind { get; init; }

    /// <summary>The statement's exact words.</summary>
    public required TextSpan Quote { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Who says so; null for the article itself.</summary>
    public string? Speaker { get; init; }

    /// <summary>True when the words deny it.</summary>
    public bool Negated { get; init; }

    /// <summary>Fact, plan, prediction, opinion or possibility.</summary>
    public Modality Modality { get; init; }

    /// <summary>True when who is meant hangs on a pronoun that may mean more than one state.</summary>
    public bool Uncertain { get; init; }

    /// <summary>The states, with their roles.</summary>
    public IReadOnlyList<StateRole> States { get; init; } = [];

    /// <summary>What exactly is asserted, as its claim kind understands it.</summary>
    internal object? Assertion { get; init; }
}

/// <summary>A statement with what was found on it.</summary>
/// <param name="Id">s1, s2 ... in the order of the article.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Finding">The finding.</param>
public sealed record CheckedStatement(string Id, Statement Statement, Finding Finding);

/// <summary>An article with all its statements checked.</summary>
/// <param name="Article">The article.</param>
/// <param name="Sentences">The spans of its sentences; <see cref="Statement.Sentence"/> counts into them.</param>
/// <param name="Statements">The statements, in the order of the article.</param>
/// <param name="Datasets">The datasets that the findings name.</param>
public sealed record CheckedArticle(
    Article Article,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<CheckedStatement> Statements,
    IReadOnlyList<DatasetReference> Datasets)
{
    /// <summary>ISO 639-1 code of the language that reports are wished in; the article's own where none was asked for. English where reports are not written in it.</summary>
    public string? ReportLanguage { get => field ?? Article.Language; init; }
}
