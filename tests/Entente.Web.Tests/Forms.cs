using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Entente.Web.Tests;

/// <summary>Pages as a browser reads them, and forms as it sends them.</summary>
internal static class Forms
{
    /// <summary>A page; it must have come as one.</summary>
    public static async Task<IHtmlDocument> Page(this HttpClient client, string path, int status = 200)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Page(status);
    }

    /// <summary>An answer as a page.</summary>
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage answer, int status = 200)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode}\n{text[..Math.Min(text.Length, 2000)]}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>Sends the check form with these fields and the token of the page.</summary>
    public static async Task<HttpResponseMessage> Check(this HttpClient client, IEnumerable<(string Name, string Value)> fields, (string Name, byte[] Bytes)? file = null)
    {
        using var page = await client.Page("/");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(Token(page)), "form-token");
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (file is { } given)
        {
            form.Add(new ByteArrayContent(given.Bytes), "file", given.Name);
        }

        return await client.PostAsync(new Uri("/check", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary>The token of a page's first form that has one.</summary>
    public static string Token(IHtmlDocument page) => page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
}
