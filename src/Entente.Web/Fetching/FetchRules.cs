using System.Net;

namespace Entente.Web.Fetching;

/// <summary>What may be fetched, and how much of it.</summary>
internal sealed record FetchRules
{
    /// <summary>Which addresses may be connected to, after the name was looked up.</summary>
    public Func<IPAddress, bool> MayConnect { get; init; } = PublicAddress.Is;

    /// <summary>Which ports.</summary>
    public Func<int, bool> MayUsePort { get; init; } = port => port is 80 or 443;

    /// <summary>Looks a name up.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> LookUp { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>The most bytes taken of an answer, unpacked.</summary>
    public int MostBytes { get; init; } = 5_000_000;

    /// <summary>The time for everything, redirects and robots.txt included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 5;
}
