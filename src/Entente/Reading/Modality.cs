namespace Entente.Reading;

/// <summary>What a sentence is where it states nothing that is true or false today.</summary>
public enum Modality
{
    /// <summary>Stated as fact.</summary>
    Fact,

    /// <summary>A plan or an intention: "want to deepen".</summary>
    Plan,

    /// <summary>A forecast: "will make great progress".</summary>
    Prediction,

    /// <summary>A judgement of worth: "conducive to peace".</summary>
    Opinion,

    /// <summary>A question, a condition or a mere possibility: "could", "if".</summary>
    Possibility,
}
