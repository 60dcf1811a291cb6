using System.Net;
using System.Net.Sockets;
using Entente.Web.Access;
using Entente.Web.Api;
using Entente.Web.Assistants;
using Entente.Web.Checks;
using Entente.Web.Fetching;
using Entente.Web.Hosting;
using Entente.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Entente.Web;

/// <summary>The server: pages, API and assistants' tools in one process.</summary>
public static class EntenteServer
{
    /// <summary>Makes the server ready to start.</summary>
    /// <param name="options">How it is served.</param>
    /// <exception cref="EntenteException">The options cannot be used.</exception>
    public static WebApplication Build(ServeOptions options) => Build(options, new FetchRules());

    internal static WebApplication Build(ServeOptions options, FetchRules fetching)
    {
        ArgumentNullException.ThrowIfNull(options);
        var address = Listening.AddressOf(options.Listen);
        RequireKeys(options);

        // Nothing is read from the surroundings: what is served, and to whom, is what the command line says.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Entente" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Bound(kestrel, new IPEndPoint(address, options.Port)));
        Logs.Add(builder.Logging, options);
        AddServices(builder.Services, options, fetching);
        var app = builder.Build();
        AddPipeline(app);
        return app;
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="options">How it is served.</param>
    /// <param name="started">Told the address once it is listened on.</param>
    /// <param name="stop">Stops it; requests under way are answered first.</param>
    /// <exception cref="EntenteException">The options cannot be used, or the port is taken.</exception>
    public static async Task Run(ServeOptions options, Action<Uri> started, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(started);
        var app = Build(options);
        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(stop).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                throw new EntenteException($"Port {options.Port} of {options.Listen} cannot be listened on: {e.Message.TrimEnd('.')}. Another program may use it; take another with: entente serve --port PORT", e);
            }

            started(AddressOf(app));
            await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>The address that a started server listens on.</summary>
    internal static Uri AddressOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static void Bound(KestrelServerOptions kestrel, IPEndPoint at)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(at);
        kestrel.Limits.MaxRequestBodySize = CheckDesk.MostBytes + 500_000;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MaxConcurrentConnections = 2000;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
    }

    private static void RequireKeys(ServeOptions options)
    {
        if (options.Keys is { } file && new ApiKeys(file).All().Count == 0)
        {
            throw new EntenteException($"There is no key in '{file}', so nobody could use the server. Make one with: entente key add NAME --keys \"{file}\"");
        }

        if (options.Keys is null && !Listening.IsLoopback(options.Listen))
        {
            throw new EntenteException($"'{options.Listen}' can be reached from beyond this machine, and then keys are needed. Make one with: entente key add NAME --keys keys.txt, and serve with: --keys keys.txt");
        }
    }

    private static void AddServices(IServiceCollection services, ServeOptions options, FetchRules fetching)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddSingleton(_ => new RecordPool(options.Record, options.Clock));
        services.AddSingleton<WorkGate>();
        services.AddSingleton(_ => new CheckStore(options.Checks ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.Record))!, "checks"), options.Clock));
        services.AddSingleton<CheckDesk>();
        services.AddSingleton<CheckKeeper>();
        services.AddSingleton(_ => new ArticleFetcher(fetching));
        services.AddSingleton<HostCheck>();
        services.AddSingleton<Failures>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<AccessGate>();
        services.AddSingleton<RateLimits>();
        Telemetry.Add(services, options);
        services.AddRouting();
        ApiDescription.Add(services);
        AssistantServer.Add(services).WithHttpTransport(o => o.Stateless = true);
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "entente-form";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Strict;
            o.Cookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.SameAsRequest;
            o.FormFieldName = "form-token";
            o.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = CheckDesk.MostBytes;
            o.ValueLengthLimit = CheckDesk.MostBytes;
            o.ValueCountLimit = 20;
        });
        services.AddResponseCompression(o => o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/markdown", "application/problem+json"]);
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(20));
    }

    private static void AddPipeline(WebApplication app)
    {
        // Opened now, so that what cannot be used is told before anybody is served.
        app.Services.GetRequiredService<CheckStore>();
        app.Services.GetRequiredService<RecordPool>().Lease().Dispose();
        app.Use(SecurityHeaders.Add);
        if (app.Services.GetRequiredService<ServeOptions>().JsonLog)
        {
            app.Use(Telemetry.LogRequest);
        }

        app.UseResponseCompression();
        app.Use(app.Services.GetRequiredService<Failures>().Catch);
        app.Use(app.Services.GetRequiredService<HostCheck>().Pass);
        app.Use(CrossSite.Refuse);
        app.Use(app.Services.GetRequiredService<AccessGate>().Pass);
        app.Use(app.Services.GetRequiredService<RateLimits>().Pass);
        app.UseRouting();
        app.Services.GetRequiredService<AccessGate>().Map(app);
        Health.Map(app);
        OwnFiles.Map(app);
        CheckRoutes.Map(app);
        BriefRoutes.Map(app);
        SeriesRoutes.Map(app);
        RankRoutes.Map(app);
        MapRoutes.Map(app);
        ReferenceRoutes.Map(app);
        HistoryRoutes.Map(app);
        ApiDescription.Map(app);
        app.MapMcp("/mcp");
    }
}
