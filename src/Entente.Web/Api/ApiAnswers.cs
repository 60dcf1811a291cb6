using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Entente.Reporting;
using Entente.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api;

/// <summary>How answers of the API are sent.</summary>
internal static class ApiAnswers
{
    private static readonly ApiJson Readable = new(new JsonSerializerOptions(ApiJson.Default.Options) { Encoder = JavaScriptEncoder.Create(JsonText.Readable()), NewLine = "\n" });

    /// <summary>Sends bytes in a form.</summary>
    public static Task Send(HttpContext context, byte[] bytes, AnswerForm form, string fileName = "")
    {
        context.Response.ContentType = form == AnswerForm.Parquet || form == AnswerForm.Json ? form.Kind : form.Kind + "; charset=utf-8";
        context.Response.Headers.Vary = "Accept";
        if (fileName.Length > 0 && form != AnswerForm.Json)
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}.{(form == AnswerForm.Markdown ? "md" : form.Name)}\"";
        }

        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Sends text in a form.</summary>
    public static Task Send(HttpContext context, string text, AnswerForm form, string fileName = "") => Send(context, Encoding.UTF8.GetBytes(text), form, fileName);

    /// <summary>Sends a shape as JSON.</summary>
    public static Task Send<T>(HttpContext context, T shape, JsonTypeInfo<T> type) =>
        Send(context, [.. JsonSerializer.SerializeToUtf8Bytes(shape, (JsonTypeInfo<T>)(Readable.GetTypeInfo(type.Type) ?? type)), (byte)'\n'], AnswerForm.Json);

    /// <summary>Says that none of the forms that there are is accepted.</summary>
    public static Task NotAcceptable(HttpContext context, params IEnumerable<AnswerForm> forms) =>
        Problems.Send(context, StatusCodes.Status406NotAcceptable, "No such form", $"This is answered as {string.Join(", ", forms.Select(f => $"{f.Kind} (format={f.Name})"))}, and none of these is accepted.");

    /// <summary>Says that there is no such thing.</summary>
    public static Task NotFound(HttpContext context, string words) => Problems.Send(context, StatusCodes.Status404NotFound, "Not found", words);
}
