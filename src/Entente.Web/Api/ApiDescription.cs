using System.Text.Json.Serialization;
using Entente.Reporting;
using Entente.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Entente.Web.Api;

/// <summary>The API with its description at <c>/openapi/v1.json</c> (OpenAPI 3.1).</summary>
internal static class ApiDescription
{
    /// <summary>Adds what the description is made with.</summary>
    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", o =>
        {
            o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            o.ShouldInclude = d => d.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            o.AddDocumentTransformer(Document);
            o.AddOperationTransformer(Operation);
            o.AddSchemaTransformer(Schema);
        });
    }

    /// <summary>Adds the API.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        ReferenceApi.Map(api);
        RecordApi.Map(api);
        ChecksApi.Map(api);
        app.MapOpenApi("/openapi/{documentName}.json");
    }

    /// <summary>Says which problems an operation may answer with, beside those that every one may.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            route.Produces<Problem>(status, "application/problem+json");
        }

        return route;
    }

    private static Task Document(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Entente",
            Version = "1",
            Summary = "Holds what is written about two states against the public record.",
            Description = "Every value carries its unit, its dataset and the dataset's version. A value that is not on record is null, never zero. Errors are problem details (RFC 9457). "
                + "Answers bear an ETag made from the versions of the data; If-None-Match is honoured. Where the server asks for a key, send it as Authorization: Bearer KEY.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Tags = null;
        document.Servers = [new OpenApiServer { Url = "/" }];
        return Task.CompletedTask;
    }

    private static Task Operation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        foreach (var content in (operation.Responses ?? []).Values.Select(r => r.Content).OfType<IDictionary<string, OpenApiMediaType>>())
        {
            foreach (var (kind, media) in content)
            {
                if (kind is "text/csv" or "text/markdown")
                {
                    media.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
                }
                else if (kind == AnswerForm.Parquet.Kind)
                {
                    media.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
                }
            }
        }

        foreach (var (kind, media) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))
        {
            if (kind.StartsWith("text/", StringComparison.Ordinal))
            {
                media.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
            }
        }

        operation.Tags = null;
        operation.Responses ??= [];
        operation.Responses["422"] = new OpenApiResponse { Description = "What was asked cannot be answered as it is; the detail says what was found, what was expected, and the next step." };
        return Task.CompletedTask;
    }

    // A figure's value is a number, or a fact or day in words, or null.
    private static Task Schema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        if (context.JsonTypeInfo.Type == typeof(FigureValue))
        {
            schema.Type = JsonSchemaType.Number | JsonSchemaType.String | JsonSchemaType.Null;
            schema.Properties = null;
            schema.Required = null;
        }

        return Task.CompletedTask;
    }
}
