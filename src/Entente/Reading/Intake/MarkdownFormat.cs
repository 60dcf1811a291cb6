namespace Entente.Reading.Intake;

/// <summary>Markdown: blocks are spans of the source without the marks of headings, lists and quotations; inline marks stay.</summary>
internal static class MarkdownFormat
{
    private const int LongestHeading = 300;
    private const int EdgeOfText = 2000;

    public static Draft Read(string text)
    {
        var lines = Spans.Lines(text);
        var matter = FrontMatter.Read(text, lines);
        return new Draft
        {
            Text = text,
            Blocks = new BlockCollector(text).Collect(lines, matter.End),
            Title = matter.Title,
            Date = matter.Date,
            DateSource = "the front matter",
            Language = matter.Language is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : null,
        };
    }

    private sealed class BlockCollector(string text)
    {
        private readonly List<Block> blocks = [];
        private BlockKind kind;
        private int start = -1;
        private int end;
        private string? fence;
        private bool inComment;
        private bool hasTitle;

        public List<Block> Collect(List<TextSpan> lines, int from)
        {
            for (var i = from; i < lines.Count; i++)
            {
                Take(lines[i]);
            }

            Close();
            return blocks;
        }

        private void Take(TextSpan whole)
        {
            var line = Spans.Trim(text, whole);
            var chars = text.AsSpan(line.Start, line.Length);
            if (IsInFence(chars) || IsInComment(chars))
            {
                return;
            }

            if (line.Length == 0)
            {
                Close();
            }
            else if (start >= 0 && kind is BlockKind.Paragraph && IsUnderline(chars, '='))
            {
                kind = blocks.Count == 0 || !hasTitle ? BlockKind.Title : BlockKind.Heading;
                Close();
            }
            else if (start >= 0 && kind is BlockKind.Paragraph && IsUnderline(chars, '-'))
            {
                kind = BlockKind.Heading;
                Close();
            }
            else if (IsRule(chars) || IsImage(chars) || IsDefinition(chars) || IsTableRule(chars))
            {
                Close();
            }
            else
            {
                TakeText(line);
            }
        }

        private void TakeText(TextSpan line)
        {
            var (level, body, item) = Marks(line);
            if (body.Length == 0)
            {
                Close();
            }
            else if (level > 0 && body.Length <= LongestHeading)
            {
                Close();
                Open(level == 1 && !hasTitle ? BlockKind.Title : BlockKind.Heading, body);
                Close();
            }
            else if (item || start < 0 || IsDated(body) || IsDated(TextSpan.FromTo(start, end)))
            {
                Close();
                Open(item ? BlockKind.ListItem : BlockKind.Paragraph, body);
            }
            else
            {
                end = body.End;
            }
        }

        private void Open(BlockKind of, TextSpan body) => (kind, start, end) = (of, body.Start, body.End);

        private void Close()
        {
            if (start < 0)
            {
                return;
            }

            var span = TextSpan.FromTo(start, end);
            hasTitle |= kind is BlockKind.Title;
            blocks.Add(new Block(kind is BlockKind.Paragraph && IsBold(span) ? BlockKind.Heading : kind, span));
            start = -1;
        }

        /// <summary>A line that stands in bold by itself is a heading in all but name.</summary>
        private bool IsBold(TextSpan span)
        {
            var chars = text.AsSpan(span.Start, span.Length);
            return chars.Length > 4 && chars.StartsWith("**") && chars.EndsWith("**") && chars[2..^2].IndexOf("**") < 0 && PlainTextFormat.IsHeading(chars);
        }

        private bool IsDated(TextSpan line) =>
            (line.Start < EdgeOfText || line.End > text.Length - EdgeOfText) && DatelineReader.ReadLine(text, line) is not null;

        /// <summary>The level of a heading, the text behind its marks, and whether a list's mark stands before it.</summary>
        private (int Level, TextSpan Body, bool Item) Marks(TextSpan line)
        {
            var (i, item) = (line.Start, false);
            while (i < line.End)
            {
                var rest = text.AsSpan(i, line.End - i);
                var mark = rest[0] == '>' ? 1 : ItemMark(rest);
                if (mark == 0)
                {
                    break;
                }

                item |= rest[0] != '>';
                i += mark;
                while (i < line.End && Spans.IsBlank(text[i]))
                {
                    i++;
                }
            }

            var body = TextSpan.FromTo(i, line.End);
            var level = text.AsSpan(i, body.Length).IndexOfAnyExcept('#');
            if (level is < 1 or > 6 || text[i + level] is not (' ' or '\t'))
            {
                return (0, level < 0 ? new TextSpan(i, 0) : body, item);
            }

            var tail = body.End;
            while (tail > i + level && text[tail - 1] == '#')
            {
                tail--;
            }

            return (level, Spans.Trim(text, TextSpan.FromTo(i + level, text[tail - 1] is ' ' ? tail : body.End)), false);
        }

        private static int ItemMark(ReadOnlySpan<char> rest)
        {
            if (rest.Length > 1 && rest[0] is '-' or '*' or '+' or '•' && rest[1] == ' ')
            {
                return 1;
            }

            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            return digits is >= 1 and <= 3 && digits + 1 < rest.Length && rest[digits] is '.' or ')' && rest[digits + 1] == ' ' && !IsDate(rest[(digits + 2)..]) ? digits + 1 : 0;
        }

        /// <summary>"16. Mai 2024" is no item of a list.</summary>
        private static bool IsDate(ReadOnlySpan<char> rest)
        {
            var space = rest[..Math.Min(rest.Length, 12)].IndexOf(' ');
            return space > 0 && IntakeWords.Months.ContainsKey(rest[..space].ToString().ToLowerInvariant());
        }

        private bool IsInFence(ReadOnlySpan<char> line)
        {
            var mark = line.StartsWith("```") ? "```" : line.StartsWith("~~~") ? "~~~" : null;
            if (fence is null && mark is null)
            {
                return false;
            }

            Close();
            fence = fence is null ? mark : fence == mark ? null : fence;
            return true;
        }

        private bool IsInComment(ReadOnlySpan<char> line)
        {
            if (!inComment && !line.StartsWith("<!--"))
            {
                return false;
            }

            Close();
            inComment = !line.Contains("-->", StringComparison.Ordinal);
            return true;
        }

        private static bool IsUnderline(ReadOnlySpan<char> line, char mark) => line.Length >= 2 && line.IndexOfAnyExcept(mark) < 0;

        private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && line[0] is '-' or '*' or '_' && line.IndexOfAnyExcept(line[0], ' ') < 0 && line.Count(line[0]) >= 3;

        private static bool IsImage(ReadOnlySpan<char> line) => line.StartsWith("![") && line[^1] == ')' && line[2..].IndexOf("![") < 0;

        private static bool IsDefinition(ReadOnlySpan<char> line) => line[0] == '[' && line.IndexOf("]:") is > 1 and < 100;

        private static bool IsTableRule(ReadOnlySpan<char> line) => line.Length >= 3 && line.IndexOf('-') >= 0 && line.IndexOf('|') >= 0 && line.IndexOfAnyExcept("|-: ") < 0;
    }
}
