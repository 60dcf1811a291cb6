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

    /// <summary>Who depends on whom by such words in a sentence; Compared where it says "more than the other way round".</summary>
    public static IEnumerable<(State Dependent, State On, bool Compared, int First, int Last, int Trigger)> Read(Sentence s, ArticleReading article)
    {
        foreach (var hit in s.Hits)
        {
            (State? Dependent, State? On, int First, int Last) told = hit.Class == SubjectCue ? Hangs(s, hit, article)
                : hit.Class == ObjectCue ? Vital(s, hit, article)
                : hit.Class == Need ? Needs(s, hit, article)
                : hit.Class == Matter ? Matters(s, hit, article)
                : s.IsAny(hit.First, "without") && s.Has(Hardship) ? Without(s, hit, article)
                : default;
            if (told.Dependent is not null && told.On is not null && told.Dependent != told.On)
            {
                var compared = s.HitWithin(Reverse, hit.Last, s.End - 1) is not null || (s.HitWithin(More, hit.First - 3 < s.First ? s.First : hit.First - 3, Math.Min(s.End - 1, hit.Last + 8)) is not null && Than(s, hit.Last));
                yield return (told.Dependent, told.On, compared, Math.Min(told.First, hit.First), Math.Max(told.Last, hit.Last), hit.First);
            }
        }
    }

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
        var on = after.State ?? (s.IsAny(hit.First, "hooked", "addicted", "captive", "hostage", "vulnerable", "more") || s.IsAny(hit.Last + 1, "on", "upon", "that", "the", "its") ? StatePairs.Other(subject, article) : null);
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

    private static State? Actor(Sentence s, int token, ArticleReading article, Mention? except)
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
