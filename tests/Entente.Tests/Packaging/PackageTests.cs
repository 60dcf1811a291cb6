using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Entente.Tests.Packaging;

/// <summary>What <c>dotnet pack</c> makes is installed and run as a newcomer does, from a folder of packages and nothing else.</summary>
public sealed partial class PackageTests(Packages packages) : IClassFixture<Packages>
{
    [Fact]
    public async Task The_tool_installed_from_the_folder_checks_an_article()
    {
        using var folder = new TemporaryFolder();
        Packages.Succeeded(await Packages.Dotnet(folder.Location, "tool", "install", "Entente.Cli", "--tool-path", folder["tool"], "--source", packages.Folder, "--version", Packages.Version));
        var start = Programs.Of(folder["tool", OperatingSystem.IsWindows() ? "entente.exe" : "entente"], ["check", Sample, "--html", folder["report.html"]]);
        start.Environment["XDG_DATA_HOME"] = start.Environment["LOCALAPPDATA"] = folder["data"];
        var ran = await Programs.Run(start);
        Packages.Succeeded(ran);
        Assert.Contains("✓ supported", ran.Output, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(folder["report.html"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_in_the_docs_compiles_against_the_library_and_runs()
    {
        using var folder = new TemporaryFolder();
        var program = Example().Match(await File.ReadAllTextAsync(Path.Combine(SharedData.Root, "docs", "packages.md"), TestContext.Current.CancellationToken)).Groups["code"].Value;
        Assert.NotEqual("", program);
        await File.WriteAllTextAsync(folder["Program.cs"], program, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["reader.csproj"], Project(folder["packages"]), TestContext.Current.CancellationToken);
        Packages.Succeeded(await Packages.Dotnet(folder.Location, "build", "-o", folder["out"], "-v", "quiet"));
        var ran = await Packages.Dotnet(folder.Location, folder["out", "reader.dll"], Sample);
        Packages.Succeeded(ran);
        Assert.Contains("supported: ", ran.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["report.html"]));
    }

    [Theory]
    [InlineData("Entente", "lib/net10.0/Entente.dll", "lib/net10.0/Entente.xml", "data/rules/trade.growth.json", "data/starter/manifest.json", "buildTransitive/Entente.targets", "README.md")]
    [InlineData("Entente.Cli", "tools/net10.0/any/Entente.Cli.dll", "tools/net10.0/any/DotnetToolSettings.xml", "tools/net10.0/any/data/rules/trade.growth.json", "README.md")]
    public void A_package_carries_what_it_needs_each_file_once(string package, params string[] files)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(packages.Folder, $"{package}.{Packages.Version}.nupkg"));
        var names = archive.Entries.Select(e => e.FullName).ToList();
        Assert.All(files, f => Assert.Contains(f, names));
        Assert.DoesNotContain(names, n => n.StartsWith("content", StringComparison.Ordinal));
        Assert.Single(names, n => n.EndsWith("trade.growth.json", StringComparison.Ordinal));
    }

    private static string Sample => Path.Combine(SharedData.Root, "samples", "lima-2024-11-15.md");

    // Only the folder of packages is asked; what else the library needs lies in the cache that the tests' own build has filled.
    private string Project(string restored) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <RestoreSources>{packages.Folder}</RestoreSources>
            <RestorePackagesPath>{restored}</RestorePackagesPath>
            <RestoreFallbackFolders>{Packages.Cache}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Entente" Version="{Packages.Version}" />
          </ItemGroup>
        </Project>
        """;

    [GeneratedRegex(@"<!-- a test compiles and runs this -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();
}
