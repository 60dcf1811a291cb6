using System.Text.Json;
using Entente.Reading;
using Entente.Reading.Intake;

namespace Entente.Tests.Reading.Intake;

/// <summary>Every labelled article of eval/ is taken in with its title and its date.</summary>
public sealed class LabelledArticlesTests
{
    public static TheoryData<string> Articles
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "eval", "tuned")))
            {
                folder = folder.Parent;
            }

            var files = new[] { "tuned", "measured" }.SelectMany(f => Directory.GetFiles(Path.Combine(folder!.FullName, "eval", f), "*.md"));
            return [.. files.Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Title_and_date_are_found(string path)
    {
        using var labels = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".json")));
        var article = ArticleIntake.FromFile(path);
        Assert.Equal(labels.RootElement.GetProperty("date").GetString(), article.Date?.ToString("yyyy-MM-dd"));
        Assert.Equal(File.ReadLines(path).First()[2..], article.Title);
        Assert.Equal("en", article.Language);
        Assert.Equal(File.ReadAllText(path), article.Text);
        Assert.Equal(BlockKind.Title, article.Blocks[0].Kind);
        Assert.Equal(BlockKind.Dateline, article.Blocks[1].Kind);
        Assert.All(article.Blocks.Skip(2), b => Assert.NotEqual(BlockKind.Dateline, b.Kind));
    }
}
