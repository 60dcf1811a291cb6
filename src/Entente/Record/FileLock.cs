namespace Entente.Record;

/// <summary>One process at a time: holds a lock file until disposed of. The empty file stays, since removing it would let two waiters each lock another one.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the lock, waiting for whoever has it.</summary>
    /// <exception cref="EntenteException">Nobody let go of it for a minute.</exception>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="OperationCanceledException">The user would not wait.</exception>
    public static IDisposable Take(string path, CancellationToken stop)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                stop.WaitHandle.WaitOne(Pause);
                stop.ThrowIfCancellationRequested();
            }
        }

        throw new EntenteException($"Another process has held '{path}' for {Patience.TotalSeconds:0} seconds. Wait for it to end, or end it, then run the command again.");
    }

    // EWOULDBLOCK of Linux and macOS, the sharing violation of Windows: anything else is a true failure, and waiting would not mend it.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
