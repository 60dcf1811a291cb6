using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Pages;

/// <summary>The token that shows that a form came from one of our own pages.</summary>
internal static class FormToken
{
    /// <summary>Name and value of the hidden field; sets the cookie that it must agree with.</summary>
    public static (string Name, string Value) Of(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }
}
