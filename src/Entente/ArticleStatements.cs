using System.Globalization;
using Entente.Claims;
using Entente.Reading;

namespace Entente;

/// <summary>An article read, with its statements found and none judged yet: what needs no record.</summary>
public sealed class ArticleStatements
{
    // The states of the register and the record's facts reach no farther back, and reckoning with days needs room on both sides.
    private const int Earliest = 1800;
    private const int Latest = 2199;

    private ArticleStatements(ArticleReading reading, IReadOnlyList<Statement> statements)
    {
        Reading = reading;
        Statements = statements;
    }

    /// <summary>The statements, in the order of the article.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    internal ArticleReading Reading { get; }

    /// <summary>Reads an article. Linear in its length.</summary>
    /// <param name="article">The article; its date bounds what counts.</param>
    /// <exception cref="EntenteException">The article has no date, or one outside 1800 to 2199.</exception>
    public static ArticleStatements Of(Article article)
    {
        var asOf = article.Date ?? throw new EntenteException("No date was found in the article, and statements are judged by what was known on its date. Give it with --as-of yyyy-MM-dd.");
        if (asOf.Year is < Earliest or > Latest)
        {
            throw new EntenteException($"The article's date is read as {asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, and only dates from {Earliest} to {Latest} can be. Give its true date with --as-of yyyy-MM-dd.");
        }

        var reading = ArticleReading.Read(article, asOf);
        return new ArticleStatements(reading, StatementReader.Read(reading));
    }
}
