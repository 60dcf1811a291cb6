using Entente.Sources;

namespace Entente.Tests.Sources;

/// <summary>The starter figures that ship are what the published files give.</summary>
public sealed class StarterBuilderTests
{
    [Fact]
    public void The_published_files_give_the_same_bytes()
    {
        var published = SharedData.Require();
        var shipped = Path.Combine(SharedData.Root, "data");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["curated"]);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shipped, "curated")))
        {
            File.Copy(file, folder["curated", Path.GetFileName(file)]);
        }

        StarterBuilder.Build(published, folder.Location, _ => { });
        var built = Directory.EnumerateFiles(folder["starter"]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(shipped, "starter")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal), built);
        Assert.All(built, f => Assert.True(File.ReadAllBytes(Path.Combine(shipped, "starter", f)).SequenceEqual(File.ReadAllBytes(folder["starter", f])), f + " differs"));
    }

    [Fact]
    public void The_manifest_fits_the_files_that_ship()
    {
        // After a change to a curated file: entente data starter
        var data = Path.Combine(SharedData.Root, "data");
        var files = StarterManifest.Load(data).Datasets.SelectMany(d => d.Files).ToList();
        Assert.All(files, f => Assert.Equal(f.Sha256, Entente.Record.StarterFigures.Checksum(Path.Combine(data, f.Path))));
        Assert.Equal(files.Select(f => f.Path).Distinct(StringComparer.Ordinal).Count(), files.Count);
        Assert.True(Directory.EnumerateFiles(Path.Combine(data, "starter")).Sum(f => new FileInfo(f).Length) <= 12_000_000);
    }

    [Fact]
    public void The_curated_part_is_listed_anew_without_the_published_files()
    {
        using var folder = new TemporaryFolder();
        foreach (var part in new[] { "starter", "curated" })
        {
            Directory.CreateDirectory(folder[part]);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.Root, "data", part)))
            {
                File.Copy(file, folder[part, Path.GetFileName(file)]);
            }
        }

        var before = StarterManifest.Load(folder.Location);
        File.AppendAllText(folder["curated", "security_council_years.csv"], "1989,1,,,none\n");
        var after = StarterBuilder.Build(null, folder.Location, _ => { });
        Assert.Equal(Rows(before) + 1, Rows(after));
        Assert.Equal(before.Datasets.Select(d => d.Dataset.Id), after.Datasets.Select(d => d.Dataset.Id));

        static long Rows(StarterManifest manifest) => manifest.Datasets.SelectMany(d => d.Files).SelectMany(f => f.Tables).Single(t => t.Table == "security_council_year").Rows;
    }

    [Fact]
    public void A_folder_without_the_published_files_is_told()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<EntenteException>(() => StarterBuilder.Build(folder.Location, folder["data"], _ => { }));
        Assert.Contains("data/README.md", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_names_every_dataset_with_its_version_and_licence()
    {
        var data = Path.Combine(SharedData.Root, "data");
        var readme = File.ReadAllText(Path.Combine(data, "README.md"));
        Assert.All(StarterManifest.Load(data).Datasets, d => Assert.Contains($"`{d.Dataset.Id}`", readme, StringComparison.Ordinal));
        Assert.All(StarterCatalog.Sources, s => Assert.Contains(s.Dataset.Version, readme, StringComparison.Ordinal));
        Assert.All(StarterCatalog.Sources, s => Assert.All(s.Files, f => Assert.Contains(f, readme, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_dataset_says_what_it_is()
    {
        Assert.Equal(StarterCatalog.Sources.Count, StarterCatalog.Sources.Select(s => s.Dataset.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(StarterCatalog.Sources, s => Assert.All([s.Dataset.Name, s.Dataset.Version, s.Dataset.Publisher, s.Dataset.Licence, s.Dataset.Citation, s.Dataset.Note], Assert.NotEmpty));
        Assert.All(StarterCatalog.Sources, s => Assert.StartsWith("https://", s.Dataset.Url, StringComparison.Ordinal));
    }
}
