using Entente.Measures.Gravity;

namespace Entente.Tests.Measures.Gravity;

/// <summary>Six states, two years, all 30 directed pairs: rows by exporter, importer, year. Made up, with four zeros.</summary>
internal static class SmallCase
{
    public static readonly double[] Trade =
    [
        14.3, 10.1, 4.1, 2.1, 5.8, 9.2, 8.0, 10.2, 0.0, 0.0, 29.5, 10.2, 0.0, 5.2, 7.7, 2.5, 9.0, 12.5, 2.3, 1.5,
        0.0, 3.3, 2.4, 1.6, 2.3, 4.2, 7.0, 3.4, 5.3, 5.1, 7.7, 15.3, 5.6, 8.2, 10.6, 5.8, 20.3, 3.8, 4.5, 6.1,
        13.1, 9.0, 12.7, 3.8, 12.9, 5.3, 24.9, 13.2, 18.4, 2.9, 17.3, 8.1, 13.4, 12.7, 12.9, 10.5, 5.4, 16.5, 5.7, 1.6,
    ];

    public static readonly double[] Distance =
    [
        1.00, 2.53, 1.04, 1.19, 3.86, 1.26, 3.64, 1.37, 1.53, 2.32, 3.72, 3.55, 2.72, 2.45, 1.99,
        1.47, 2.44, 1.61, 2.09, 2.05, 1.19, 2.45, 2.20, 1.05, 2.19, 2.51, 1.98, 2.24, 1.61, 3.44,
    ];

    public const string Agreement = "000000010110010000000100010010000110001000000000100110010010";

    /// <summary>Exporter, importer and year of each row.</summary>
    public static readonly (int Exporter, int Importer, int Year)[] Keys =
    [
        .. from i in Enumerable.Range(1, 6) from j in Enumerable.Range(1, 6) where i != j from t in Enumerable.Range(1, 2) select (i, j, t),
    ];

    public static PanelData Panel(Func<int, bool>? keep = null, Func<double, double>? trade = null, IEnumerable<int>? order = null)
    {
        var rows = (order ?? Enumerable.Range(0, Keys.Length)).Where(i => keep?.Invoke(i) ?? true).ToArray();
        return PanelData.Of(
            Array.ConvertAll(rows, i => trade?.Invoke(Trade[i]) ?? Trade[i]),
            [("distance", Array.ConvertAll(rows, i => Distance[i / 2])), ("agreement", Array.ConvertAll(rows, i => (double)(Agreement[i] - '0')))],
            [Array.ConvertAll(rows, i => (Keys[i].Exporter * 10L) + Keys[i].Year), Array.ConvertAll(rows, i => (Keys[i].Importer * 10L) + Keys[i].Year)],
            Array.ConvertAll(rows, i => (Math.Min(Keys[i].Exporter, Keys[i].Importer) * 10L) + Math.Max(Keys[i].Exporter, Keys[i].Importer)));
    }
}
