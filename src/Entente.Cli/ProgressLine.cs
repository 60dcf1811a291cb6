using System.Globalization;

namespace Entente.Cli;

/// <summary>One line on the terminal that says how far a long piece of work has come. Nothing is written before two seconds, nor where errors go to a file.</summary>
internal sealed class ProgressLine(TextWriter error, TimeProvider clock, bool isTerminal) : IDisposable
{
    /// <summary>How often it is worth telling.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly Lock one = new();
    private readonly long began = clock.GetTimestamp();
    private TimeSpan last;
    private int width;
    private bool isOver;

    /// <summary>Says how far it is, with the rate and the time that is left.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="done">Bytes done.</param>
    /// <param name="of">Bytes of all; 0 where not known.</param>
    public void Show(string what, long done, long of)
    {
        // Whoever counts on a thread of his own may come late.
        using var held = one.EnterScope();
        var passed = clock.GetElapsedTime(began);
        if (isOver || !isTerminal || passed < Patience || passed - last < Pause)
        {
            return;
        }

        last = passed;
        var rate = done / passed.TotalSeconds;
        var share = of > 0 ? string.Create(CultureInfo.InvariantCulture, $" {100.0 * done / of:0} %,") : "";
        var left = of > done && rate > 0 ? string.Create(CultureInfo.InvariantCulture, $", {TimeSpan.FromSeconds((of - done) / rate):h\\:mm\\:ss} left") : "";
        Write(string.Create(CultureInfo.InvariantCulture, $"{what}:{share} {done / 1e6:0.0} MB, {rate / 1e6:0.0} MB/s{left}"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var held = one.EnterScope();
        if (width > 0 && !isOver)
        {
            Write("");
            error.Write('\r');
        }

        isOver = true;
    }

    private void Write(string line)
    {
        error.Write("\r" + line.PadRight(width));
        width = line.Length;
    }
}
