using Entente.Reading;

namespace Entente.Claims;

/// <summary>
/// event.meeting: "met in Beijing", "signed a joint declaration", "visited Hanoi". Takes a sentence only where no other kind has found a statement in it.
/// </summary>
internal sealed class EventMeeting : ClaimKind
{
    private static readonly int Verb = Class("event_verb");

    public override string Name => "event.meeting";

    public override bool YieldsToOthers => true;

    public override IEnumerable<Statement> Read(Sentence s, ArticleReading article)
    {
        if (s.BlockKind is not (BlockKind.Paragraph or BlockKind.ListItem))
        {
            yield break;
        }

        foreach (var hit in s.HitsOf(Verb).ToList())
        {
            var clause = s.ClauseOf(hit.First);
            var actors = s.Mentions.Where(m => m.IsActor && m.Kind is not MentionKind.Adjective && s.ClauseOf(m.First) == clause).ToList();
            var states = actors.SelectMany(m => m.States).Distinct().ToList();
            var before = actors.Exists(m => m.First < hit.First && !CoReference.AfterPreposition(s, m));
            if (states.Count < 2 || !before)
            {
                continue;
            }

            var time = StatedTime.For(s, hit.First);
            yield return Make(s, Math.Min(actors[0].First, hit.First), Math.Max(actors[^1].Last, hit.Last), hit.First, [.. states.Take(4).Select(x => new StateRole(x, "participant"))], new MeetingAssertion(time));
            yield break;
        }
    }

    public override Finding Judge(Statement statement, Judging judging) =>
        new(Verdict.NotCheckable, "No dataset of dated events is loaded, so that whether and when this took place is not on record.")
        {
            Rule = "event.meeting/not-loaded",
            WouldDecide = "a dataset of dated events (GDELT 2.0)",
        };
}

/// <summary>What a statement about a meeting says: when it took place, as far as told.</summary>
internal sealed record MeetingAssertion(TimeExpression? Time);
