using System.Net;
using System.Net.Sockets;

namespace Entente.Web.Fetching;

/// <summary>
/// Tells addresses of the public internet from all others: loopback, private, link-local, shared, multicast, reserved, the metadata
/// services of clouds among them, and IPv6 forms that carry an IPv4 address. Ranges: IANA special-purpose address registries (RFC 6890).
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Global unicast is 2000::/3 alone; within it these are set apart.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SetApart = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse)];
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>True for an address that anybody on the internet may reach.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            return !NotPublic.Any(n => n.Contains(address));
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6
            && (Translated.Contains(address) ? Is(new IPAddress(address.GetAddressBytes()[12..])) : GlobalUnicast.Contains(address) && !SetApart.Any(n => n.Contains(address)));
    }
}
