using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>What a statement on arms asserts.</summary>
/// <param name="Direction">1 when deliveries are said to have risen, -1 fallen, 0 when nothing is said of that.</param>
/// <param name="Ranked">True for "biggest arms supplier".</param>
/// <param name="Time">When; null where the words give no time.</param>
internal sealed record ArmsAssertion(int Direction, bool Ranked, TimeExpression? Time);

/// <summary>arms.transfer: "does not supply weapons to", "arms deliveries rose", "biggest arms supplier", "weapons from Russia".</summary>
internal sealed class ArmsTransfer : ClaimKind
{
    private static readonly int Arms = Class("arms_strict");
    private static readonly int NoFlow = Class("arms_no_flow");
    private static readonly int Supply = Class("arms_supply");
    private static readonly int Receive = Class("arms_receive");
    private static readonly int Flow = Class("arms_flow");
    private static readonly int Supplier = Class("arms_supplier");
    private static readonly int Stop = Class("arms_stop");
    private static readonly int Rely = Class("arms_rely");
    private static readonly int NegativeVerb = Class("negative_verb");
    private static readonly int Service = Class("arms_service");
    private static readonly int Origin = Class("goods_origin");
    private static readonly int Rise = Class("rise");
    private static readonly int Fall = Class("fall");

    public override string Name => "arms.transfer";

    public override bool CanEcho => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        if (s.BlockKind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Title or BlockKind.Heading))
        {
            yield break;
        }

        var taken = -1;
        foreach (var arms in s.HitsOfAny(Arms, Supplier))
        {
            var clause = s.ClauseOf(arms.First);
            if (clause == taken || (arms.Class == Arms && s.HitAt(NoFlow, arms.First) is not null))
            {
                continue;
            }

            var read = arms.Class == Supplier ? OfSupplier(s, arms) : (s.HitWithin(Origin, arms.Last + 1, Math.Min(s.End - 1, arms.Last + 4)) is not null ? OfPredicate(s, arms) : null) ?? OfVerb(s, arms, article) ?? OfPredicate(s, arms) ?? OfFlow(s, arms);
            if (arms.Class == Arms && read is not { From: not null, To: not null } && NamesAnother(s, read?.From ?? read?.To))
            {
                read = Completed(read, ArmsRoles.Of(s, arms));
            }

            if (read is not { } found || (found.From is null && found.To is null) || found.From == found.To)
            {
                continue;
            }

            // "In exchange, Israel sells arms": to the one that is understood, where nothing else is named.
            found.To ??= found.From is { } giver && !NamesUnknown(s, found.Trigger) ? StatePairs.Understood(giver, s, article) : null;
            found.From ??= found.To is { } taker && s.HitWithin(Supply, s.First, s.End - 1) is not null ? StatePairs.Understood(taker, s, article) : null;
            taken = clause;
            var direction = s.Hits.Any(h => h.Class == Rise && s.ClauseOf(h.First) == clause) ? 1 : s.Hits.Any(h => h.Class == Fall && s.ClauseOf(h.First) == clause) ? -1 : 0;
            var roles = new List<StateRole>();
            if (found.From is { } from)
            {
                roles.Add(new StateRole(from, "exporter"));
            }

            if (found.To is { } to)
            {
                roles.Add(new StateRole(to, "importer"));
            }

            var stop = s.HitWithin(Stop, Math.Max(s.ClauseStart(arms.First), arms.First - 4), arms.First - 1);
            var denied = (Grammar.IsNegated(s, found.Trigger) ^ (stop is not null && !(stop.First < found.Trigger && s.HitAt(NegativeVerb, stop.First) is not null))) || s.IsAny(arms.First - 1, "no") || (s.IsAny(arms.First - 2, "no") && s.IsAny(arms.First - 1, "lethal", "more", "new"));
            yield return Make(s, Math.Min(arms.First, found.Trigger), Math.Max(arms.Last, found.Trigger), found.Trigger, roles, new ArmsAssertion(direction, arms.Class == Supplier, StatedTime.For(s, found.Trigger)), denied);
        }
    }

    public override Finding Judge(Statement statement, Judging judging)
    {
        var claim = (ArmsAssertion)statement.Assertion!;
        var from = statement.States.FirstOrDefault(r => r.Role is "exporter")?.State.Name;
        var to = statement.States.FirstOrDefault(r => r.Role is "importer")?.State.Name;
        var flow = (from, to) switch
        {
            ({ } x, { } y) => $"from {x} to {y}",
            ({ } x, null) => $"from {x}",
            (_, var y) => $"to {y}",
        };
        var more = claim.Direction != 0 ? " and their change over time" : claim.Ranked ? " beside those of other suppliers" : "";
        return new Finding(Verdict.NotCheckable, $"No dataset of arms transfers is loaded: deliveries of major arms {flow}{more} are not on record. Customs data do not decide it, as most states leave arms out of them.")
        {
            Rule = "arms.transfer/not-loaded",
            WouldDecide = "SIPRI Arms Transfers Database (the user's own export)",
        };
    }

    public override EchoedStatement? Echo(Statement said, IReadOnlyList<State> by, TimeExpression? time, bool? denied)
    {
        var kept = said.States.Where(r => r.Role is "importer" && !by.Contains(r.State)).ToList();
        return kept.Count == 0 || by.All(x => said.States.Any(r => r.State == x))
            ? null
            : new EchoedStatement([.. by.Select(x => new StateRole(x, "exporter")), .. kept], (ArmsAssertion)said.Assertion! with { Time = time }, denied ?? said.Negated);
    }

    /// <summary>"China supplies weapons to Russia", "has sent Ukraine systems", "buys its arms from Russia", "were delivered by Russia".</summary>
    private static (State? From, State? To, int Trigger)? OfVerb(Sentence s, Hit arms, ArticleReading article)
    {
        var verb = s.Hits.Where(h => (h.Class == Supply || h.Class == Receive) && s.ClauseOf(h.First) == s.ClauseOf(arms.First) && !(arms.First <= h.First && h.First <= arms.Last) && Math.Abs(h.First - arms.First) <= 12 && !IsNoun(s, h))
            .OrderBy(h => Math.Abs(h.First - arms.First)).FirstOrDefault();
        if (verb is not { } v)
        {
            return null;
        }

        var subject = Grammar.SubjectBefore(s, v.First);
        var owner = OwnerOf(s, arms);
        if (s.HitWithin(Receive, v.First, v.Last) is not null && v.Class == Receive)
        {
            var source = Grammar.Governed(s, Math.Min(v.First, arms.First), 18, "from", "by")?.State ?? s.Mentions.Find(m => m.First < v.First && m.State is not null && s.IsAny(m.First - 1, "from") && s.ClauseOf(m.First) == s.ClauseOf(v.First))?.State ?? owner;
            var receiver = v.First > arms.First && s.IsAny(v.First, "come", "comes", "came") ? owner : subject?.State == source ? null : subject?.State;
            return source is null && receiver is null ? null : (source, receiver, v.First);
        }

        var passive = arms.First < v.First && Enumerable.Range(Math.Max(s.First, v.First - 4), Math.Min(4, v.First - s.First)).Any(i => s.IsAny(i, "was", "were", "been", "being", "are", "is", "be"));
        if (passive)
        {
            var by = Grammar.Governed(s, v.Last, 10, "by", "from")?.State ?? owner;
            var target = Grammar.Governed(s, arms.Last, 16, "to", "for")?.State;
            return (by, target ?? (by is not null ? StatePairs.Other(by, article) : null), v.First);
        }

        var to = Grammar.Governed(s, Math.Min(v.First, arms.First), 16, "to", "for")?.State
            ?? (s.Mentions.Find(m => m.First > v.Last && m.Last < arms.First && m.State is not null && m.Kind is MentionKind.Name or MentionKind.Capital or MentionKind.Pronoun && !Grammar.IsPossessor(s, m)) is { } direct && !s.IsAny(direct.First - 1, "from", "of", "in", "by") ? direct.State : null)
            ?? (s.Mentions.Find(m => m.First > v.Last && m.First - v.Last <= 3 && m.State is not null && s.IsAny(m.Last + 1, "with") && m.Last < arms.First) is { } with ? with.State : null);
        var supplier = subject?.State;
        if (subject is { States.Count: 2 })
        {
            return (subject.States[0], subject.States[1], v.First);
        }

        return supplier is null && to is null ? null : (supplier == to ? null : supplier, to, v.First);
    }

    /// <summary>"Singapore's fighters are American", "relies on Russian weapons".</summary>
    private static (State? From, State? To, int Trigger)? OfPredicate(Sentence s, Hit arms)
    {
        // "rides in tanks made in China": the origin stands behind the goods.
        if (s.HitWithin(Origin, arms.Last + 1, Math.Min(s.End - 1, arms.Last + 4)) is { } origin && s.MentionAt(s.IsAny(origin.Last + 1, "the") ? origin.Last + 2 : origin.Last + 1)?.State is { } built
            && Grammar.SubjectBefore(s, arms.First) is { State: { } owner } && owner != built)
        {
            return (built, owner, origin.First);
        }

        // "Turkish drones have been in Kyrgyz service", "Israeli rifles are in the hands of the Chadian army"
        if (s.HitWithin(Service, arms.Last + 1, Math.Min(s.End - 1, arms.Last + 12)) is { } service && OwnerOf(s, arms) is { } from
            && s.Mentions.Find(m => m.State is { } x && x != from && m.First > arms.Last && (Math.Abs(m.Last - service.First) == 1 || (m.First > service.Last && m.First - service.Last <= 4))) is { State: { } holder })
        {
            return (from, holder, service.First);
        }

        var rely = s.HitWithin(Rely, s.ClauseStart(arms.First), arms.First - 1);
        if (rely is not null && OwnerOf(s, arms) is { } maker && Grammar.SubjectBefore(s, rely.First)?.State is { } user && user != maker)
        {
            return (maker, user, rely.First);
        }

        for (var i = arms.Last + 1; i < Math.Min(s.End, arms.Last + 14); i++)
        {
            if (s.IsAny(i, "are", "were", "is", "was") && s.MentionAt(i + 1) is { Kind: MentionKind.Adjective, State: { } made } adjective
                && (adjective.Last + 1 >= s.End || !s[adjective.Last + 1].IsWord || s.IsAny(adjective.Last + 1, "and", "or", "-")))
            {
                var to = OwnerOf(s, arms) ?? s.Mentions.Find(m => m.First > arms.Last && m.Last < i && m.State is not null && m.IsActor)?.State;
                return to == made ? null : (made, to, i);
            }
        }

        return null;
    }

    /// <summary>What the words leave open, filled from the tree.</summary>
    private static (State? From, State? To, int Trigger)? Completed((State? From, State? To, int Trigger)? read, (State? From, State? To, int Trigger)? tree) =>
        read is not { } words ? tree
        : tree is not { } parsed ? words
        : (words.From ?? (parsed.From == words.To ? null : parsed.From), words.To ?? (parsed.To == words.From ? null : parsed.To), words.Trigger);

    /// <summary>True where the sentence speaks of a state beside the one found: only then can its tree tell the open side.</summary>
    private static bool NamesAnother(Sentence s, State? found) =>
        s.Mentions.Exists(m => m.States.Count > 0 && m.Kind is not (MentionKind.Body or MentionKind.Place) && !m.States.All(x => x == found));

    /// <summary>"to the rebels", "to anyone", "to both sides": someone is named, whom the record does not know.</summary>
    private static bool NamesUnknown(Sentence s, int verb)
    {
        for (var i = verb + 1; i < Math.Min(s.End - 1, verb + 14); i++)
        {
            if (s.IsAny(i, "to", "for") && s[i + 1].IsWord && s.MentionAt(i + 1) is null && s.MentionAt(i + 2) is null && s.ClauseOf(i) == s.ClauseOf(verb) && !s.Times.Exists(t => t.First == i || t.First == i + 1))
            {
                return !s.IsAny(i + 1, "either", "any", "anyone", "the");
            }
        }

        return false;
    }

    /// <summary>"deliveries of Russian weapons to China", "arms sales to Taiwan", "US arms sales", "weapons from Russia".</summary>
    private static (State? From, State? To, int Trigger)? OfFlow(Sentence s, Hit arms)
    {
        var flow = s.Hits.Where(h => h.Class == Flow && s.ClauseOf(h.First) == s.ClauseOf(arms.First) && Math.Abs(h.First - arms.First) <= 4).OrderBy(h => Math.Abs(h.First - arms.First)).FirstOrDefault();
        var start = Math.Min(arms.First, flow?.First ?? arms.First);
        var from = Grammar.Governed(s, start, 12, "from", "by")?.State ?? OwnerOf(s, arms) ?? (flow is { } f ? OwnerOf(s, f) : null);
        var to = Grammar.Governed(s, start, 12, "to", "for")?.State;
        var stopped = s.HitWithin(Stop, s.ClauseStart(start), start - 1);
        if (from is null && to is not null && stopped is not null && Grammar.SubjectBefore(s, stopped.First)?.State is { } seller && seller != to)
        {
            from = seller;
        }

        var moves = s.Hits.Any(h => (h.Class == Rise || h.Class == Fall) && s.ClauseOf(h.First) == s.ClauseOf(arms.First));
        return (from is null || to is null) && (flow is null || !moves || (from is null && to is null)) ? null : (from, to, start);
    }

    /// <summary>"Moscow is India's biggest arms supplier", "the main supplier of arms to Vietnam".</summary>
    private static (State? From, State? To, int Trigger)? OfSupplier(Sentence s, Hit noun)
    {
        var from = Grammar.SubjectBefore(s, noun.First)?.State;
        var owner = s.Mentions.LastOrDefault(m => m.Last < noun.First && noun.First - m.Last <= 5 && m.State is not null && m.State != from && (Grammar.IsPossessor(s, m) || m.Kind is MentionKind.Adjective))?.State;
        var to = Grammar.Governed(s, noun.Last, 6, "to", "for", "of")?.State ?? owner;
        return from is null || to is null ? null : (from, to, noun.First);
    }

    private static State? OwnerOf(Sentence s, Hit noun)
    {
        for (var i = noun.First - 1; i >= Math.Max(s.First, noun.First - 3); i--)
        {
            if (s.IsAny(i, "and", "or", ",") && i < noun.First - 1)
            {
                continue;
            }

            if (s.MentionAt(i) is { State: { } state } mention && (mention.Kind is MentionKind.Adjective || Grammar.IsPossessor(s, mention) || mention.Kind is MentionKind.Name && i == noun.First - 1))
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>"supplies" and "sent" after a determiner or an adjective of a state are nouns or participles.</summary>
    private static bool IsNoun(Sentence s, Hit hit) =>
        s.IsAny(hit.Last + 1, "rid") ||
        s.IsAny(hit.First, "supplies", "supply", "exports", "export", "imports", "import", "transfer", "transfers", "purchase", "purchases", "arms", "arm") && (s.IsAny(hit.First - 1, "the", "of", "these", "any", "all", "arms", "weapons", "military") || s.MentionAt(hit.First - 1) is { Kind: MentionKind.Adjective });
}
