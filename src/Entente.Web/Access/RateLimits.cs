using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Entente.Web.Hosting;
using Entente.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Access;

/// <summary>How much one visitor may ask in a time, where others beyond this machine can ask. Who has no key yet is told apart by address, an IPv6 network of 64 bits as one.</summary>
internal sealed class RateLimits : IDisposable
{
    private static readonly string[] Heavy = ["/check", "/api/v1/checks"];

    private readonly PartitionedRateLimiter<HttpContext>? limiter;

    /// <summary>The limits of a server; none on loopback.</summary>
    public RateLimits(ServeOptions options)
    {
        if (!Listening.IsLoopback(options.Listen))
        {
            limiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(c => Bucket("all " + Who(c), options.RequestsPerMinute)),
                PartitionedRateLimiter.Create<HttpContext, string>(c => IsHeavy(c) ? Bucket("checks " + Who(c), Math.Max(1, options.RequestsPerMinute / 10)) : RateLimitPartition.GetNoLimiter("light")),
                PartitionedRateLimiter.Create<HttpContext, string>(c => IsSignIn(c) ? Bucket("keys " + AddressOf(c), 10) : RateLimitPartition.GetNoLimiter("in")));
        }
    }

    /// <summary>Lets a request pass, or ends it with 429.</summary>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (limiter is null)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        using var lease = await limiter.AcquireAsync(context, 1, context.RequestAborted).ConfigureAwait(false);
        if (lease.IsAcquired)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 60;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        var words = $"More was asked than one visitor may in a minute. Try again in {wait.ToString(CultureInfo.InvariantCulture)} seconds.";
        await (Problems.IsApi(context) ? Problems.Send(context, StatusCodes.Status429TooManyRequests, "Too many requests", words) : Shell.SendProblem(context, StatusCodes.Status429TooManyRequests, "A moment, please", words)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter?.Dispose();

    private static RateLimitPartition<string> Bucket(string who, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
    {
        AutoReplenishment = true,
        QueueLimit = 0,
        ReplenishmentPeriod = TimeSpan.FromSeconds(6),
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 10),
    });

    private static bool IsHeavy(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && Heavy.Contains(context.Request.Path.Value, StringComparer.Ordinal);

    private static bool IsSignIn(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && context.Request.Path == "/sign-in";

    private static string Who(HttpContext context) => Visitor.NameOf(context) is { } name ? "key " + name : AddressOf(context);

    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return address.AddressFamily is AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.MapToIPv4().ToString();
    }
}
