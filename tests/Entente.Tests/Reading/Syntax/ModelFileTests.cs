using Entente.Reading.Syntax;

namespace Entente.Tests.Reading.Syntax;

/// <summary>A model file is read whole or not at all.</summary>
public sealed class ModelFileTests
{
    private static readonly Lazy<byte[]> Tiny = new(TinyTreebank.Train);

    [Fact]
    public void A_model_tells_what_it_was_made_of()
    {
        var model = Read(Tiny.Value);
        Assert.Equal(("en", "made sentences"), (model.Language, model.Credit));
        Assert.Contains("VERB|VBN", model.Tags.Names);
    }

    [Theory]
    [InlineData(0, "is no model of Entente")]
    [InlineData(8, "has format")]
    [InlineData(17, "is damaged")]
    [InlineData(30, "is damaged")]
    [InlineData(-1, "is damaged")]
    [InlineData(-9000, "is damaged")]
    public void A_changed_byte_is_found(int place, string said)
    {
        var bytes = (byte[])Tiny.Value.Clone();
        bytes[place < 0 ? bytes.Length + place : place] ^= 0x10;
        Assert.Contains(said, Assert.Throws<EntenteException>(() => Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1000)]
    public void A_file_cut_short_is_refused(int length) => Assert.Throws<EntenteException>(() => Read(Tiny.Value[..length]));

    [Fact]
    public void A_missing_model_is_named() =>
        Assert.Contains("There is no model", Assert.Throws<EntenteException>(() => ModelFile.Read(Path.Combine(Path.GetTempPath(), "no-such-model.bin"))).Message, StringComparison.Ordinal);

    private static SyntaxModel Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Location, "model.bin");
        File.WriteAllBytes(path, bytes);
        return ModelFile.Read(path);
    }
}
