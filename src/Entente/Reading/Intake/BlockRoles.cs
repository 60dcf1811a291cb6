namespace Entente.Reading.Intake;

/// <summary>A dateline with its place in the article.</summary>
internal sealed record PlacedDateline(Dateline Line, bool AtHead);

/// <summary>Settles what each block is: finds the title, the datelines and by-lines at the head and the end, and cuts a dateline off the paragraph it opens.</summary>
internal static class BlockRoles
{
    private const int HeadBlocks = 8;
    private const int TailBlocks = 5;
    private const int LongestStandfirst = 200;
    private const int LongestTitle = 200;

    public static (IReadOnlyList<Block> Blocks, IReadOnlyList<PlacedDateline> Datelines) Assign(Draft draft)
    {
        var blocks = new List<Block>(draft.Blocks.Count + 2);
        var datelines = new List<PlacedDateline>();
        var longParagraphs = 0;
        var lastLong = LastLong(draft.Blocks);
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            var atHead = i < HeadBlocks && longParagraphs < 2;
            longParagraphs += block.Span.Length > LongestStandfirst ? 1 : 0;
            var atEdge = atHead || (i > lastLong && i >= draft.Blocks.Count - TailBlocks);
            if (atEdge && block.Kind is not BlockKind.Title && DatelineHead(draft.Text, block, atHead) is { } cut)
            {
                datelines.Add(new PlacedDateline(cut, atHead));
                blocks.Add(new Block(BlockKind.Dateline, cut.Span));
                blocks.Add(new Block(block.Kind, Spans.Trim(draft.Text, TextSpan.FromTo(cut.Span.End, block.Span.End))));
            }
            else if (block.Kind is not BlockKind.Title && (atEdge || IsLabelled(draft.Text, block)) && DatelineReader.ReadLine(draft.Text, block.Span) is { } line && (atEdge || line.Labelled))
            {
                _ = atEdge ? Add(datelines, line, atHead) : datelines;
                blocks.Add(new Block(BlockKind.Dateline, block.Span));
            }
            else
            {
                blocks.Add(block);
            }
        }

        FindTitle(draft.Text, blocks);
        return (blocks, datelines);

        static List<PlacedDateline> Add(List<PlacedDateline> to, Dateline line, bool atHead)
        {
            to.Add(new PlacedDateline(line, atHead));
            return to;
        }
    }

    /// <summary>Index of the last paragraph of some length: what signs an article stands after it.</summary>
    private static int LastLong(IReadOnlyList<Block> blocks)
    {
        var i = blocks.Count - 1;
        while (i >= 0 && blocks[i].Span.Length <= LongestStandfirst)
        {
            i--;
        }

        return i;
    }

    private static bool IsLabelled(string text, Block block) => IntakeWords.StartOf(text.AsSpan(block.Span.Start, block.Span.Length).TrimStart("*_[("), IntakeWords.Labels) > 0;

    private static Dateline? DatelineHead(string text, Block block, bool atHead) =>
        atHead && block.Kind is BlockKind.Paragraph ? DatelineReader.ReadHead(text, block.Span) : null;

    /// <summary>Where the layout marks no title, the first block is one if it is a line and no sentence.</summary>
    private static void FindTitle(string text, List<Block> blocks)
    {
        var first = blocks.FindIndex(b => b.Kind is not BlockKind.Dateline);
        if (first < 0 || blocks.Count < 2 || blocks.Exists(b => b.Kind is BlockKind.Title))
        {
            return;
        }

        var block = blocks[first];
        var chars = text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, LongestTitle + 1));
        var isLine = chars.Length <= LongestTitle && !chars.Contains('\n') && !(chars.TrimEnd("\"”’»*_ ") is [.., '.' or ';' or ',' or ':']);
        if (block.Kind is BlockKind.Heading || (block.Kind is BlockKind.Paragraph && isLine))
        {
            blocks[first] = block with { Kind = BlockKind.Title };
        }
    }
}
