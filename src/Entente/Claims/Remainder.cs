using Entente.Reading;

namespace Entente.Claims;

/// <summary>
/// What no claim kind has taken of a sentence that speaks of states: shown as opinion, plan, prediction, or as a statement of fact
/// that no loaded dataset decides.
/// </summary>
internal static class Remainder
{
    private static readonly int Opinion = Lexicon.English.Class("opinion_cue");
    private static readonly int Plan = Lexicon.English.Class("plan_verb");
    private static readonly int Will = Lexicon.English.Class("will");
    private static readonly int PredictionCue = Lexicon.English.Class("prediction_cue");
    private static readonly int Arms = Lexicon.English.Class("arms");
    private static readonly int Meeting = Lexicon.English.Class("meet_verb");
    private static readonly int War = Lexicon.English.Class("war_words");
    private static readonly int Money = Lexicon.English.Class("trade_total");

    /// <summary>The statement that stands for the whole sentence; none where it speaks of no state.</summary>
    public static IEnumerable<Statement> Read(Sentence s)
    {
        var states = s.Mentions.Where(m => m.Kind is not (MentionKind.Pronoun or MentionKind.Pair or MentionKind.Place)).SelectMany(m => m.States).Distinct().ToList();
        if (states.Count == 0 || s.BlockKind is not (BlockKind.Paragraph or BlockKind.ListItem) || s.End - s.First < 4)
        {
            yield break;
        }

        var modality = s.Has(PredictionCue) && s.Has(Will) ? Modality.Prediction
            : s.Has(Will) ? Modality.Prediction
            : s.Has(Opinion) ? Modality.Opinion
            : s.Has(Plan) ? Modality.Plan
            : Modality.Fact;
        var kind = modality switch
        {
            Modality.Prediction => "prediction",
            Modality.Opinion => "opinion",
            Modality.Plan => "plan",
            _ => "fact",
        };
        yield return new Statement
        {
            Kind = kind,
            Quote = Grammar.Quote(s, s.First, s.End - 1) is var clause && clause.Length < s.Span.Length / 2 ? s.Span : clause,
            Sentence = s.Index,
            Speaker = s.Attributions.Count > 0 ? s.Attributions[0].Speaker : null,
            Modality = modality,
            States = [.. states.Take(4).Select(x => new StateRole(x, "mentioned"))],
            Assertion = modality is Modality.Fact ? WouldDecide(s) : null,
        };
    }

    /// <summary>The finding on such a statement.</summary>
    public static Finding Judge(Statement statement) => statement.Modality switch
    {
        Modality.Plan => new Finding(Verdict.NotAClaim, "A plan or an intention: it is neither true nor false today."),
        Modality.Prediction => new Finding(Verdict.NotAClaim, "A prediction: it is neither true nor false today."),
        Modality.Opinion => new Finding(Verdict.NotAClaim, "An opinion or a judgement of worth, not a statement of fact."),
        _ => new Finding(Verdict.NotCheckable, "A statement of fact of a kind that no loaded dataset decides.") { WouldDecide = statement.Assertion as string },
    };

    private static string WouldDecide(Sentence s) =>
        s.Has(Arms) ? "SIPRI Arms Transfers Database (the user's own export)"
        : s.Has(Money) ? "bilateral trade by product (CEPII BACI, UN Comtrade)"
        : s.Has(War) ? "a dataset of conflict events (UCDP, ACLED)"
        : s.Has(Meeting) ? "a dataset of dated events (GDELT 2.0)"
        : "a dataset of dated events (GDELT 2.0) or the primary documents";
}
