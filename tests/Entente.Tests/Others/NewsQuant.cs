using System.Globalization;
using System.Text.Json;

namespace Entente.Tests.Others;

/// <summary>
/// Quantities on NewsQuant (every other sentence of Almasian et al. 2023, CQE). Its gold leaves out years, dates, ordinals, ages of parts of names, and bare counts
/// that mean no amount ("one of"); ranges are one quantity; units are named in words.
/// </summary>
internal static class NewsQuant
{
    public static (Hits Value, Hits Unit, List<(string What, string Text)> Errors) Measure()
    {
        var (value, unit, errors) = (new Hits(), new Hits(), new List<(string, string)>());
        using var file = JsonDocument.Parse(File.ReadAllText(OthersTexts.Path("newsquant_even.json")));
        foreach (var entry in file.RootElement.EnumerateArray())
        {
            var text = entry.GetProperty("text").GetString()!;
            var gold = entry.GetProperty("quantities").EnumerateArray().Select(q => (Values: Numbers(q.GetProperty("value").GetString()!), Units: new[] { Text(q, "unit"), Text(q, "normalized_unit") })).ToList();
            var read = OthersTexts.Read(text, new DateOnly(2020, 6, 1)).Sentences.SelectMany(s => QuantityNames.Measured(s)).ToList();
            foreach (var (values, names) in gold)
            {
                var same = read.Where(r => values.Any(v => Close(v, r.Value))).ToList();
                if (same.Count == 0)
                {
                    value.Missed++;
                    unit.Missed++;
                    errors.Add(("missed", $"{string.Join('-', values)} {names[0]} :: {text}"));
                    continue;
                }

                value.Right++;
                var fit = same.Find(r => names.Any(n => Same(n, r.Unit)));
                if (fit.Unit is null)
                {
                    unit.Missed++;
                    unit.False++;
                    errors.Add(("unit", $"{names[0]}/{names[1]} read as '{same[0].Unit}' :: {text}"));
                }
                else
                {
                    unit.Right++;
                }

                // A range is one quantity of the gold and two of ours.
                foreach (var v in values)
                {
                    var at = read.FindIndex(r => Close(v, r.Value) && (fit.Unit is null || r.Unit == fit.Unit));
                    at = at >= 0 ? at : read.FindIndex(r => Close(v, r.Value));
                    if (at >= 0)
                    {
                        read.RemoveAt(at);
                    }
                }
            }

            value.False += read.Count;
            unit.False += read.Count;
            errors.AddRange(read.Select(r => ("false", $"{r.Value} {r.Unit} :: {text}")));
        }

        return (value, unit, errors);
    }

    private static string Text(JsonElement q, string name) => q.GetProperty(name).GetString() ?? "-";

    private static List<double> Numbers(string value)
    {
        var cut = value.IndexOf('-', 1);
        string[] parts = cut > 0 ? [value[..cut], value[(cut + 1)..]] : [value];
        return [.. parts.Select(p => double.TryParse(p.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? Math.Abs(n) : double.NaN)];
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-6 * Math.Max(1, Math.Abs(a));

    private static bool Same(string gold, string ours)
    {
        var (a, b) = (Plain(gold), Plain(ours));
        return a == b || (a is "%" or "per cent" or "pct" && b is "percentage") || (a.Length == 0 && b.Length == 0);
    }

    private static string Plain(string unit) =>
        string.Join(' ', unit.ToLowerInvariant().Replace("-owned", "", StringComparison.Ordinal).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("a" or "the" or "of" or "an" or "$" or "us")).Select(Singular));

    private static string Singular(string word) =>
        word.Length > 3 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.Length > 2 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
