using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Entente.Web.Access;

/// <summary>Browsers that have shown a key: a random token for each, in memory alone. A key that is taken away ends its sessions.</summary>
/// <param name="clock">Tells when a session is over.</param>
internal sealed class Sessions(TimeProvider clock)
{
    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, (string KeyHash, DateTimeOffset Until)> open = new(StringComparer.Ordinal);

    /// <summary>Opens a session for a key.</summary>
    /// <returns>The token for the cookie.</returns>
    public string Open(string keyHash)
    {
        if (open.Count >= Most)
        {
            foreach (var (old, _) in open.Where(s => s.Value.Until < clock.GetUtcNow()))
            {
                open.TryRemove(old, out _);
            }
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        open[token] = (keyHash, clock.GetUtcNow() + Lasts);
        return token;
    }

    /// <summary>The hash of the key that opened a session; null where there is none or it is over.</summary>
    public string? KeyHashOf(string token) => open.TryGetValue(token, out var session) && session.Until > clock.GetUtcNow() ? session.KeyHash : null;

    /// <summary>Ends a session.</summary>
    public void Close(string token) => open.TryRemove(token, out _);
}
