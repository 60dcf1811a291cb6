namespace Entente.Reading;

/// <summary>Who is said to say something.</summary>
/// <param name="Speaker">The name or the words for them.</param>
/// <param name="CueFirst">First token of the words that attribute ("according to Alexander Gabuev").</param>
/// <param name="CueLast">Last token of those words.</param>
/// <param name="From">First token of what is said.</param>
/// <param name="To">Last token of what is said.</param>
/// <param name="Carried">True when the attribution comes from an earlier sentence of the paragraph.</param>
internal sealed record Attribution(string Speaker, int CueFirst, int CueLast, int From, int To, bool Carried)
{
    public bool Covers(int token) => From <= token && token <= To && !(CueFirst <= token && token <= CueLast);
}
