using Entente.Reading;

namespace Entente.Claims;

/// <summary>A subject of resolutions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sought">Words to look for in titles, subjects and topics of roll calls, in small letters.</param>
/// <param name="Broad">True where the words alone do not single out a resolution ("the war").</param>
internal sealed record VoteTopic(string Id, IReadOnlyList<string> Sought, bool Broad);

/// <summary>The subjects of resolutions by the words a text has for them, from <c>data/lexicon/en/vote_topics.tsv</c>.</summary>
internal sealed class VoteTopics
{
    private readonly PhraseIndex<VoteTopic> said = new();

    private VoteTopics()
    {
        foreach (var row in DataFiles.Rows(DataFiles.Find("lexicon", "en", "vote_topics.tsv")))
        {
            var topic = new VoteTopic(row[0], row[2].Split('|'), row[3] == "yes");
            foreach (var phrase in row[1].Split('|'))
            {
                said.Add(phrase, topic, caseMatters: char.IsUpper(phrase[0]));
            }
        }
    }

    /// <summary>The topics that ship with Entente.</summary>
    public static VoteTopics Default { get; } = new();

    /// <summary>The topics that a sentence speaks of.</summary>
    public IReadOnlyList<VoteTopic> In(Sentence s) => s.Once(said, x => In(x, x.First, x.End - 1));

    /// <summary>The topics that a run of tokens speaks of, both ends included.</summary>
    public IReadOnlyList<VoteTopic> In(Sentence s, int first, int last)
    {
        var found = new List<VoteTopic>();
        var at = new List<FoundPhrase<VoteTopic>>();
        var tokens = s.AllTokens[..s.End];
        for (var i = first; i <= last; i++)
        {
            at.Clear();
            said.FindAt(tokens, i, s.Text, at);
            found.AddRange(at.Select(a => a.Value));
        }

        return [.. found.Distinct()];
    }
}
