using System.Globalization;
using Entente.Claims;
using Entente.Reading;
using Entente.Reading.Syntax;

namespace Entente.Tests.Others;

/// <summary>How well texts of others are read; ENTENTE_ACCEPT=1 writes the figures to eval/others.md, ENTENTE_ERRORS=FILE the errors beside them.</summary>
public sealed class OthersTests
{
    private static readonly DateOnly Reuters = new(1987, 6, 1);

    private static readonly DateOnly Debates = new(2016, 10, 1);

    private static readonly Dictionary<string, (string Name, string Iso3)> Invented = new(StringComparer.Ordinal)
    {
        ["Arnor"] = ("Norway", "ARN NOR"),
        ["Gondor"] = ("Kenya", "GON KEN"),
        ["Osgiliath"] = ("Peru", "OSG PER"),
        ["Eriadori"] = ("Japanese", ""),
        ["Eriador"] = ("Japan", "ERI JPN"),
        ["Bree"] = ("Chile", "BRE CHL"),
        ["Calenardhon"] = ("Ghana", "CAL GHA"),
        ["Ithilen"] = ("India", "ITH IND"),
        ["Mordor"] = ("Sweden", "MOR SWE"),
        ["Fornost"] = ("Mexico", "FOR MEX"),
        ["Dagolathi"] = ("Polish", ""),
        ["Dagolath"] = ("Poland", "DAG POL"),
        ["Rohan"] = ("Portugal", "ROH PRT"),
        ["Minas Tirith"] = ("Nairobi", ""),
    };

    /// <summary>Wikinews articles that do speak of what is between two states.</summary>
    private static readonly string[] AboutStates = ["GUM_news_korea"];

    [Fact]
    public void Quantities_of_NewsQuant()
    {
        var (value, unit, errors) = NewsQuant.Measure();
        Errors("newsquant", errors.Select(e => $"{e.What}: {e.Text}"));
        OthersTable.Set("NewsQuant, 295 sentences, 461 quantities: the value", $"P {F(value.Precision)}, R {F(value.Recall)}, F1 {F(value.F1)}", "F1 0.92");
        OthersTable.Set("NewsQuant: value and unit", $"P {F(unit.Precision)}, R {F(unit.Recall)}, F1 {F(unit.F1)}", "F1 0.86");
        Assert.True(value.F1 >= 0.90, F(value.F1));
        Assert.True(unit.F1 >= 0.82, F(unit.F1));
    }

    [Fact]
    public void Directions_of_event_records()
    {
        var (right, turned, missed) = (0, 0, 0);
        var errors = new List<string>();
        var codes = Invented.Values.Where(v => v.Iso3.Length > 0).ToDictionary(v => v.Iso3[..3], v => v.Iso3[4..], StringComparer.Ordinal);
        foreach (var entry in OthersTexts.Lines("events_petrarch_gold.jsonl").Where(e => !e.GetProperty("set").GetString()!.Contains("spanish", StringComparison.Ordinal)))
        {
            var text = Invented.Aggregate(entry.GetProperty("text").GetString()!, (t, i) => t.Replace(i.Key, i.Value.Name, StringComparison.Ordinal));
            var date = DateOnly.TryParseExact(entry.GetProperty("date").GetString(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : new DateOnly(1995, 1, 1);
            HashSet<(string, string)>? read = null;
            foreach (var expected in entry.GetProperty("expected").EnumerateArray())
            {
                if (StateOf(expected.GetProperty("source").GetString(), codes) is not { } source || StateOf(expected.GetProperty("target").GetString(), codes) is not { } target || source == target)
                {
                    continue;
                }

                read ??= WhoWhom(text, date);
                var (asSaid, reversed) = (read.Contains((source, target)), read.Contains((target, source)));
                right += asSaid ? 1 : 0;
                turned += !asSaid && reversed ? 1 : 0;
                missed += !asSaid && !reversed ? 1 : 0;
                if (!asSaid)
                {
                    errors.Add($"{(reversed ? "turned" : "missed")} {source}>{target}: {text} [{string.Join(' ', read)}]");
                }
            }
        }

        Errors("events", errors);
        OthersTable.Set("Event records whose source and target are states: direction, of those read", $"{right} of {right + turned} ({Percent(right, right + turned)})", "9 of 10");
        OthersTable.Set("Event records: pairs read at all", $"{right + turned} of {right + turned + missed} ({Percent(right + turned, right + turned + missed)})", "");
        Assert.True(right >= 9 * turned, $"{right} right, {turned} turned");
        Assert.True(right + turned >= missed, $"{right + turned} read, {missed} missed");
    }

    [Fact]
    public void Statements_of_Reuters_sentences()
    {
        var (found, all) = (0, 0);
        var errors = new List<string>();
        foreach (var entry in OthersTexts.Lines("sentences_reuters1987_bilateral_figures.jsonl"))
        {
            var text = entry.GetProperty("sentence").GetString()!;
            var read = OthersTexts.Statements(text, Reuters);
            all++;
            found += read.Count > 0 ? 1 : 0;
            errors.Add($"{Describe(read)}: {text}");
        }

        Errors("reuters", errors);
        OthersTable.Set("Reuters 1987, sentences with two states and a figure: a statement found", $"{found} of {all}", "");
        Assert.True(found >= 12, $"{found} of {all}");
    }

    [Fact]
    public void Claims_of_AVeriTeC()
    {
        var read = OthersTexts.Lines("claims_averitec_dev_interstate.jsonl").Select(e => e.GetProperty("claim").GetString()!).Select(t => (Text: t, Read: OthersTexts.Statements(t, new DateOnly(2020, 11, 1)))).ToList();
        Errors("averitec", read.Select(r => $"{Describe(r.Read)}: {r.Text}"));
        OthersTable.Set("AVeriTeC, claims that name two states: of a kind that Entente holds against data", $"{read.Count(r => r.Read.Count > 0)} of {read.Count}", "");
        Assert.Contains(read, r => r.Read.Any(s => s.Kind == "trade.growth" && s.States.Any(x => x is { Role: "exporter", State.Iso3: "CHN" })));
    }

    [Fact]
    public void False_alarms_on_general_text()
    {
        var (asFact, softened, sentences) = (0, 0, 0);
        var errors = new List<string>();
        foreach (var entry in OthersTexts.Lines("claims_checkworthiness_interstate.jsonl").Where(e => e.GetProperty("check_worthy").GetInt32() == 0))
        {
            var text = entry.GetProperty("text").GetString()!;
            sentences += OthersTexts.Read(text, Debates).Sentences.Count;
            var read = OthersTexts.Statements(text, Debates);
            asFact += read.Count(r => r.Modality is Modality.Fact);
            softened += read.Count(r => r.Modality is not Modality.Fact);
            errors.AddRange(read.Select(r => $"{Describe([r])} {r.Modality}: {text}"));
        }

        var (general, lines) = (0, 0);
        foreach (var entry in OthersTexts.Lines("articles_en_wikinews_gum.jsonl").Where(e => !AboutStates.Contains(e.GetProperty("id").GetString())))
        {
            var text = entry.GetProperty("text").GetString()!;
            lines += OthersTexts.Read(text, Debates).Sentences.Count;
            var read = OthersTexts.Statements(text, Debates);
            general += read.Count;
            errors.AddRange(read.Select(r => $"{entry.GetProperty("id").GetString()} {Describe([r])} {r.Modality}: {r.Quote.In(text)}"));
        }

        Errors("alarms", errors);
        OthersTable.Set("Wikinews articles not about two states: statements found", $"{general} in {lines} sentences", "1 in 200");
        OthersTable.Set("Debate sentences labelled not check-worthy: statements of fact found (true or false)", $"{asFact} in {sentences} sentences; {softened} more as plan, prediction or possibility", "");
        Assert.True(general * 200 <= lines, $"{general} in {lines}");
        Assert.True(asFact <= 16, $"{asFact} in {sentences}");
    }

    private static HashSet<(string, string)> WhoWhom(string text, DateOnly date)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var sentence in OthersTexts.Read(text, date).Sentences)
        {
            if (TreeStates.TreeOf(sentence) is not { } tree)
            {
                continue;
            }

            for (var verb = tree.First; verb < tree.End; verb++)
            {
                if (tree.Tag(verb) is not (UniversalTag.Verb or UniversalTag.Adj))
                {
                    continue;
                }

                foreach (var actor in TreeStates.Acting(sentence, tree, verb))
                {
                    foreach (var other in TreeStates.ActedOn(sentence, tree, verb).Where(o => o != actor))
                    {
                        pairs.Add((actor.Iso3, other.Iso3));
                    }
                }
            }
        }

        return pairs;
    }

    private static string? StateOf(string? code, Dictionary<string, string> invented)
    {
        if (code is null || code.Length < 3 || (code.Length > 3 && code[3..] is not ("GOV" or "MIL" or "LEG" or "GOVFRM" or "GOVMIL" or "GOVHLH")))
        {
            return null;
        }

        var three = code[..3];
        return invented.TryGetValue(three, out var real) ? real : Entente.States.StateRegistry.Default.TryGet(three, out var state) ? state.Iso3 : null;
    }

    private static void Errors(string name, IEnumerable<string> lines)
    {
        if (Environment.GetEnvironmentVariable("ENTENTE_ERRORS") is { Length: > 0 } folder)
        {
            File.WriteAllLines(Path.Combine(folder, name + ".txt"), lines);
        }
    }

    private static string Describe(IReadOnlyList<Statement> statements) =>
        statements.Count == 0 ? "none" : string.Join("; ", statements.Select(r => $"{r.Kind} {string.Join(' ', r.States.Select(x => x.Role + "=" + x.State.Iso3))}"));

    private static string F(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
