using System.Diagnostics;
using System.Diagnostics.Metrics;
using Entente.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Entente.Web.Hosting;

/// <summary>What can be counted and followed of a server. It leaves the machine only where a collector is named; no words of an article are in it.</summary>
internal static partial class Telemetry
{
    private const string Name = "Entente";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Checks = Meter.CreateCounter<long>("entente.checks", "{check}", "Articles that were checked");
    private static readonly Counter<long> Statements = Meter.CreateCounter<long>("entente.statements", "{statement}", "Statements that were judged, by verdict");

    /// <summary>Sends metrics and traces where the options name a collector.</summary>
    public static void Add(IServiceCollection services, ServeOptions options)
    {
        if (options.Telemetry is not { } collector)
        {
            return;
        }

        services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("entente", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(t => t.AddSource(Name).AddAspNetCoreInstrumentation().AddOtlpExporter(o => o.Endpoint = collector))
            .WithMetrics(m => m.AddMeter(Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter(o => o.Endpoint = collector));
    }

    /// <summary>Follows a check.</summary>
    public static Activity? StartCheck() => Source.StartActivity("check article");

    /// <summary>Counts a check with its verdicts.</summary>
    public static void Count(CheckedArticle article)
    {
        Checks.Add(1);
        foreach (var verdict in article.Statements.CountBy(s => s.Finding.Verdict))
        {
            Statements.Add(verdict.Value, new KeyValuePair<string, object?>("verdict", verdict.Key.Slug()));
        }
    }

    /// <summary>Logs each request by the pattern of its address, since an address may name a saved check.</summary>
    public static async Task LogRequest(HttpContext context, RequestDelegate next)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Entente.Requests");
            if (log.IsEnabled(LogLevel.Information))
            {
                var (route, took, visitor) = ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)", Stopwatch.GetElapsedTime(began).TotalMilliseconds, Access.Visitor.NameOf(context));
                Request(log, context.Request.Method, route, context.Response.StatusCode, took, visitor);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms for {Visitor}")]
    private static partial void Request(ILogger log, string method, string route, int status, double milliseconds, string? visitor);
}
