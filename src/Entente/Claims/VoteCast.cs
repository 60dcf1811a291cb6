using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>How a state is said to have voted.</summary>
internal enum VoteChoice
{
    Yes,
    No,
    Abstain,

    /// <summary>No, by a permanent member, on a draft that failed for it.</summary>
    Veto,

    /// <summary>Yes to a resolution that condemns someone's conduct.</summary>
    Condemn,

    /// <summary>The same as another state.</summary>
    With,
}

/// <summary>A statement on a vote.</summary>
/// <param name="Choice">How the voters voted.</param>
/// <param name="Denied">Whether that is denied.</param>
/// <param name="Every">True where it is said of every such vote, not of one.</param>
/// <param name="Previous">True where the vote just held is left out.</param>
/// <param name="Context">Which vote.</param>
/// <param name="Other">The state voted with, for <see cref="VoteChoice.With"/>.</param>
internal sealed record VoteAssertion(VoteChoice Choice, bool Denied, bool Every, bool Previous, VoteContext Context, State? Other)
{
    /// <summary>True where the words speak of a vote, not only of condemning.</summary>
    public bool ByVote { get; init; }
}

/// <summary>How a state voted in the United Nations: abstained, voted for or against, vetoed, has not condemned.</summary>
internal sealed class VoteCast : ClaimKind
{
    private static readonly int For = Class("vote_for");
    private static readonly int Against = Class("vote_against");
    private static readonly int Abstain = Class("abstain");
    private static readonly int Veto = Class("veto");
    private static readonly int VoteTo = Class("vote_to");
    private static readonly int ForWeak = Class("vote_for_weak");
    private static readonly int AgainstWeak = Class("vote_against_weak");
    private static readonly int VetoWeak = Class("veto_weak");
    private static readonly int InFavour = Class("in_favour");
    private static readonly int Condemn = Class("condemn");
    private static readonly int War = Class("war_words");
    private static readonly int ListNo = Class("vote_list_no");
    private static readonly int ListYes = Class("vote_list_yes");
    private static readonly int ListAbstain = Class("vote_list_abstain");
    private static readonly int Together = Class("vote_together");
    private static readonly int Every = Class("every_word");
    private static readonly int Previous = Class("previous_word");
    private static readonly int Resolution = Class("resolution_words");
    private static readonly int VoteWord = Class("vote_word");
    private static readonly int Exclusion = Class("exclusion_words");
    private static readonly int Demand = Class("demand_verb");
    private static readonly int Save = Class("exception_word");
    private static readonly int Noun = Class("vote_noun");

    private static readonly int AssemblyShort = Class("assembly_short");
    private static readonly int Council = Class("security_council");
    private static readonly int[] Triggering = [For, Against, Abstain, Veto, VoteTo, ForWeak, AgainstWeak, VetoWeak, InFavour, Condemn, ListNo, ListYes, ListAbstain, Together, VoteWord, Demand];

    public override string Name => "vote.cast";

    public override bool CanEcho => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        if (!s.HasAny(Triggering))
        {
            yield break;
        }

        var done = new List<(VoteChoice, int Clause, IReadOnlyList<State>)>();
        foreach (var (hit, choice, weak) in Triggers(s))
        {
            var listed = hit.Class == ListNo || hit.Class == ListYes || hit.Class == ListAbstain;
            var voters = listed ? Subjects.ListedAfter(s, hit.Last, article) : Voters(s, hit, choice, article);
            if (voters.Count == 0 || IsTally(s, hit) || done.Exists(d => d.Item1 == choice && d.Clause == s.ClauseOf(hit.First) && d.Item3.SequenceEqual(voters)))
            {
                continue;
            }

            var other = choice is VoteChoice.With ? Grammar.StateAfter(s, hit.Last, 2)?.State : null;
            var context = VoteContextReader.Of(s, hit.First, other is null ? voters : [.. voters, other], article);
            if (!Speaks(s, hit, choice, weak, context) || (choice is VoteChoice.With && (other is null || voters.Contains(other))))
            {
                continue;
            }

            done.Add((choice, s.ClauseOf(hit.First), voters));
            var denied = Grammar.IsNegated(s, hit.First, reach: 9);
            var assertion = new VoteAssertion(choice, denied, s.HitWithin(Every, s.ClauseStart(hit.First), s.ClauseLast(hit.First)) is not null, s.Has(Previous), context, other) { ByVote = s.HitAt(VoteTo, hit.First) is not null || VoteContextReader.SpeaksOfVoting(s) };
            var last = listed ? s.ClauseLast(hit.Last) : hit.Last;
            var statement = Make(s, hit.First, last, hit.First, [.. voters.Select(v => new StateRole(v, "voter")), .. Concerned(context, voters)], assertion, denied);

            // Voters listed after the verb, or the agents of a passive, are named and hang on no pronoun.
            var named = voters.All(v => s.Mentions.Exists(m => m.First > hit.First && m.First - hit.Last <= 4 && m.Kind is not MentionKind.Pronoun && m.States.Contains(v)));
            yield return s.HitWithin(Save, hit.Last + 1, s.End - 1) is not null ? statement with { Uncertain = true } : named ? statement with { Uncertain = false } : statement;
        }
    }

    public override Finding Judge(Statement statement, Judging judging) =>
        VoteFinding.Of((VoteAssertion)statement.Assertion!, [.. statement.States.Where(x => x.Role is "voter").Select(x => x.State)], judging);

    public override EchoedStatement? Echo(Statement said, IReadOnlyList<State> by, TimeExpression? time, bool? denied)
    {
        var assertion = (VoteAssertion)said.Assertion!;
        var voters = by.Where(x => !said.States.Any(r => r.State == x && r.Role is "voter")).ToList();
        var now = denied ?? assertion.Denied;
        return voters.Count == 0 || assertion.Other is not null
            ? null
            : new EchoedStatement([.. voters.Select(x => new StateRole(x, "voter")), .. said.States.Where(r => r.Role is not "voter" && !voters.Contains(r.State))], assertion with { Denied = now }, now);
    }

    private static IEnumerable<StateRole> Concerned(VoteContext context, IReadOnlyList<State> voters) =>
        (context.States.Count > 0 ? context.States : context.CarriedStates).Where(x => !voters.Contains(x)).Take(3).Select(x => new StateRole(x, "concerned"));

    private static IEnumerable<(Hit Hit, VoteChoice Choice, bool Weak)> Triggers(Sentence s)
    {
        foreach (var hit in s.Hits)
        {
            (VoteChoice, bool)? found = hit.Class == For || hit.Class == ListYes ? (VoteChoice.Yes, false)
                : hit.Class == Against || hit.Class == ListNo ? (VoteChoice.No, false)
                : hit.Class == Abstain || hit.Class == ListAbstain ? (VoteChoice.Abstain, false)
                : hit.Class == Veto ? (VoteChoice.Veto, false)
                : hit.Class == VoteTo ? (s.HitWithin(Condemn, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 3)) is null ? VoteChoice.Yes : VoteChoice.Condemn, false)
                : hit.Class == Condemn && s.HitAt(VoteTo, hit.First - 1) is null && s.HitAt(VoteTo, hit.First - 2) is null ? (VoteChoice.Condemn, true)
                : hit.Class == ForWeak ? (VoteChoice.Yes, true)
                : hit.Class == AgainstWeak ? (VoteChoice.No, true)
                : hit.Class == VetoWeak ? (VoteChoice.Veto, true)
                : hit.Class == InFavour && Among(s, hit) ? (VoteChoice.Yes, false)
                : hit.Class == VoteWord && ToAfterTime(s, hit) ? (VoteChoice.Yes, false)
                : hit.Class == Demand && Counted(s, hit) ? (VoteChoice.Yes, false)
                : hit.Class == Together ? (VoteChoice.With, true)
                : null;
            if (found is { } f)
            {
                yield return (hit, f.Item1, f.Item2);
            }
        }
    }

    /// <summary>"voted in 2012 to grant".</summary>
    private static bool ToAfterTime(Sentence s, Hit hit) => s.IsAny(hit.First, "voted") && s.Times.Exists(t => t.First == hit.Last + 1 && s.IsAny(t.Last + 1, "to"));

    /// <summary>"was one of 153 states that", "among the 141 countries which": members counted by how they voted.</summary>
    private static bool Counted(Sentence s, Hit hit)
    {
        for (var i = hit.First - 1; i >= Math.Max(s.First, hit.First - 5); i--)
        {
            if (s.IsAny(i, "that", "which", "who") && Enumerable.Range(Math.Max(s.First, i - 5), Math.Min(5, i - s.First)).Any(k => s.IsAny(k, "among", "of")) && s.Quantities.Exists(q => q.Last < i && i - q.Last <= 3 && q.Value >= 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"was among the 141 in favour".</summary>
    private static bool Among(Sentence s, Hit hit) => s.HitAt(For, hit.First) is null && (s.IsAny(hit.First - 2, "the") || s.IsAny(hit.First - 3, "among", "of") || s.IsAny(hit.First - 1, "was", "were", "came", "out"));

    private static IReadOnlyList<State> Voters(Sentence s, Hit hit, VoteChoice choice, ArticleReading article)
    {
        // "the Assembly condemned", "the Council vetoed": a body acts, not a state.
        var nearest = s.Mentions.LastOrDefault(m => m.Last < hit.First && s.ClauseOf(m.First) == s.ClauseOf(hit.First) && !CoReference.AfterPreposition(s, m));
        var body = nearest?.Kind is MentionKind.Body || s.Hits.Any(h => (h.Class == AssemblyShort || h.Class == Council) && hit.First - h.Last is > 0 and <= 3);
        if (body && !s.IsAny(hit.Last + 1, "by"))
        {
            return [];
        }

        // "a Russian veto", "China's abstention": the owner of the noun votes.
        if (s.HitAt(Noun, hit.First) is not null && s.Mentions.LastOrDefault(m => m.Last < hit.First && hit.First - m.Last <= 2) is { } owner && (Grammar.IsPossessor(s, owner) || owner.Kind is MentionKind.Adjective))
        {
            return Subjects.StatesOf(owner, article);
        }

        return Subjects.Of(s, hit.First, hit.Last, article);
    }

    /// <summary>"with 52 abstentions", "55 abstained": a count of votes, which no state cast.</summary>
    private static bool IsTally(Sentence s, Hit hit) => hit.Class != InFavour && s.Quantities.Exists(q => q.Kind is UnitKind.None or UnitKind.Other && q.Last == hit.First - 1);

    /// <summary>"has condemned Russia's attack", "condemns the invasion": where a state stands on another's conduct, not what it said one day.</summary>
    private static bool Stands(Sentence s, Hit hit, VoteContext context) =>
        context.States.Count > 0 && s.Times.Count == 0 && s.HitWithin(War, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 10)) is not null
        && (s.IsAny(hit.First, "condemns", "denounces", "deplores") || s.IsAny(hit.First - 1, "has", "have") || (s.IsAny(hit.First - 2, "has", "have") && !s.IsAny(hit.First - 1, "been")));

    /// <summary>Whether the words speak of a vote in the United Nations rather than of an election, a bill or mere support.</summary>
    private static bool Speaks(Sentence s, Hit hit, VoteChoice choice, bool weak, VoteContext context)
    {
        var own = VoteContextReader.SpeaksOfVoting(s);
        if (choice is VoteChoice.Condemn)
        {
            // "was among the 141 countries that deplored the attack": states are counted, so there was a vote.
            if (Counted(s, hit) && (s.HitWithin(War, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 10)) is not null || context.Topics.Count > 0))
            {
                return true;
            }

            var conduct = s.HitWithin(War, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 10)) is not null || context.Topics.Count > 0 || (!weak && context.Voting);
            return conduct && (!weak || Grammar.IsNegated(s, hit.First, reach: 9) || Stands(s, hit, context) || (own && s.IsAny(s.First, "in", "at", "on")));
        }

        if (choice is VoteChoice.No && Grammar.IsNegated(s, hit.First, reach: 9) && context.Topics.Count == 0 && (s.IsAny(hit.Last + 1, "its", "their", "each") || s.MentionAt(hit.Last + 1) is { States.Count: > 0 }))
        {
            // "has never voted against its ally" speaks of how two states vote in general.
            return false;
        }

        if (choice is VoteChoice.With)
        {
            // Voting with someone on one occasion; the habit of it is another kind of statement.
            return context.Topics.Count > 0 && (own || context.Voting) && context.When is not null && !s.Has(Class("more")) && s.Quantities.Count == 0;
        }

        if (!weak)
        {
            return s.HitAt(Noun, hit.First) is not null || context.Voting || context.Body is not null || context.Topics.Count > 0 || context.Symbol.Length > 0;
        }

        var end = Math.Min(s.ClauseLast(hit.Last), hit.Last + 8);
        var paper = s.HitWithin(Resolution, hit.Last + 1, end) is not null || s.HitWithin(VoteWord, hit.Last + 1, end) is not null;
        var act = s.HitWithin(Exclusion, hit.Last + 1, end) is not null || s.HitWithin(Condemn, hit.Last + 1, end) is not null;
        // "The resolution was rejected by Russia and Belarus."
        paper |= s.IsAny(hit.Last + 1, "by") && s.HitWithin(Resolution, s.ClauseStart(hit.First), hit.First) is not null;
        return (paper || act) && (own || context.Voting) && (paper || context.Body is not null || context.Topics.Count > 0);
    }
}
