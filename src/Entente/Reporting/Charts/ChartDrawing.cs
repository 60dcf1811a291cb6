using Entente.Reporting.Html;
using Entente.Wording;

namespace Entente.Reporting.Charts;

/// <summary>One chart laid out in a box of a given width; the page scales it.</summary>
/// <param name="width">Width of the box: <see cref="ChartLook.Narrow"/> or <see cref="ChartLook.Wide"/>.</param>
internal abstract class ChartDrawing(double width)
{
    /// <summary>Width of the box.</summary>
    public double Width => width;

    /// <summary>Height of the box.</summary>
    public abstract double Height { get; }

    /// <summary>What the drawing shows, for those who do not see it.</summary>
    public abstract string Description { get; }

    /// <summary>The unit as a sentence of the caption; empty where the drawing needs none.</summary>
    public abstract string UnitLine { get; }

    /// <summary>False for a drawing that would not be another one in a wide place.</summary>
    public virtual bool HasWide => true;

    /// <summary>True in a box for a wide place.</summary>
    protected bool IsWide => width > ChartLook.Narrow;

    /// <summary>Draws the shapes and labels.</summary>
    public abstract void Draw(Markup html);

    /// <summary>The numbers; null for a drawing that shows none.</summary>
    public abstract ChartTable? Table();

    /// <summary>The drawing of a chart for a box of a width.</summary>
    /// <exception cref="ArgumentException">No drawing is known for charts of this type.</exception>
    public static ChartDrawing Of(Chart chart, double width) => chart switch
    {
        LineChart lines => new LineDrawing(lines, width),
        BarChart bars => new BarDrawing(bars, width),
        MirroredBars bars => new MirrorDrawing(bars, width),
        SlopeChart slope => new SlopeDrawing(slope, width),
        DotRange ranges => new RangeDrawing(ranges, width),
        SmallMultiples panels => new PanelDrawing(panels, width),
        VoteStrip strip => new VoteDrawing(strip, width),
        LocatorMap map => new MapDrawing(map, width),
        _ => throw new ArgumentException($"No drawing for {chart.GetType().Name}.", nameof(chart)),
    };

    /// <summary>A unit as the caption's sentence.</summary>
    protected static string UnitSentence(string unit)
    {
        var words = Numbers.UnitWords(unit);
        return words.Length == 0 ? "" : $"Unit: {words}.";
    }

    /// <summary>A label of one line that fits a width.</summary>
    protected static string Fit(string label, double room) => PlainText.Shorten(PlainText.OneLine(label), ChartLook.LettersIn(room));

    /// <summary>A mark of an axis: as short as it can be read.</summary>
    protected static string ShortValue(double mark, string unit) => unit.Contains('/', StringComparison.Ordinal) || unit is "points" or "rate"
        ? Numbers.Plain(unit == "rate" ? mark * 100 : mark)
        : Numbers.Of(mark, unit).Replace(".0", "", StringComparison.Ordinal).Replace(" tonnes", "", StringComparison.Ordinal);

    /// <summary>A value or the words for none.</summary>
    protected static string Shown(double? value, string unit) => ChartCell.Of(value, unit).Shown;
}
