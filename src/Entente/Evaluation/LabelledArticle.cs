using System.Text.Json;
using Entente.Reading;
using Entente.Reading.Intake;

namespace Entente.Evaluation;

/// <summary>An evaluation article with its labels.</summary>
internal sealed record LabelledArticle(string Name, Article Article, Labels Labels)
{
    /// <summary>Every pair NAME.md and NAME.json of a folder, by name.</summary>
    /// <exception cref="EntenteException">The folder holds no pair, or labels cannot be read.</exception>
    public static IReadOnlyList<LabelledArticle> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new EntenteException($"There is no folder '{folder}'. Expected one with NAME.md and NAME.json pairs, such as eval/tuned.");
        }

        var found = Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Where(p => File.Exists(Path.ChangeExtension(p, ".json"))).Select(Read).ToList();
        return found.Count > 0 ? found : throw new EntenteException($"The folder '{folder}' holds no pair NAME.md and NAME.json; see eval/README.md for the format.");
    }

    private static LabelledArticle Read(string path)
    {
        var labels = ReadLabels(Path.ChangeExtension(path, ".json"));
        return new LabelledArticle(Path.GetFileNameWithoutExtension(path), ArticleOf(File.ReadAllText(path), labels.Date), labels);
    }

    private static Labels ReadLabels(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), LabelJson.Default.Labels) ?? throw new JsonException("empty");
        }
        catch (JsonException e)
        {
            throw new EntenteException($"The labels in '{path}' could not be read, line {e.LineNumber + 1}: {e.Message}. The format is in eval/README.md.", e);
        }
    }

    /// <summary>Title, date line and paragraphs, as every evaluation article has them; the date is the labels'.</summary>
    private static Article ArticleOf(string text, DateOnly date)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var content = line.TrimEnd('\r', ' ');
            var marks = content.Length - content.TrimStart('#', '-', '*', ' ').Length;
            if (content.Length > marks)
            {
                var kind = blocks.Count == 0 ? BlockKind.Title
                    : blocks.Count == 1 ? BlockKind.Dateline
                    : content[0] == '#' ? BlockKind.Heading
                    : content.StartsWith("- ", StringComparison.Ordinal) ? BlockKind.ListItem
                    : BlockKind.Paragraph;
                blocks.Add(new Block(kind, TextSpan.FromTo(at + marks, at + content.Length)));
            }

            at += line.Length + 1;
        }

        return new Article { Title = blocks.Count > 0 ? blocks[0].Span.In(text) : "", Date = date, DateSource = "labels", Language = LanguageGuess.Of(text, blocks), Text = text, Blocks = blocks };
    }
}
