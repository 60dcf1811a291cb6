using System.Text;
using AngleSharp.Dom;

namespace Entente.Reading.Intake;

/// <summary>Writes the text of elements as blocks, without recursion.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> BlockElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "section", "article", "header", "footer", "aside", "nav", "blockquote",
        "figure", "figcaption", "pre", "dt", "dd", "dl", "main", "body", "hr", "address", "details", "summary",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "nav", "footer", "aside", "button", "form", "head", "noscript", "template", "dialog",
    };

    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly StringBuilder line = new();
    private BlockKind kind = BlockKind.Paragraph;

    public string Text => text.ToString();

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Adds a block by itself; white space is made one space.</summary>
    public void Add(BlockKind of, ReadOnlySpan<char> words)
    {
        Flush();
        kind = of;
        Spaces.Append(line, words);
        Flush();
    }

    /// <summary>Adds the blocks below an element.</summary>
    public void Add(INode root)
    {
        // A node finds its next sibling by counting from the first; walking by index keeps a long page linear.
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (Enter(child))
            {
                open.Push((child, 0));
            }
        }

        Flush();
    }

    private bool Enter(INode node)
    {
        switch (node)
        {
            case IText words:
                Spaces.Append(line, words.Data);
                return false;
            case IElement element when Skipped.Contains(element.LocalName) || IsHidden(element):
                return false;
            case IElement element when element.LocalName == "br":
                Spaces.Append(line, " ");
                return false;
            case IElement element:
                Leave(element);
                kind = element.LocalName switch
                {
                    ['h', >= '1' and <= '6'] => BlockKind.Heading,
                    "li" => BlockKind.ListItem,
                    _ => kind,
                };
                return true;
            default:
                return false;
        }
    }

    private void Leave(INode node)
    {
        if (node is IElement element && BlockElements.Contains(element.LocalName))
        {
            Flush();
        }
    }

    private void Flush()
    {
        var words = line.ToString().TrimEnd();
        line.Clear();
        if (words.Length > 0 && !IsRepeated(words))
        {
            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            blocks.Add(new Block(kind, new TextSpan(text.Length, words.Length)));
            text.Append(words);
        }

        kind = BlockKind.Paragraph;
    }

    /// <summary>The title that the page repeats above its article is not said twice.</summary>
    private bool IsRepeated(string words) =>
        blocks is [{ Kind: BlockKind.Title } title, ..] && blocks.Count < 4 && title.Span.Length == words.Length && text.ToString(title.Span.Start, title.Span.Length) == words;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
