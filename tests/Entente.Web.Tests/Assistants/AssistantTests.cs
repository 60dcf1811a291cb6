using System.Text.Json;
using Entente.Catalogue;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Entente.Web.Tests.Assistants;

public sealed class AssistantTests(Served served)
{
    public static TheoryData<string, string, string> Questions()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var cells in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Assistants", "questions.tsv")).Skip(1).Select(l => l.Split('\t')))
        {
            data.Add(cells[0], cells[1], cells[2]);
        }

        return data;
    }

    [Fact]
    public void There_are_thirty_questions_and_every_tool_is_asked()
    {
        var questions = Questions();
        Assert.True(questions.Count >= 30);
        Assert.Equal(["brief_pair", "check_article", "explain", "get_series", "list_datasets", "rank"], questions.Select(q => q.Data.Item2).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_leads_to_its_call_by_the_tools_texts_and_is_answered(string question, string tool, string arguments)
    {
        await using var client = await Connect();
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        var call = new ScriptedClient([.. tools]).Choose(question);
        Assert.Equal(tool, call.Tool);
        Assert.Equal(Sorted(arguments), JsonSerializer.Serialize(call.Arguments));
        var answer = await client.CallToolAsync(call.Tool, call.Arguments.ToDictionary(a => a.Key, a => (object?)a.Value, StringComparer.Ordinal), cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotEqual(true, answer.IsError);
        var content = answer.StructuredContent!.Value;
        Assert.Equal(tool == "rank" && content.GetProperty("total").GetInt32() > content.GetProperty("rows").GetArrayLength(), content.GetProperty("cut").GetBoolean());
        Assert.All(Sources(content), d => Assert.True(d.GetProperty("version").GetString()!.Length > 0 && d.GetProperty("publisher").GetString()!.Length > 0));
        if (tool is "get_series" or "rank")
        {
            Assert.NotEmpty(Sources(content));
        }
    }

    [Fact]
    public async Task Tools_say_that_they_only_read_and_describe_every_parameter()
    {
        await using var client = await Connect();
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(6, tools.Count);
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, t => Assert.NotNull(t.ProtocolTool.OutputSchema));
        Assert.All(tools.SelectMany(t => t.JsonSchema.GetProperty("properties").EnumerateObject()), p => Assert.True(p.Value.GetProperty("description").GetString()!.Length > 10, p.Name));
        Assert.Contains("not zero", client.ServerInstructions, StringComparison.Ordinal);
        var measures = tools.Single(t => t.Name == "get_series").JsonSchema.GetProperty("properties").GetProperty("measure").GetProperty("description").GetString()!;
        Assert.All(MeasureCatalogue.All, m => Assert.Contains(m.Id + ":", measures, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_have_every_member_that_their_schema_requires()
    {
        await using var client = await Connect();
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        var answer = await client.CallToolAsync("get_series", new Dictionary<string, object?> { ["measure"] = "trade.total", ["pairs"] = new[] { "CHN-RUS" } }, cancellationToken: TestContext.Current.CancellationToken);
        RequireMembers(tools.Single(t => t.Name == "get_series").ProtocolTool.OutputSchema!.Value, answer.StructuredContent!.Value, "answer");
    }

    [Theory]
    [InlineData("get_series", "{\"measure\":\"trade.totall\",\"pairs\":[\"CHN-RUS\"]}", "Nearest")]
    [InlineData("get_series", "{\"measure\":\"trade.total\",\"pairs\":[\"CHN-Rusia\"]}", "Nearest")]
    [InlineData("brief_pair", "{\"first\":\"CHN\",\"second\":\"CHN\"}", "twice")]
    [InlineData("rank", "{\"measure\":\"trade.total\",\"top\":5000}", "1 to 200")]
    [InlineData("explain", "{\"name\":\"nothing\"}", "Nearest")]
    [InlineData("check_article", "{\"text\":\"China traded with Russia.\"}", "As of")]
    public async Task What_the_assistant_can_mend_is_told_to_it(string tool, string arguments, string words)
    {
        await using var client = await Connect();
        var answer = await client.CallToolAsync(tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.IsError);
        Assert.Contains(words, Assert.IsType<TextContentBlock>(answer.Content[0]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_ranking_says_so()
    {
        await using var client = await Connect();
        var answer = await client.CallToolAsync("rank", new Dictionary<string, object?> { ["measure"] = "trade.total", ["state"] = "Russia", ["top"] = 3 }, cancellationToken: TestContext.Current.CancellationToken);
        var content = answer.StructuredContent!.Value;
        Assert.Equal(3, content.GetProperty("rows").GetArrayLength());
        Assert.True(content.GetProperty("cut").GetBoolean());
        Assert.True(content.GetProperty("total").GetInt32() > 100);
    }

    [Fact]
    public async Task It_is_served_over_standard_input_and_output()
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "entente",
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll"), "mcp", "--record", served.Record],
        });
        // A machine under load starts a program slowly.
        await using var client = await McpClient.CreateAsync(transport, new McpClientOptions { InitializationTimeout = TimeSpan.FromMinutes(5) }, cancellationToken: TestContext.Current.CancellationToken);
        var answer = await client.CallToolAsync("list_datasets", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.StructuredContent!.Value.GetProperty("total").GetInt32() > 20);
    }

    private Task<McpClient> Connect() =>
        McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(served.At, "/mcp") }), cancellationToken: TestContext.Current.CancellationToken);

    private static IReadOnlyList<JsonElement> Sources(JsonElement content) =>
        [.. content.GetProperty("datasets").EnumerateArray().Select(d => d.TryGetProperty("dataset", out var inner) ? inner : d)];

    private static string Sorted(string arguments) => JsonSerializer.Serialize(new SortedDictionary<string, JsonElement>(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!, StringComparer.Ordinal));

    private static void RequireMembers(JsonElement schema, JsonElement value, string at)
    {
        if (schema.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        if (value.ValueKind is JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(r => r.GetString()!) : [])
            {
                Assert.True(value.TryGetProperty(name, out _), $"{at} lacks {name}");
            }

            foreach (var member in value.EnumerateObject().Where(m => properties.TryGetProperty(m.Name, out _)))
            {
                RequireMembers(properties.GetProperty(member.Name), member.Value, $"{at}.{member.Name}");
            }
        }
        else if (value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                RequireMembers(items, item, at + "[]");
            }
        }
    }
}
