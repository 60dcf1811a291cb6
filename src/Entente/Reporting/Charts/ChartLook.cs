namespace Entente.Reporting.Charts;

/// <summary>
/// Sizes of the charts, in units of their box; <c>Html/look.css</c> holds the same sizes for the page, and a test that they agree.
/// A chart is laid out twice, for a narrow and for a wide place, so that its letters stay readable in both.
/// </summary>
internal static class ChartLook
{
    /// <summary>Width of the box for a narrow place.</summary>
    public const double Narrow = 300;

    /// <summary>Width of the box for a wide place.</summary>
    public const double Wide = 620;

    /// <summary>Size of labels and values.</summary>
    public const double Text = 13;

    /// <summary>Size of axis marks and notes.</summary>
    public const double Small = 12;

    /// <summary>Average width of a letter of <see cref="Text"/>; layout cannot measure the reader's font, and is generous.</summary>
    public const double Letter = 7.6;

    /// <summary>Average width of a bold letter of <see cref="Text"/>; bold labels are short, and of digits and signs.</summary>
    public const double BoldLetter = 9;

    /// <summary>Distance of two lines of text.</summary>
    public const double Line = 16;

    /// <summary>Width a text takes, at most.</summary>
    public static double WidthOf(string text) => TextWrap.Cells(text) * Letter;

    /// <summary>Width of the widest of some texts; 0 for none.</summary>
    public static double Widest(IEnumerable<string> texts)
    {
        var widest = 0.0;
        foreach (var text in texts)
        {
            widest = Math.Max(widest, WidthOf(text));
        }

        return widest;
    }

    /// <summary>Width of the widest of some bold texts; 0 for none.</summary>
    public static double BoldWidest(IEnumerable<string> texts) => Widest(texts) * BoldLetter / Letter;

    /// <summary>Width a text of <see cref="Small"/> takes, at most.</summary>
    public static double SmallWidthOf(string text) => WidthOf(text) * Small / Text;

    /// <summary>The letters that a width has room for.</summary>
    public static int LettersIn(double width) => Math.Max(4, (int)(width / Letter));
}
