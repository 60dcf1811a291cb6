using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>Words for an office, with the kind it has in the record.</summary>
internal sealed record NamedOffice(Hit Hit, string Office);

/// <summary>Offices as an article names them, and who holds them.</summary>
internal static class Offices
{
    private static readonly Dictionary<int, string> Classes = new()
    {
        [Lexicon.English.Class("office_head_of_state")] = "head-of-state",
        [Lexicon.English.Class("office_head_of_government")] = "head-of-government",
        [Lexicon.English.Class("office_party_leader")] = "party-leader",
        [Lexicon.English.Class("office_foreign_minister")] = "foreign-minister",
        [Lexicon.English.Class("office_defence_minister")] = "defence-minister",
    };

    private static readonly int Leader = Lexicon.English.Class("office_leader");

    /// <summary>The offices named in a sentence, with their kind in the record.</summary>
    public static IEnumerable<NamedOffice> In(Sentence s) =>
        s.Hits.Where(h => Classes.ContainsKey(h.Class)).Select(h => new NamedOffice(h, Classes[h.Class]));

    /// <summary>The kind of office named within a range of tokens; empty where none is.</summary>
    public static string Near(Sentence s, int from, int to) =>
        In(s).Where(x => x.Hit.First >= from && x.Hit.Last <= to && s.MentionAt(x.Hit.Last + 1)?.Person is null).Select(x => x.Office).FirstOrDefault() ?? "";

    /// <summary>The state whose office it is said to be: "Russian president", "president of Russia", "has governed Belarus".</summary>
    public static State? StateOf(Sentence s, int from, int to, int person) =>
        s.Mentions.FirstOrDefault(m => m.First >= from && m.Last <= to && m.First != person && m.Person is null && m.State is not null
            && m.Kind is MentionKind.Name or MentionKind.Adjective
            && (m.Kind is MentionKind.Adjective || s.IsAny(m.First - 1, "of") || s.IsAny(m.Last + 1, "'s")))?.State;

    /// <summary>"the Russian leader", "China's president" before a token: the one who holds that office on the article's date.</summary>
    public static (Person Person, State State, int First)? HolderNamed(Sentence s, int before, ArticleReading article)
    {
        foreach (var mention in s.Mentions.Where(m => m.Last < before && m.State is not null && m.Person is null).Reverse())
        {
            var at = s.IsAny(mention.Last + 1, "'s") ? mention.Last + 2 : mention.Last + 1;
            var person = mention.Kind is MentionKind.Adjective or MentionKind.Demonym && s.IsAny(mention.First - 1, "the") && s.IsAny(at, ",", "who", "whose");
            var office = person || s.HitAt(Leader, at) is not null ? "" : In(s).Where(x => x.Hit.First == at).Select(x => x.Office).FirstOrDefault();
            if (office is null || s.ClauseOf(mention.First) != s.ClauseOf(before))
            {
                continue;
            }

            var state = mention.State!;
            var holders = Gazetteer.Default.Persons.Values
                .Where(p => p.Terms.Any(t => t.Iso3 == state.Iso3 && t.Start <= article.AsOf && (t.End is null || article.AsOf <= t.End)
                    && (office.Length > 0 ? t.Office == office : t.Office is "head-of-state" or "head-of-government" or "party-leader")))
                .ToList();
            var named = holders.Where(p => article.Sentences.Any(x => x.Mentions.Any(m => m.Person == p))).ToList();
            var who = holders.Count == 1 ? holders[0] : named.Count == 1 ? named[0] : null;
            return who is null ? null : (who, state, mention.First);
        }

        return null;
    }
}
