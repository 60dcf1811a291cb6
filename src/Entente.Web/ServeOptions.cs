namespace Entente.Web;

/// <summary>How Entente is served.</summary>
public sealed record ServeOptions
{
    /// <summary>The record's file; it must be there.</summary>
    public required string Record { get; init; }

    /// <summary>The address listened on: an IP address or <c>localhost</c>. Beyond loopback <see cref="Keys"/> is needed.</summary>
    public string Listen { get; init; } = "127.0.0.1";

    /// <summary>TCP port, 0 to 65535; 0 takes a free one.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>The file with the hashed keys that open the server; null where everybody who reaches it may use it.</summary>
    public string? Keys { get; init; }

    /// <summary>How many requests one visitor may make in a minute, where others beyond this machine can reach the server; a tenth of them checks.</summary>
    public int RequestsPerMinute { get; init; } = 300;

    /// <summary>Host names by which browsers reach it beside those of loopback; a request for another is refused.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Who runs the checks: the author that ClaimReview names; null for Entente itself.</summary>
    public string? Organisation { get; init; }

    /// <summary>The folder that saved checks are kept in; null keeps them beside the record.</summary>
    public string? Checks { get; init; }

    /// <summary>The OpenTelemetry collector (OTLP, gRPC) that metrics and traces go to; null sends none.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>True writes the log as JSON, a line an event; false as text.</summary>
    public bool JsonLog { get; init; }

    /// <summary>True lets articles be fetched from addresses of the web.</summary>
    public bool Fetching { get; init; } = true;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
