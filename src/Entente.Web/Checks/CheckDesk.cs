using System.Text;
using Entente.Claims;
using Entente.Reading.Intake;
using Entente.Reporting;
using Entente.Web.Hosting;

namespace Entente.Web.Checks;

/// <summary>An article as it was handed in.</summary>
/// <param name="Bytes">What was handed in.</param>
/// <param name="Name">What messages call it; an ending tells the format.</param>
/// <param name="Format">How it is written down.</param>
/// <param name="AsOf">The day that bounds what counts; null for the article's own date.</param>
/// <param name="Address">Where it was fetched from; null where it was given.</param>
internal sealed record HandedIn(byte[] Bytes, string Name, ArticleFormat Format, DateOnly? AsOf, string? Address = null)
{
    /// <summary>An article given as text.</summary>
    public static HandedIn Of(string text, ArticleFormat format, DateOnly? asOf) => new(Encoding.UTF8.GetBytes(text), "The text", format, asOf);
}

/// <summary>Checks articles.</summary>
internal sealed class CheckDesk(RecordPool pool, WorkGate gate)
{
    /// <summary>The most that is read of an article, in bytes: saved pages carry scripts and pictures.</summary>
    public const int MostBytes = 10_000_000;

    /// <summary>The longest text that is checked at once, in characters: some fifty pages.</summary>
    public const int MostText = 200_000;

    /// <summary>Checks an article.</summary>
    /// <exception cref="EntenteException">It cannot be read, or has no text.</exception>
    public Task<CheckedArticle> Check(HandedIn handed, CancellationToken stop) => gate.Run(() => Checked(handed), stop);

    /// <summary>Checks an article on this very thread.</summary>
    internal CheckedArticle Checked(HandedIn handed)
    {
        using var followed = Telemetry.StartCheck();
        using var stream = new MemoryStream(handed.Bytes, writable: false);
        var article = ArticleIntake.FromStream(stream, handed.Name, new ArticleOptions { AsOf = handed.AsOf, Format = handed.Format, SizeLimit = MostBytes, TextLimit = MostText });
        if (handed.AsOf is not null)
        {
            article = article with { DateSource = "the day that was asked for" };
        }

        using var lease = pool.Lease(handed.AsOf);
        var found = new ArticleChecker(lease.Record, RuleBook.Default).Check(article);
        Telemetry.Count(found);
        return found;
    }

    /// <summary>A report as JSON.</summary>
    public static byte[] Json(CheckedArticle article)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(article, stream);
        return stream.ToArray();
    }
}
