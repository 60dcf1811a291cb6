using System.Globalization;
using Entente.Claims;
using Entente.Reading;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Claims;

/// <summary>The record of the starter figures, made once for the tests of votes, treaties and warrants.</summary>
[CollectionDefinition(Name)]
public sealed class StarterRecord : ICollectionFixture<BuiltRecord>
{
    public const string Name = "starter record";
}

/// <summary>Checks a text of one paragraph against a record.</summary>
internal static class Checking
{
    public static IReadOnlyList<CheckedStatement> Of(RecordReader record, string date, string text)
    {
        var article = new Article
        {
            Title = "",
            Date = DateOnly.Parse(date, CultureInfo.InvariantCulture),
            Text = text,
            Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))],
        };
        return new ArticleChecker(record, RuleBook.Default).Check(article).Statements;
    }

    /// <summary>The one statement of a kind in a text.</summary>
    public static CheckedStatement One(RecordReader record, string date, string text, string kind) =>
        Assert.Single(Of(record, date, text), s => s.Statement.Kind == kind);

    /// <summary>The states with a role, in order.</summary>
    public static string States(CheckedStatement s, string role) => string.Join(' ', s.Statement.States.Where(x => x.Role == role).Select(x => x.State.Iso3));
}
