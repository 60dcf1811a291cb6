using Entente.Reading;

namespace Entente.Claims;

/// <summary>Asks every claim kind for its statements in every sentence, settles overlaps, and names what remains.</summary>
internal static class StatementReader
{
    /// <summary>A sentence with more statements than this is hostile or a table; the rest of it is not read.</summary>
    private const int MostInASentence = 12;

    /// <summary>The statements of an article, in its order.</summary>
    public static IReadOnlyList<Statement> Read(ArticleReading article)
    {
        var all = new List<Statement>();
        var inSentence = new List<Statement>();
        foreach (var sentence in article.Sentences)
        {
            if (sentence.BlockKind is BlockKind.Dateline)
            {
                continue;
            }

            inSentence.Clear();
            foreach (var kind in ClaimKinds.All)
            {
                foreach (var statement in kind.Read(sentence, article))
                {
                    if (inSentence.Count < MostInASentence && !IsTaken(inSentence, statement, kind))
                    {
                        inSentence.Add(statement);
                    }
                }
            }

            foreach (var echo in Echoes.Read(sentence, article, [.. inSentence], all).ToList())
            {
                if (inSentence.Count < MostInASentence)
                {
                    inSentence.Add(echo);
                }
            }

            if (inSentence.Count == 0)
            {
                inSentence.AddRange(Remainder.Read(sentence));
            }

            all.AddRange(inSentence.Count > 1 ? inSentence.OrderBy(s => s.Quote.Start).ThenBy(s => s.Quote.Length) : inSentence);
        }

        return all;
    }

    private static bool IsTaken(List<Statement> taken, Statement statement, ClaimKind kind)
    {
        foreach (var other in taken)
        {
            if (Same(other, statement, kind) || (kind.YieldsToOthers && other.Kind != statement.Kind && other.Quote.Overlaps(statement.Quote)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(Statement a, Statement b, ClaimKind kind) =>
        a.Kind == b.Kind && a.Quote == b.Quote && (Equals(a.Assertion, b.Assertion) || (!kind.SeveralToAQuote && a.States.SequenceEqual(b.States)));
}
