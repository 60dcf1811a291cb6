using Entente.Claims;
using Entente.Reading;

namespace Entente.Reporting.Html;

/// <summary>The article as it was read, its statements marked in place.</summary>
internal static class ArticleView
{
    /// <summary>Writes the blocks of the article; the title stands at the head of the page and is repeated only where a statement lies in it.</summary>
    public static void Write(Markup html, CheckedArticle article)
    {
        var listOpen = false;
        foreach (var block in article.Article.Blocks.Where(b => b.Kind != BlockKind.Title || Holds(article, b)))
        {
            if ((block.Kind == BlockKind.ListItem) != listOpen)
            {
                listOpen = !listOpen;
                if (listOpen)
                {
                    html.Add($"<ul>\n");
                }
                else
                {
                    html.Add($"</ul>\n");
                }
            }

            WriteBlock(html, article, block);
        }

        if (listOpen)
        {
            html.Add($"</ul>\n");
        }
    }

    private static bool Holds(CheckedArticle article, Block block) =>
        article.Statements.Any(s => s.Statement.Quote.Overlaps(block.Span));

    private static void WriteBlock(Markup html, CheckedArticle article, Block block)
    {
        var (open, close) = Element(html, block.Kind);
        open();
        foreach (var run in Marks.Of(article.Article.Text, block.Span, article.Statements))
        {
            WriteRun(html, run, run.Span.In(article.Article.Text));
        }

        close();
    }

    private static (Action Open, Action Close) Element(Markup html, BlockKind kind) => kind switch
    {
        BlockKind.Title => (() => html.Add($"<h2 class=\"headline\">"), () => html.Add($"</h2>\n")),
        BlockKind.Heading => (() => html.Add($"<h3>"), () => html.Add($"</h3>\n")),
        BlockKind.ListItem => (() => html.Add($"<li>"), () => html.Add($"</li>\n")),
        BlockKind.Dateline => (() => html.Add($"<p class=\"dateline\">"), () => html.Add($"</p>\n")),
        _ => (() => html.Add($"<p>"), () => html.Add($"</p>\n")),
    };

    private static void WriteRun(Markup html, MarkedRun run, string words)
    {
        foreach (var statement in run.Starting)
        {
            html.Add($"<span class=\"start\" id=\"in-{statement.Id}\"></span>");
        }

        if (run.Covering.Count == 0)
        {
            html.Text(words);
        }
        else
        {
            var inner = run.Covering[^1];
            var verdict = inner.Finding.Verdict;
            html.Add($"<a class=\"mark {verdict.Slug()}\" href=\"#{inner.Id}\" tabindex=\"-1\">{words}</a>");
        }

        foreach (var statement in run.Ending)
        {
            var verdict = statement.Finding.Verdict;
            html.Add($"<sup class=\"ref {verdict.Slug()}\"><a href=\"#{statement.Id}\" aria-label=\"{verdict.Sign()}{Number(statement)}: {verdict.Words()}\">{verdict.Sign()}{Number(statement)}</a></sup>");
        }
    }

    /// <summary>The number of a statement as it stands beside its sign: the id without its letter.</summary>
    public static string Number(CheckedStatement statement) => statement.Id.TrimStart('s');
}
