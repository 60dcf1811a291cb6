using System.Security.Cryptography;

namespace Entente.Reading.Syntax.Training;

/// <summary>A treebank of a folder, with what may be learned from it.</summary>
internal sealed class Treebank
{
    /// <summary>Of a treebank without a file for training, one sentence in so many is kept for measuring.</summary>
    private const int HeldOut = 6;

    private static readonly string[] Splits = ["train", "dev", "test"];
    private static readonly string[] Endings = [".conllu", ".conllu.gz"];
    private readonly Dictionary<string, string> files;
    private readonly string[] sources;

    private Treebank(string folder, string[] row)
    {
        (Name, Language, Licence, Credit) = (row[0], row[1], row[3], row[4]);
        sources = row[2].Split(',');
        files = (from split in Splits
                 from ending in Endings
                 from place in new[] { folder, DataFiles.Find("models") }
                 let path = Path.Combine(place, $"{Name}-ud-{split}{ending}")
                 where File.Exists(path)
                 group path by split).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>Its name as its files have it: "en_ewt".</summary>
    public string Name { get; }

    public string Language { get; }

    public string Licence { get; }

    public string Credit { get; }

    /// <summary>Which files, by the beginning of their checksums, since they do not name their version.</summary>
    public string Version => string.Join(", ", files.Where(f => f.Key != "test" || !HasTrain).OrderBy(f => f.Key, StringComparer.Ordinal)
        .Select(f => $"{Path.GetFileName(f.Value)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f.Value)))[..12]}"));

    private bool HasTrain => files.ContainsKey("train");

    /// <summary>The treebanks of a language that a folder holds, and our own.</summary>
    /// <exception cref="EntenteException">There is none.</exception>
    public static IReadOnlyList<Treebank> InFolder(string folder, string language)
    {
        var known = DataFiles.Rows(DataFiles.Find("models", "treebanks.tsv")).Where(r => r[1] == language).ToList();
        var found = known.Select(r => new Treebank(folder, r)).Where(t => t.files.Count > 0).ToList();
        return found.Any(t => Directory.Exists(folder) && t.files.Values.Any(f => Path.GetDirectoryName(f) != DataFiles.Find("models"))) ? found : throw new EntenteException(
            $"'{folder}' holds no treebank for '{language}'. Expected files such as {(known.Count > 0 ? known[0][0] : "en_ewt")}-ud-train.conllu or .conllu.gz, of a treebank that data/models/treebanks.tsv lists.");
    }

    /// <summary>What is learned from: the parts for training and for development, as far as their licences allow.</summary>
    public IEnumerable<TreebankSentence> ToTrain() => Moved((HasTrain ? Read("train").Concat(Read("dev")) : Split(heldOut: false)).Where(MayTrain));

    /// <summary>What choices are measured by: documents of the part for development that may not be learned from.</summary>
    public IEnumerable<TreebankSentence> ToChoose() => Moved(HasTrain ? Read("dev").Where(s => !MayTrain(s)) : []);

    /// <summary>What is only measured by.</summary>
    public IEnumerable<TreebankSentence> ToMeasure() => Moved(HasTrain ? Read("test") : Split(heldOut: true));

    private static IEnumerable<TreebankSentence> Moved(IEnumerable<ConlluSentence> sentences) => sentences.Select(TokenAlignment.Move).OfType<TreebankSentence>();

    private IEnumerable<ConlluSentence> Split(bool heldOut) =>
        Read("dev").Concat(Read("test")).Where((_, i) => i % HeldOut == 0 == heldOut);

    private IEnumerable<ConlluSentence> Read(string split) => files.TryGetValue(split, out var path) ? ConlluReader.Read(path) : [];

    private bool MayTrain(ConlluSentence sentence) =>
        sources is ["*"] || (Uri.TryCreate(sentence.Source, UriKind.Absolute, out var uri) && sources.Contains(uri.Host, StringComparer.Ordinal));
}
