using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp;

namespace Entente.Web.Tests.Api;

public sealed class DescriptionTests(Served served)
{
    [Fact]
    public async Task It_is_OpenAPI_3_1_and_describes_every_operation()
    {
        using var client = served.Client();
        var text = await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var read = Microsoft.OpenApi.OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.StartsWith("3.1", JsonDocument.Parse(text).RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = read.Document!.Paths.SelectMany(p => p.Value.Operations!.Select(o => (p.Key, o.Key, o.Value))).ToList();
        Assert.All(operations, o => Assert.True(o.Value.OperationId?.Length > 0 && o.Value.Summary?.Length > 10, o.Item1));
        Assert.All(operations.SelectMany(o => o.Value.Parameters ?? []), p => Assert.True(p.Description?.Length > 3, p.Name));
        Assert.Equal(operations.Count, operations.Select(o => o.Value.OperationId).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/api/v1/briefs/CHN/RUS", "BriefJson")]
    [InlineData("/api/v1/series/trade.total?pairs=CHN-RUS", "SeriesJson")]
    [InlineData("/api/v1/rankings/trade.total?state=RUS", "RankJson")]
    [InlineData("/api/v1/datasets", "DatasetsShape")]
    [InlineData("/api/v1/rules", "RulesShape")]
    public async Task Answers_have_the_members_that_it_requires(string path, string schema)
    {
        using var client = served.Client();
        using var description = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
        var named = description.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(schema);
        var required = named.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Order(StringComparer.Ordinal);
        Assert.Equal(required, answer.RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_client_made_from_it_compiles()
    {
        using var client = served.Client();
        var read = Microsoft.OpenApi.OpenApiDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken), "json");

        // The generator reads the version before.
        var older = await read.Document!.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, TestContext.Current.CancellationToken);
        var settings = new CSharpClientGeneratorSettings { ClassName = "EntenteClient" };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        var code = new CSharpClientGenerator(await NSwag.OpenApiDocument.FromJsonAsync(older, TestContext.Current.CancellationToken), settings).GenerateFile();
        Assert.Contains("GetSeriesAsync", code, StringComparison.Ordinal);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var compiled = CSharpCompilation.Create("Generated", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compiled.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity is DiagnosticSeverity.Error).Select(d => d.ToString()));
    }
}
