using System.Text;

namespace Entente.Reading.Intake;

/// <summary>
/// Passes once over a page's source, without building a tree, and keeps what reading needs: text, structure and the attributes that tell the article from the page.
/// Scripts, styles, drawings, comments, event attributes and embedded files fall away, so that nothing of them reaches the parser.
/// It measures how deep the elements nest, so that a page made to exhaust the stack is never parsed.
/// </summary>
internal sealed class HtmlSlimmer
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "svg", "noscript", "iframe", "object", "embed", "template", "canvas", "math", "select", "textarea", "audio", "video",
    };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    /// <summary>Elements that the next of their kind closes.</summary>
    private static readonly HashSet<string> SelfClosing = new(StringComparer.Ordinal) { "p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot" };

    private static readonly HashSet<string> KeptAttributes = new(StringComparer.Ordinal)
    {
        "class", "id", "role", "itemprop", "itemtype", "itemscope", "property", "name", "content", "datetime", "rel", "lang", "hidden", "aria-hidden", "style", "http-equiv",
    };

    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal)
    {
        "p", "div", "br", "hr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "section", "article", "header", "footer", "aside", "nav",
        "blockquote", "figure", "figcaption", "pre", "dt", "dd", "dl", "main", "body", "title", "head",
    };

    private const int LongestAttribute = 2000;
    private const int MostLinkedData = 20;

    private readonly string source;
    private readonly StringBuilder slim;
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private int depth;

    private HtmlSlimmer(string source)
    {
        this.source = source;
        slim = new StringBuilder(Math.Min(source.Length, 1 << 20));
    }

    /// <summary>The page without what is dropped.</summary>
    public string Slim => slim.ToString();

    /// <summary>The text between the tags, a line break where a block begins or ends; entities not yet read.</summary>
    public StringBuilder Visible { get; } = new();

    /// <summary>The greatest number of elements open at once.</summary>
    public int Deepest { get; private set; }

    /// <summary>How many elements the page holds.</summary>
    public int Elements { get; private set; }

    /// <summary>The JSON-LD of the page.</summary>
    public List<string> LinkedData { get; } = [];

    public static HtmlSlimmer Read(string source)
    {
        var slimmer = new HtmlSlimmer(source);
        slimmer.Run();
        return slimmer;
    }

    private void Run()
    {
        var i = 0;
        while (i < source.Length)
        {
            var tag = source.IndexOf('<', i);
            var end = tag < 0 ? source.Length : tag;
            Text(i, end);
            if (tag < 0)
            {
                return;
            }

            i = Tag(tag);
        }
    }

    private void Text(int from, int to)
    {
        slim.Append(source, from, to - from);
        Visible.Append(source, from, to - from);
    }

    private int Tag(int at)
    {
        if (source.AsSpan(at).StartsWith("<!--"))
        {
            return After("-->", at + 4);
        }

        var next = at + 1 < source.Length ? source[at + 1] : ' ';
        if (next is '!' or '?')
        {
            return After(">", at + 2);
        }

        var closing = next == '/';
        var nameAt = at + (closing ? 2 : 1);
        if (nameAt >= source.Length || !char.IsAsciiLetter(source[nameAt]))
        {
            // A "<" in running text.
            slim.Append("&lt;");
            Visible.Append("&lt;");
            return at + 1;
        }

        var nameEnd = nameAt;
        while (nameEnd < source.Length && nameEnd - nameAt < 40 && source[nameEnd] is not (' ' or '>' or '/' or '\t' or '\n' or '\r' or '\f'))
        {
            nameEnd++;
        }

        var name = source[nameAt..nameEnd].ToLowerInvariant();
        return closing ? Close(name, nameEnd) : Open(name, nameEnd);
    }

    private int Close(string name, int at)
    {
        var end = After(">", at);
        if (Dropped.Contains(name) || Void.Contains(name))
        {
            return end;
        }

        if (open.TryGetValue(name, out var count) && count > 0)
        {
            open[name] = count - 1;
            depth -= SelfClosing.Contains(name) ? 0 : 1;
        }

        slim.Append("</").Append(name).Append('>');
        Break(name);
        return end;
    }

    private int Open(string name, int at)
    {
        var attributes = new StringBuilder();
        var (end, closed, linkedData) = Attributes(at, attributes);
        if (Dropped.Contains(name))
        {
            return closed || Void.Contains(name) ? end : SkipContent(name, end, linkedData);
        }

        Elements++;
        if (!Void.Contains(name))
        {
            open[name] = open.GetValueOrDefault(name) + 1;
            depth += SelfClosing.Contains(name) ? 0 : 1;
            Deepest = Math.Max(Deepest, depth);
        }

        slim.Append('<').Append(name).Append(attributes).Append('>');
        Break(name);
        return end;
    }

    private int SkipContent(string name, int from, bool linkedData)
    {
        var close = source.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            return source.Length;
        }

        if (linkedData && name == "script" && LinkedData.Count < MostLinkedData)
        {
            LinkedData.Add(source[from..close]);
        }

        return After(">", close);
    }

    /// <summary>Reads the attributes of a tag and writes the ones that are kept.</summary>
    private (int End, bool Closed, bool LinkedData) Attributes(int i, StringBuilder kept)
    {
        var linkedData = false;
        while (i < source.Length && source[i] != '>')
        {
            if (char.IsWhiteSpace(source[i]) || source[i] is '/' or '=' or '"' or '\'')
            {
                i++;
                continue;
            }

            var nameAt = i;
            while (i < source.Length && !char.IsWhiteSpace(source[i]) && source[i] is not ('=' or '>' or '/'))
            {
                i++;
            }

            var name = source.AsSpan(nameAt, Math.Min(i - nameAt, 40)).ToString().ToLowerInvariant();
            var value = Value(ref i);
            linkedData |= name == "type" && value.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
            if (KeptAttributes.Contains(name) && value.Length <= LongestAttribute)
            {
                kept.Append(' ').Append(name).Append("=\"").Append(value.ToString().Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
            }
        }

        return (Math.Min(i + 1, source.Length), i > 0 && i < source.Length && source[i - 1] == '/', linkedData);
    }

    private ReadOnlySpan<char> Value(ref int i)
    {
        var j = i;
        while (j < source.Length && char.IsWhiteSpace(source[j]))
        {
            j++;
        }

        if (j >= source.Length || source[j] != '=')
        {
            return [];
        }

        j++;
        while (j < source.Length && char.IsWhiteSpace(source[j]))
        {
            j++;
        }

        var from = j;
        if (j < source.Length && source[j] is '"' or '\'')
        {
            var close = source.IndexOf(source[j], j + 1);
            i = close < 0 ? source.Length : close + 1;
            return source.AsSpan(from + 1, (close < 0 ? source.Length : close) - from - 1);
        }

        while (j < source.Length && !char.IsWhiteSpace(source[j]) && source[j] != '>')
        {
            j++;
        }

        i = j;
        return source.AsSpan(from, j - from);
    }

    private void Break(string name) => Visible.Append(Breaks.Contains(name) ? '\n' : ' ');

    private int After(string mark, int from)
    {
        var at = source.IndexOf(mark, Math.Min(from, source.Length), StringComparison.Ordinal);
        return at < 0 ? source.Length : at + mark.Length;
    }
}
