using System.Net;
using System.Net.Sockets;
using System.Text;
using Entente.Cli;
using Entente.Tests.Record;
using Entente.Tests.Sources;

namespace Entente.Tests.Cli;

/// <summary>Fetching from a server by the command: goes on where it broke off, asks for consent once, goes through a proxy, and says what does not fit.</summary>
public sealed class DataFetchTests(BuiltRecord built) : CliTest(built)
{
    private static readonly string Rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"China,CHN,{1000 + (i % 1000)},{i}\n").DistinctBy(l => l.Split(',')[2]));

    private static readonly byte[] Table = Encoding.UTF8.GetBytes("Country Name,Country Code,Year,Value\n" + Rows);

    private string Own => In("r.duckdb");

    [Fact]
    public async Task A_broken_fetch_goes_on_and_the_file_is_loaded_and_put_away()
    {
        File.Copy(Record, Own);
        using var server = new FileServer(Table);
        server.Troubles.Enqueue("break");
        server.Troubles.Enqueue("503");
        var ran = await Programs.Entente("data", "add", "worldbank-indicator", new Uri(server.Address, "gdp.csv").AbsoluteUri, "--record", Own);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("gdp 1,000", ran.Output, StringComparison.Ordinal);
        Assert.Equal(3, server.Asked.Count);
        Assert.Matches("^bytes=[1-9]", server.Asked.Last());
        Assert.Empty(Directory.EnumerateFiles(In("r.datasets"), "gdp.csv*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_licence_is_agreed_to_once()
    {
        File.Copy(Record, Own);
        using var server = new FileServer(Encoding.UTF8.GetBytes("freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue\nA,2021,842,M,251,H5,TOTAL,5\n"));
        var address = new Uri(server.Address, "c.csv").AbsoluteUri;
        Refused(await Programs.Entente("data", "add", "comtrade", address, "--record", Own), "UN Comtrade terms of use", "--accept-licence");
        Assert.Empty(server.Asked);
        Assert.Equal(0, (await Programs.Entente("data", "add", "comtrade", address, "--accept-licence", "--record", Own)).Code);
        Assert.Equal(0, (await Programs.Entente("data", "add", "comtrade", address, "--record", Own)).Code);
    }

    [Fact]
    public async Task The_proxy_of_the_environment_is_asked()
    {
        File.Copy(Record, Own);
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var answered = Answer(proxy, TestContext.Current.CancellationToken);
        var start = Programs.Of("dotnet", [Programs.Cli, "data", "add", "worldbank-indicator", "http://data.example/gdp.csv", "--record", Own]);
        start.Environment["http_proxy"] = $"http://127.0.0.1:{((IPEndPoint)proxy.LocalEndpoint).Port}";
        start.Environment["no_proxy"] = "";
        var ran = await Programs.Run(start);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith("GET http://data.example/gdp.csv HTTP/1.1", await answered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checksum_that_differs_an_address_that_is_gone_and_a_source_without_one_are_told()
    {
        File.Copy(Record, Own);
        using var server = new FileServer(Table);
        server.Troubles.Enqueue("404");
        Refused(await Programs.Entente("data", "add", "worldbank-indicator", new Uri(server.Address, "gdp.csv").AbsoluteUri, "--record", Own), "answered 404", "data add");
        Refused(await Programs.Entente("data", "fetch", "un-treaties", "--record", Own), "no lasting address", "data add un-treaties");
        Refused(await Programs.Entente("data", "fetch", "bacci", "--record", Own), "There is no source 'bacci'", "baci");
    }

    [Fact]
    public async Task A_disk_that_is_full_is_told_and_the_rest_comes_when_there_is_room()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell that limits the size of files");
        var content = Encoding.UTF8.GetBytes("Country Name,Country Code,Year,Value\n" + string.Concat(Enumerable.Repeat("China,CHN,2021,5\n", 1_000_000)));
        File.Copy(Record, Own);
        using var server = new FileServer(content);
        var address = new Uri(server.Address, "gdp.csv").AbsoluteUri;
        var full = await Programs.Bash("trap '' XFSZ; ulimit -f 13000; export DOTNET_EnableWriteXorExecute=0; entente data add worldbank-indicator \"$1\" --record \"$2\"", address, Own);
        Refused(full, "could not be written", ".downloads", "goes on from what was kept");
        Assert.Equal(0, (await Programs.Entente("data", "add", "worldbank-indicator", address, "--record", Own)).Code);
        Assert.Matches("^bytes=[1-9]", server.Asked.Last());
    }

    [Fact]
    public void The_key_goes_to_its_own_host_alone_and_is_asked_for_where_it_is_missing()
    {
        var api = new Uri("https://comtradeapi.un.org/data/v1/get/C/A/HS?period=2023");
        Assert.Equal("secret", Assert.Single(DataFetchVerb.Headers(api, " secret ")).Value);
        Assert.Empty(DataFetchVerb.Headers(new Uri("http://comtradeapi.un.org/data/v1/get/C/A/HS"), "secret"));
        Assert.Empty(DataFetchVerb.Headers(new Uri("https://comtradeapi.un.org.example/data/v1/get/C/A/HS"), "secret"));
        Assert.Empty(DataFetchVerb.Headers(new Uri("https://comtradeapi.un.org/public/v1/preview/C/A/HS"), null));
        Assert.Contains("ENTENTE_COMTRADE_KEY", Assert.Throws<EntenteException>(() => DataFetchVerb.Headers(api, "")).Message, StringComparison.Ordinal);
    }

    private static async Task<string> Answer(TcpListener proxy, CancellationToken stop)
    {
        using var client = await proxy.AcceptTcpClientAsync(stop);
        using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var first = await reader.ReadLineAsync(stop) ?? "";
        while (await reader.ReadLineAsync(stop) is { Length: > 0 })
        {
            // The headers are not looked at.
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Table.Length}\r\nConnection: close\r\n\r\n"), stop);
        await stream.WriteAsync(Table, stop);
        return first;
    }
}
