using Entente.Reading;
using Entente.States;

namespace Entente.Claims;

/// <summary>Dependence in other words than "depends on": at its mercy, a lifeline, nothing works without it, matters more to one than to the other.</summary>
internal static class DependenceWords
{
    private static readonly int SubjectCue = Lexicon.English.Class("dependence_subject");
    private static readonly int ObjectCue = Lexicon.English.Class("dependence_object");
    private static readonly int Need = Lexicon.English.Class("need_verb");
    private static readonly int Hardship = Lexicon.English.Class("hardship");
    private static readonly int Matter = Lexicon.English.Class("matter_verb");
    private static readonly int More = Lexicon.English.Class("more");
    private static readonly int Less = Lexicon.English.Class("less");
    private static readonly int Reverse = Lexicon.English.Class("more_than_reverse");
    private static readonly int Goods = Lexicon.English.Class("goods_broad");
    private static readonly int Trade = Lexicon.English.Class("trade_total");
    private static readonly int Exports = Lexicon.English.Class("trade_export");
    private static readonly int Imports = Lexicon.English.Class("trade_import");
    private static readonly int Customer = Lexicon.English.Class("buyer_noun");
    private static readonly int Supplier = Lexicon.English.Class("supplier_noun");
    private static readonly int Market = Lexicon.English.Class("export_market_noun");
    private static readonly int Negation = Lexicon.English.Class("negation");
    private static readonly int Arms = Lexicon.English.Class("arms");
    private static readonly int NotAmong = Lexicon.English.Class("rank_not_among");
    private static readonly int Spared = Lexicon.English.Class("dependence_denied");
    private static readonly int Slight = Lexicon.English.Class("dependence_slight");
    private static readonly int Loser = Lexicon.English.Class("dependence_loser");

    /// <summary>A dependence told in such words.</summary>
    /// <param name="Dependent">Who depends.</param>
    /// <param name="On">On whom.</param>
    /// <param name="Compared">True where it says "more than the other way round".</param>
    /// <param name="Denied">True where the words themselves deny it; null where words of denial before them are to be looked for.</param>
    /// <param name="First">First token.</param>
    /// <param name="Last">Last token.</param>
    /// <param name="Trigger">The word that carries it.</param>
    internal sealed record Told(State Dependent, State On, bool Compared, bool? Denied, int First, int Last, int Trigger);

    /// <summary>Who depends on whom by such words in a sentence.</summary>
    public static IEnumerable<Told> Read(Sentence s, ArticleReading article)
    {
        foreach (var told in DependenceIfs.Read(s, article))
        {
            yield return told;
        }

        foreach (var hit in s.Hits)
        {
            if (hit.Class == Spared || hit.Class == Slight || hit.Class == Loser)
            {
                if (!s.HasAny(Arms, NotAmong) && IsOfTrade(s, article) && (hit.Class == Spared ? DoesWithout(s, hit, article) : hit.Class == Slight ? Trifles(s, hit, article) : Loses(s, hit, article)) is { } denied)
                {
                    yield return denied;
                }

                continue;
            }

            (State? Dependent, State? On, int First, int Last) told = hit.Class == SubjectCue ? Hangs(s, hit, article)
                : hit.Class == ObjectCue && !s.Has(Arms) ? Vital(s, hit, article)
                : hit.Class == Need ? Needs(s, hit, article)
                : hit.Class == Matter ? Matters(s, hit, article)
                : s.IsAny(hit.First, "without") && s.Has(Hardship) ? Without(s, hit, article)
                : default;
            if (told.Dependent is not null && told.On is not null && told.Dependent != told.On)
            {
                var compared = s.HitWithin(Reverse, hit.Last, s.End - 1) is not null || (s.HitWithin(More, hit.First - 3 < s.First ? s.First : hit.First - 3, Math.Min(s.End - 1, hit.Last + 8)) is not null && Than(s, hit.Last));
                yield return new Told(told.Dependent, told.On, compared, s.IsAny(hit.First, "without") ? false : null, Math.Min(told.First, hit.First), Math.Max(told.Last, hit.Last), hit.First);
            }
        }
    }

    /// <summary>True where the sentence, or one of the two before it in its paragraph, speaks of goods or of needing one another.</summary>
    public static bool IsOfTrade(Sentence s, ArticleReading article)
    {
        for (var i = s.Index; i >= Math.Max(0, s.Index - 2) && article.Sentences[i] is var at && at.Block == s.Block; i--)
        {
            if (at.HasAny(Trade, Exports, Imports, Goods, Customer, Supplier, Market) || at.Quantities.Exists(q => q.Kind is UnitKind.Percent) || Product.In(at, at.First, at.End - 1).Any())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the Kenyans could live without Uganda", "Tehran would scarcely notice": the subject does not depend; "cannot do without" turns it round.</summary>
    private static Told? DoesWithout(Sentence s, Hit hit, ArticleReading article)
    {
        // "neither can do without the other"
        if (article.Pair.Count == 2 && Enumerable.Range(s.ClauseStart(hit.First), hit.First - s.ClauseStart(hit.First)).Any(i => s.IsAny(i, "neither")))
        {
            return new Told(article.Pair[0], article.Pair[1], Compared: false, Denied: false, hit.First, hit.Last, hit.First);
        }

        if (Actor(s, hit.First, article, null) is not { } subject)
        {
            return null;
        }

        var after = After(s, hit.Last, subject, article, reach: 7);
        if ((after.State ?? StatePairs.Other(subject, article)) is not { } on || on == subject)
        {
            return null;
        }

        var turned = Grammar.IsNegated(s, hit.Last, 6) != WithinDenies(s, hit);
        return new Told(subject, on, Compared: false, !turned, hit.First, after.Token, hit.First);
    }

    /// <summary>The words of the phrase that deny something: they count once, as part of it.</summary>
    private static bool WithinDenies(Sentence s, Hit hit)
    {
        var denies = false;
        foreach (var inner in s.HitsOf(Negation))
        {
            denies ^= inner.First >= hit.First && inner.Last < hit.Last;
        }

        return denies;
    }

    /// <summary>"in Chinese trade Chile hardly shows up", "we are a rounding error in its books": what is of no weight to the other.</summary>
    private static Told? Trifles(Sentence s, Hit hit, ArticleReading article)
    {
        var fronted = s.Mentions.Find(m => m.First < hit.First && m.State is not null && s.IsAny(m.First - 1, "for", "in", "to"));
        var on = Actor(s, hit.First, article, fronted);
        on = on == fronted?.State ? null : on;
        var after = on is null ? default : After(s, hit.Last, on, article, reach: 7);
        var dependent = after.State ?? fronted?.State ?? (on is null ? null : StatePairs.Other(on, article));
        on ??= dependent is null ? null : StatePairs.Other(dependent, article);
        return dependent is null || on is null || dependent == on ? null : new Told(dependent, on, Compared: false, Denied: true, hit.First, Math.Max(hit.Last, after.Token), hit.First);
    }

    /// <summary>"it is Warsaw that would feel it first", "has more to lose": the one that would suffer depends.</summary>
    private static Told? Loses(Sentence s, Hit hit, ArticleReading article) =>
        Actor(s, hit.First, article, null) is { } subject && StatePairs.Understood(subject, s, article) is { } other && other != subject
            ? new Told(subject, other, Compared: true, null, hit.First, hit.Last, hit.First) : null;

    /// <summary>"we are at India's mercy", "it is the giant that is hooked", "both hang on the United States".</summary>
    private static (State?, State?, int, int) Hangs(Sentence s, Hit hit, ArticleReading article)
    {
        var owner = s.Mentions.FindLast(m => m.Last < hit.First && hit.First - m.Last <= 3 && m.State is not null && Grammar.IsPossessor(s, m) && m.Kind is not MentionKind.Pronoun);
        var subject = Actor(s, hit.First, article, owner);
        if (subject is null)
        {
            return default;
        }

        (State? State, int Token) after = owner is null ? After(s, hit.Last, subject, article, reach: 8) : (owner.State, owner.Last);
        var on = after.State ?? (s.IsAny(hit.First, "hooked", "addicted", "captive", "hostage", "vulnerable", "more") || s.IsAny(hit.Last + 1, "on", "upon", "that", "the", "its") || s.HitWithin(Customer, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 4)) is not null || s.HitWithin(Market, hit.Last + 1, Math.Min(s.End - 1, hit.Last + 4)) is not null ? StatePairs.Other(subject, article) : null);
        return (subject, on, hit.First, after.Token);
    }

    /// <summary>"China is its lifeline", "vital to Yerevan": the subject is what the other depends on.</summary>
    private static (State?, State?, int, int) Vital(Sentence s, Hit hit, ArticleReading article)
    {
        var on = Actor(s, hit.First, article, null);
        var after = on is null ? default : After(s, hit.Last, on, article, reach: 5);
        return on is null ? default : (after.State ?? StatePairs.Other(on, article), on, hit.First, after.Token);
    }

    /// <summary>"they need us", "Japan needs China's customers": a state or what is its, not a thing.</summary>
    private static (State?, State?, int, int) Needs(Sentence s, Hit hit, ArticleReading article)
    {
        var subject = Actor(s, hit.First, article, null);
        if (subject is null || s.IsAny(hit.Last + 1, "to", "a", "more", "time", "not"))
        {
            return default;
        }

        var after = After(s, hit.Last, subject, article, reach: 3);
        return after.State is null || s.IsAny(after.Token + 1, "to", "as") || s.IsAny(after.Token + 2, "help", "approval", "consent", "vote", "support", "permission", "visa") ? default : (subject, after.State, hit.First, after.Token);
    }

    /// <summary>"Germany weighs more in French trade", "for Hanoi, trade with America matters more".</summary>
    private static (State?, State?, int, int) Matters(Sentence s, Hit hit, ArticleReading article)
    {
        if (s.HitWithin(More, hit.First, Math.Min(s.End - 1, hit.Last + 5)) is null && s.HitWithin(Less, hit.First, Math.Min(s.End - 1, hit.Last + 5)) is null)
        {
            return default;
        }

        var fronted = s.Mentions.Find(m => m.First < hit.First && m.State is not null && s.IsAny(m.First - 1, "for"));
        var on = s.Mentions.FindLast(m => m.Last < hit.First && hit.First - m.Last <= 4 && m.State is not null && m != fronted)?.State;
        if (on is null)
        {
            return default;
        }

        (State? State, int Token) after = fronted is null ? After(s, hit.Last, on, article, reach: 9) : (fronted.State, fronted.Last);
        return (after.State ?? StatePairs.Other(on, article), on, hit.First, after.Token);
    }

    /// <summary>"without Norwegian gas, German industry would come to a standstill".</summary>
    private static (State?, State?, int, int) Without(Sentence s, Hit hit, ArticleReading article)
    {
        var on = s.Mentions.Find(m => m.First > hit.Last && m.First - hit.Last <= 4 && m.State is not null);
        if (on?.State is not { } needed)
        {
            return default;
        }

        var other = s.Mentions.Find(m => m.State is { } x && x != needed && m.Kind is not MentionKind.Body);
        var dependent = other?.State ?? (s.HasAny(Goods, Trade) ? StatePairs.Other(needed, article) : null);
        return (dependent, needed, Math.Min(hit.First, other?.First ?? hit.First), Math.Max(on.Last, other?.Last ?? 0));
    }

    internal static State? Actor(Sentence s, int token, ArticleReading article, Mention? except)
    {
        for (var i = token - 1; i >= Math.Max(s.ClauseStart(token), token - 8); i--)
        {
            if (s.IsAny(i, "we") && TradeParties.FirstPerson(s, article) is { } own)
            {
                return own;
            }
        }

        var subject = Grammar.SubjectBefore(s, token);
        return subject is null || subject == except ? s.Mentions.FindLast(m => m.Last < token && m != except && m.State is not null && m.Kind is not (MentionKind.Place or MentionKind.Body))?.State
            : Subjects.StatesOf(subject, article) is [var state, ..] ? state : null;
    }

    private static (State? State, int Token) After(Sentence s, int token, State subject, ArticleReading article, int reach)
    {
        for (var i = token + 1; i <= Math.Min(s.End - 1, token + reach); i++)
        {
            if (s.IsAny(i, "than", ";", "."))
            {
                break;
            }

            if (s.MentionAt(i) is { Kind: not (MentionKind.Body or MentionKind.Place) } mention && Subjects.StatesOf(mention, article) is [var state] && state != subject)
            {
                return (state, mention.Last);
            }

            if (s.IsAny(i, "us", "our") && TradeParties.FirstPerson(s, article) is { } own && own != subject)
            {
                return (own, i);
            }

            if (s.IsAny(i, "them", "their", "it") && StatePairs.Other(subject, article) is { } other)
            {
                return (other, i);
            }
        }

        return (null, token);
    }

    private static bool Than(Sentence s, int from)
    {
        for (var i = from + 1; i < s.End; i++)
        {
            if (s.IsAny(i, "than"))
            {
                return true;
            }
        }

        return false;
    }
}
