using Microsoft.AspNetCore.Http;

namespace Entente.Web.Access;

/// <summary>Who asks: the name of the key that opened the server.</summary>
internal static class Visitor
{
    private static readonly object Key = new();

    /// <summary>The name of the key; null where none is needed.</summary>
    public static string? NameOf(HttpContext context) => context.Items[Key] as string;

    /// <summary>Notes the name of the key.</summary>
    public static void Set(HttpContext context, string name) => context.Items[Key] = name;
}
