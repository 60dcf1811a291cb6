using System.Net;

namespace Entente.Web.Hosting;

/// <summary>Where the server listens.</summary>
internal static class Listening
{
    /// <summary>The address that a word stands for.</summary>
    /// <exception cref="EntenteException">It is no address.</exception>
    public static IPAddress AddressOf(string listen) => listen is "localhost" ? IPAddress.Loopback
        : listen is "*" ? IPAddress.Any
        : IPAddress.TryParse(listen.Trim('[', ']'), out var address) ? address
        : throw new EntenteException($"'{listen}' is not an address to listen on. Expected an IP address such as 127.0.0.1 or 0.0.0.0 after --listen.");

    /// <summary>True where nobody beyond this machine can reach it.</summary>
    public static bool IsLoopback(string listen) => IPAddress.IsLoopback(AddressOf(listen));
}
