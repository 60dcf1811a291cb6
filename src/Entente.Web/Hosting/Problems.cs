using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Hosting;

/// <summary>What went wrong, as programs read it (RFC 9457).</summary>
/// <param name="Type">Names the kind of problem.</param>
/// <param name="Title">What it is.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What was found, what was expected, and the next step.</param>
/// <param name="Instance">What was asked.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Instance);

/// <summary>Sends problem details.</summary>
internal static class Problems
{
    /// <summary>True for what programs ask.</summary>
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/mcp", StringComparison.Ordinal);

    /// <summary>Sends one.</summary>
    public static Task Send(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new Problem("about:blank", title, status, detail, context.Request.Path), ProblemJson.Default.Problem);
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
