using System.Runtime.InteropServices;
using Entente.Sources;

namespace Entente.Cli;

/// <summary>Makes the record so that Ctrl-C, or being told to end, leaves nothing of a build behind.</summary>
internal static class RecordMaking
{
    /// <summary>Makes it unless it is there.</summary>
    /// <exception cref="EntenteException">It cannot be made.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public static bool Make(string path, bool force = false)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return RecordBuilder.Create(path, force, stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
