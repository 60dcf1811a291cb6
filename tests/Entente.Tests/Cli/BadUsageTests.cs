using Entente.Tests.Record;

namespace Entente.Tests.Cli;

/// <summary>Command lines with a slip in them: the nearest right word is offered.</summary>
public sealed class BadUsageTests(BuiltRecord built) : CliTest(built)
{
    public static TheoryData<string[], string[]> Slips => new()
    {
        { [], ["A command is missing", "check"] },
        { ["chek", "a.txt"], ["no command 'entente chek'", "'check'"] },
        { ["check", "a.txt", "--recrod", "r"], ["no option '--recrod'", "'--record'"] },
        { ["check", "a.txt", "--jsno"], ["no option '--jsno'", "'--json'"] },
        { ["check", "a.txt", "--html"], ["--html"] },
        { ["check", "a.txt", "--as-of", "--json"], ["'--as-of' needs a value"] },
        { ["check", "a", "b"], ["'b' is one argument too many", "quotation marks"] },
        { ["check", "a.txt", "--format", "word"], ["'word' is not a format", "markdown"] },
        { ["explain", "trade.grwth"], ["no claim kind or measure 'trade.grwth'", "Nearest: trade.growth"] },
        { ["data", "lst"], ["no command 'entente data lst'", "'list'"] },
    };

    public static TheoryData<string> NoDays => ["nonsense", "2024-02-30", "16.05.2024", "", "9999-12-31", "0001-01-01", "２０２４-05-16"];

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task A_slip_is_told_with_the_nearest_word(string[] arguments, string[] said) => Refused(await Programs.Entente(arguments), said);

    [Theory]
    [MemberData(nameof(NoDays))]
    public async Task What_is_no_day_is_refused(string day) => Refused(await Check(Write("a.txt", Short), "--as-of", day), day, "--as-of");
}
