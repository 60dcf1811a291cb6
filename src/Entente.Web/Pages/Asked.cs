using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>What an address asks for.</summary>
internal static class Asked
{
    private const int Longest = 400;

    /// <summary>A word of the query; empty where it is not given.</summary>
    /// <exception cref="EntenteException">It is longer than any that is meant.</exception>
    public static string Text(HttpContext context, string name) => Short(context.Request.Query[name].ToString(), name);

    /// <summary>A part of the path.</summary>
    /// <exception cref="EntenteException">It is longer than any that is meant.</exception>
    public static string Route(HttpContext context, string name) => Short((string)context.Request.RouteValues[name]!, name);

    /// <summary>A day; null for none.</summary>
    /// <exception cref="EntenteException">It is not a day.</exception>
    public static DateOnly? Day(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1 ? day
        : throw new EntenteException($"'{text}' is not a day. Expected year, month and day, such as 2024-05-16.");

    /// <summary>A year; null for none.</summary>
    /// <exception cref="EntenteException">It is not a year.</exception>
    public static int? Year(HttpContext context, string name) => Text(context, name) is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1800 and <= 2200 ? year : throw new EntenteException($"'{text}' is not a year. Expected one from 1800 to 2200 for '{name}'.")
        : null;

    /// <summary>A whole number within bounds, or what is taken where none is given.</summary>
    /// <exception cref="EntenteException">It is not a number, or out of bounds.</exception>
    public static int Number(HttpContext context, string name, int without, int least, int most) => Text(context, name) is { Length: > 0 } text
        ? int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new EntenteException(string.Create(CultureInfo.InvariantCulture, $"'{text}' cannot be used for '{name}'. Expected a whole number from {least} to {most}."))
        : without;

    /// <summary>The day of the clock, UTC.</summary>
    public static DateOnly Today(HttpContext context) => DateOnly.FromDateTime(context.RequestServices.GetRequiredService<ServeOptions>().Clock.GetUtcNow().UtcDateTime);

    /// <summary>
    /// Marks the answer by what it is made from: the state of the data, the program and the question. True where the asker has that
    /// answer already; then nothing more is to be sent.
    /// </summary>
    public static bool IsKnown(HttpContext context, string dataKey, string question)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(Asked).Assembly.ManifestModule.ModuleVersionId} {dataKey} {question}")).AsSpan(0, 12))}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (!context.Request.Headers.IfNoneMatch.SelectMany(v => (v ?? "").Split(',')).Select(v => v.Trim()).Any(v => v == "*" || v == tag || v == "W/" + tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static string Short(string text, string name) =>
        text.Length <= Longest ? text.Trim() : throw new EntenteException($"'{name}' is longer than {Longest.ToString(CultureInfo.InvariantCulture)} characters. Shorten it.");
}
