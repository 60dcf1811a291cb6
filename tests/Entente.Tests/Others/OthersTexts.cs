using System.Text.Json;
using Entente.Claims;
using Entente.Reading;

namespace Entente.Tests.Others;

/// <summary>Others' texts; they are not part of the repo, and tests on them skip where they are absent.</summary>
internal static class OthersTexts
{
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(SharedData.Require(), "text", name);
        Assert.SkipUnless(File.Exists(path), $"'{name}' is not at hand");
        return path;
    }

    public static IEnumerable<JsonElement> Lines(string name) =>
        File.ReadLines(Path(name)).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    public static ArticleReading Read(string text, DateOnly date) => ArticleReading.Read(ArticleOf(text, date), date);

    /// <summary>The statements of kinds, those left over as opinions, plans and plain facts not counted.</summary>
    public static IReadOnlyList<Statement> Statements(string text, DateOnly date) =>
        [.. StatementReader.Read(Read(text, date)).Where(s => ClaimKinds.Find(s.Kind) is not null)];

    private static Article ArticleOf(string text, DateOnly date)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var line in text.Split("\n\n"))
        {
            if (line.Trim().Length > 0)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, line.Length)));
            }

            at += line.Length + 2;
        }

        return new Article { Title = "", Date = date, Text = text, Blocks = blocks };
    }
}
