using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>
/// One chart laid out in a box of fixed width, in which a letter is large enough to be read on a telephone; the page scales it.
/// </summary>
internal abstract class ChartDrawing
{
    /// <summary>Width of the box.</summary>
    public const int Width = 320;

    /// <summary>Average width of a letter at the charts' size; layout cannot measure the reader's font.</summary>
    protected const double LetterWidth = 6.4;

    /// <summary>Height of the box.</summary>
    public abstract double Height { get; }

    /// <summary>What the drawing shows, for those who do not see it.</summary>
    public abstract string Description { get; }

    /// <summary>The unit as a sentence of the caption; empty where the drawing needs none.</summary>
    public abstract string UnitLine { get; }

    /// <summary>Draws the shapes and labels.</summary>
    public abstract void Draw(Markup html);

    /// <summary>Writes head and body of the table of numbers.</summary>
    public abstract void Table(Markup html);

    /// <summary>A unit as the caption's sentence.</summary>
    protected static string UnitSentence(string unit)
    {
        var words = Numbers.UnitWords(unit);
        return words.Length == 0 ? "" : $"Unit: {words}.";
    }
}
