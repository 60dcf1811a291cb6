using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Web.Checks;
using Entente.Web.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Entente.Web.Assistants;

/// <summary>The tools of assistants, over standard input and output or below <c>/mcp</c> of the server.</summary>
public static class AssistantServer
{
    private const string Instructions =
        "Entente holds what is written about two states against the public record. Every value comes with its unit, its dataset and the dataset's version: name them when you use a value. "
        + "A value that is null is not on record, which is not zero. Never turn 'not checkable' into true or false. Directions matter: exporter before importer, the dependent before the one depended on.";

    // What is missing is said as null, as the tools' schemas promise.
    private static readonly JsonSerializerOptions Json = new(McpJsonUtilities.DefaultOptions) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>Serves the tools over standard input and output until the assistant closes it.</summary>
    /// <param name="options">Names the record; nothing is listened on.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="EntenteException">The record cannot be used.</exception>
    public static async Task RunOverStandardStreams(ServeOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Logs.Add(builder.Logging, options);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Clock);
        builder.Services.AddSingleton(_ => new RecordPool(options.Record, options.Clock));
        builder.Services.AddSingleton<WorkGate>();
        builder.Services.AddSingleton(services => new CheckDesk(services.GetRequiredService<RecordPool>(), services.GetRequiredService<WorkGate>()));
        Add(builder.Services).WithStdioServerTransport();
        using var host = builder.Build();
        host.Services.GetRequiredService<RecordPool>().Lease().Dispose();
        await host.RunAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Adds the tools.</summary>
    internal static IMcpServerBuilder Add(IServiceCollection services)
    {
        services.AddSingleton<EntenteTools>();
        return services.AddMcpServer(o =>
        {
            o.ServerInfo = new Implementation { Name = "entente", Title = "Entente", Version = typeof(AssistantServer).Assembly.GetName().Version?.ToString(3) ?? "0" };
            o.ServerInstructions = Instructions;
        }).WithTools(Tools());
    }

    private static IEnumerable<McpServerTool> Tools() =>
        typeof(EntenteTools).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m.GetCustomAttribute<McpServerToolAttribute>() is not null).Select(m =>
            McpServerTool.Create(m, request => request.Services!.GetRequiredService<EntenteTools>(), new McpServerToolCreateOptions
            {
                SerializerOptions = Json,
                SchemaCreateOptions = new AIJsonSchemaCreateOptions { TransformSchemaNode = (_, node) => MeasureList.Fill(node) },
            }));
}
