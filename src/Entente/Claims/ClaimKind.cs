using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>
/// A kind of statement: how it is said, what it asserts, how it is judged. To teach Entente a new one is to add a class here
/// and a file of rules in <c>data/rules</c>; <see cref="ClaimKinds"/> finds it by its name.
/// </summary>
internal abstract class ClaimKind
{
    /// <summary>The name in outputs, rules and docs: "trade.growth".</summary>
    public abstract string Name { get; }

    /// <summary>True for a kind that takes only words in which no other kind has found a statement.</summary>
    public virtual bool YieldsToOthers => false;

    /// <summary>True where the same words about the same states may say several things of this kind: one a commodity.</summary>
    public virtual bool SeveralToAQuote => false;

    /// <summary>True for a kind whose statements a clause may take up again without saying them: "so did Egypt".</summary>
    public virtual bool CanEcho => false;

    /// <summary>The statements of this kind in a sentence.</summary>
    public abstract IEnumerable<Statement> Read(Sentence s, ArticleReading article);

    /// <summary>Holds a statement of this kind, stated as fact, against the record.</summary>
    public abstract Finding Judge(Statement statement, Judging judging);

    /// <summary>The record's figures beside a plan, a prediction or a mere possibility, which itself cannot be true or false today; null for none.</summary>
    public virtual Finding? Context(Statement statement, Judging judging) => null;

    /// <summary>What is said where the words only name other states, and all else is taken from a statement before; null where that says nothing.</summary>
    /// <param name="said">The statement before.</param>
    /// <param name="by">The states named in its stead.</param>
    /// <param name="time">The time named; null for none.</param>
    /// <param name="denied">Whether it is denied of them; null for as it was before.</param>
    public virtual EchoedStatement? Echo(Statement said, IReadOnlyList<State> by, TimeExpression? time, bool? denied) => null;

    /// <summary>Puts a statement together: quote, speaker, denial and modality follow from where its words stand.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="first">First token that carries the statement.</param>
    /// <param name="last">Last token that carries it.</param>
    /// <param name="trigger">The verb or word that makes the assertion.</param>
    /// <param name="states">The states with their roles.</param>
    /// <param name="assertion">What exactly is asserted.</param>
    /// <param name="negated">Whether it is denied; null to tell from the words.</param>
    protected Statement Make(Sentence s, int first, int last, int trigger, IReadOnlyList<StateRole> states, object assertion, bool? negated = null) => new()
    {
        Kind = Name,
        Quote = Grammar.Quote(s, Math.Min(first, trigger), Math.Max(last, trigger)),
        Sentence = s.Index,
        Speaker = Grammar.SpeakerOf(s, trigger),
        Negated = negated ?? Grammar.IsNegated(s, trigger),
        Modality = Grammar.ModalityAt(s, trigger),
        Uncertain = Grammar.HangsOnPronoun(s, trigger),
        States = states,
        Assertion = assertion,
    };

    protected static Finding NotCheckable(string reason, string? wouldDecide = null) => new(Verdict.NotCheckable, reason) { WouldDecide = wouldDecide };

    protected static int Class(string name) => Lexicon.English.Class(name);
}
