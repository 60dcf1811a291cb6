using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Entente.Web.Api;

/// <summary>A form in which an answer is sent.</summary>
/// <param name="Name">What <c>?format=</c> calls it.</param>
/// <param name="Kind">Its media type.</param>
internal sealed record AnswerForm(string Name, string Kind)
{
    /// <summary>JSON, as the command line's <c>--json</c> writes it.</summary>
    public static AnswerForm Json { get; } = new("json", "application/json");

    /// <summary>Comma-separated values, numbers unrounded.</summary>
    public static AnswerForm Csv { get; } = new("csv", "text/csv");

    /// <summary>Apache Parquet, columns typed.</summary>
    public static AnswerForm Parquet { get; } = new("parquet", "application/vnd.apache.parquet");

    /// <summary>Markdown.</summary>
    public static AnswerForm Markdown { get; } = new("markdown", "text/markdown");
}

/// <summary>Chooses the form of an answer: what <c>?format=</c> names, else what Accept likes best, JSON where it does not say.</summary>
internal static class Negotiation
{
    /// <summary>The form; null where none of those that there are is accepted.</summary>
    public static AnswerForm? Choose(HttpRequest request, params ReadOnlySpan<AnswerForm> forms)
    {
        var named = request.Query["format"].ToString();
        if (named.Length > 0)
        {
            foreach (var form in forms)
            {
                if (string.Equals(form.Name, named, StringComparison.OrdinalIgnoreCase))
                {
                    return form;
                }
            }

            return null;
        }

        if (!MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var accepted) || accepted.Count == 0)
        {
            return forms[0];
        }

        AnswerForm? best = null;
        var weight = 0.0;
        foreach (var form in forms)
        {
            var kind = new MediaTypeHeaderValue(form.Kind);

            // The narrowest entry that covers a form speaks for it.
            var entry = accepted.Where(kind.IsSubsetOf).OrderBy(a => a.MatchesAllTypes ? 2 : a.MatchesAllSubTypes ? 1 : 0).FirstOrDefault();
            if (entry is not null && (entry.Quality ?? 1) > weight)
            {
                (best, weight) = (form, entry.Quality ?? 1);
            }
        }

        return best;
    }
}
