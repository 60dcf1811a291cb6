namespace Entente.Catalogue;

/// <summary>One measure: what it says, in which unit, after whom, from which tables, and what it does where data are missing.</summary>
public sealed record Measure
{
    private readonly Func<Measure, MeasureQuestion, MeasureAnswer> ask;

    /// <summary>A measure that a function of itself and a question answers.</summary>
    internal Measure(Func<Measure, MeasureQuestion, MeasureAnswer> ask) => this.ask = ask;

    /// <summary>Its id: <c>trade.total</c>, <c>dependence.asymmetry</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of its values: USD, share (0 to 1), rate, points, rank, index, ratio, text ...</summary>
    public required string Unit { get; init; }

    /// <summary>Whether it is about a direction, a pair or one state.</summary>
    public required MeasureScope Scope { get; init; }

    /// <summary>What it says, with its direction, in one or two sentences; A is the first state, B the second.</summary>
    public required string Definition { get; init; }

    /// <summary>The formula in the notation of docs/measures.md; empty where words say it all.</summary>
    public string Formula { get; init; } = "";

    /// <summary>What to cite for the definition.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What happens where data are missing.</summary>
    public required string Missing { get; init; }

    /// <summary>The tables of the record that it is computed from.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Datasets that would fill it where it has no answer.</summary>
    public required string FilledBy { get; init; }

    /// <summary>What else must be named to ask it (a treaty, goods, a body), null for nothing.</summary>
    public MeasureDetail? Detail { get; init; }

    /// <summary>True when the values are words, not numbers.</summary>
    public bool IsWords => Unit is "words";

    /// <summary>A value of a pair from all flows of a year at once; null for a measure that has no such form.</summary>
    internal Func<Measures.TradeYear, States.State, States.State, double?>? InYear { get; init; }

    /// <summary>The values of a state with every other in a year at once; null for a measure that has no such form.</summary>
    internal Func<MeasureQuestion, int, RankedValues>? WithAll { get; init; }

    /// <summary>The values of all pairs in a year at once, whichever state the question names; null for a measure that has no such form, or has <see cref="InYear"/>.</summary>
    internal Func<MeasureQuestion, int, RankedValues>? AllPairs { get; init; }

    /// <summary>Answers a question: values over years, or the reason why there are none.</summary>
    /// <param name="question">Whom it is about, which years, and the day that bounds what counts.</param>
    /// <exception cref="EntenteException">The measure needs a second state, or a detail that is not named or not known.</exception>
    public MeasureAnswer Answer(MeasureQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (Scope is not MeasureScope.State && question.To is null)
        {
            throw new EntenteException($"{Id} is about two states, and one was given ({question.From.Name}). Name the other, too.");
        }

        if (question.Dataset is { } dataset && !question.Record.Datasets.ContainsKey(dataset))
        {
            throw new EntenteException($"There is no dataset '{dataset}' in the record. Nearest: {string.Join(", ", Near.Of(dataset, question.Record.Datasets.Keys))}. All of them: entente data list");
        }

        return ask(this, Detail is null ? question with { Detail = "" } : question with { Detail = Detail.Resolve(Id, question) });
    }
}
