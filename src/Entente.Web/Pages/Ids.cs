namespace Entente.Web.Pages;

/// <summary>Ids of elements.</summary>
internal static class Ids
{
    /// <summary>An id of letters, digits and hyphens.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
}
