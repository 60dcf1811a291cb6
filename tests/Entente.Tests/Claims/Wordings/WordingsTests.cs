using System.Globalization;
using Entente.Claims;
using Entente.Reading;

namespace Entente.Tests.Claims.Wordings;

/// <summary>
/// Sentences in usual wordings, each read alone: written before looking at how the kinds are read, so that the share found tells how far the reading carries.
/// </summary>
public sealed class WordingsTests
{
    private static readonly DateOnly Day = new(2024, 6, 12);

    public static TheoryData<string> Kinds => [.. Rows().Select(r => r.Kind).Where(k => k != "none").Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nine_of_ten_are_found_with_their_states_and_polarity(string kind)
    {
        var rows = Rows().Where(r => r.Kind == kind).ToList();
        var wrong = rows.Where(r => !Read(r.Text).Any(s => Fits(r, s))).Select(r => r.Text).ToList();
        Assert.True(wrong.Count <= (rows.Count + 9) / 10, $"{wrong.Count} of {rows.Count} not read right:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Sentences_without_a_statement_yield_none()
    {
        var false_alarms = Rows().Where(r => r.Kind == "none").SelectMany(r => Read(r.Text).Select(s => $"{s.Kind}: {r.Text}")).ToList();
        Assert.Empty(false_alarms);
    }

    private static bool Fits(Row row, Statement statement) =>
        statement.Kind == row.Kind && statement.Negated == row.Negated
        && row.States.All(w => statement.States.Any(s => s.State.Iso3 == w.Iso3 && (w.Role.Length == 0 || s.Role is "both" or "party" || string.Equals(s.Role, w.Role, StringComparison.Ordinal))));

    private static List<Statement> Read(string text)
    {
        var headline = !text.EndsWith('.') && !text.EndsWith('"');
        var article = new Article { Title = headline ? text : "", Date = Day, Text = text, Blocks = [new Block(headline ? BlockKind.Title : BlockKind.Paragraph, new TextSpan(0, text.Length))] };
        return [.. StatementReader.Read(ArticleReading.Read(article, Day)).Where(s => ClaimKinds.Find(s.Kind) is not null)];
    }

    private static IEnumerable<Row> Rows()
    {
        foreach (var line in File.ReadLines(Path.Combine(Snapshot.RootOf(Here()), "Claims", "Wordings", "wordings.tsv")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('\t');
            var words = cells[1].Split(' ');
            var states = words.Select(w => w.Split('=')).Where(w => w[^1].Length == 3 && w[^1] != "not" && w[^1].All(char.IsAsciiLetterUpper)).Select(w => (w.Length == 2 ? w[0].Replace("recognizer", "recogniser", StringComparison.Ordinal).Replace("recognized", "recognised", StringComparison.Ordinal) : "", w[^1])).ToList();
            yield return new Row(cells[0], states, words[0] == "not", cells[2]);
        }
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private sealed record Row(string Kind, List<(string Role, string Iso3)> States, bool Negated, string Text)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}: {Text}");
    }
}
