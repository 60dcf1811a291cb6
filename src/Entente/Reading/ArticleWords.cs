namespace Entente.Reading;

/// <summary>Where the tokens of an article stand in its text when they were not cut from it, but from what it says in English.</summary>
/// <param name="Text">The article's text.</param>
/// <param name="Spans">The span of each token's word in it, by token index.</param>
internal sealed record ArticleWords(string Text, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>The words of the article that a run of tokens stands for, from the first of them to the last, since another language may order them otherwise.</summary>
    public TextSpan SpanOf(int first, int last)
    {
        var (start, end) = (int.MaxValue, 0);
        for (var i = first; i <= last; i++)
        {
            (start, end) = (Math.Min(start, Spans[i].Start), Math.Max(end, Spans[i].End));
        }

        return TextSpan.FromTo(start, end);
    }
}
