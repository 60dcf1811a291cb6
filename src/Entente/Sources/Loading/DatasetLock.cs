using System.Globalization;
using Entente.Record;

namespace Entente.Sources.Loading;

/// <summary>Held by the one process that changes the loaded datasets. Readers need none: they see whole versions only.</summary>
internal static class DatasetLock
{
    /// <summary>Takes it, waiting for whoever has it.</summary>
    /// <exception cref="EntenteException">Another process held it for a minute; it is named.</exception>
    public static IDisposable Take(DatasetStore store, string verb, TimeProvider clock, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(store.Folder);
            var holder = Path.Combine(store.Folder, ".lock-holder");
            IDisposable held;
            try
            {
                held = FileLock.Take(Path.Combine(store.Folder, ".lock"), stop);
            }
            catch (EntenteException e)
            {
                throw new EntenteException($"The loaded datasets in '{store.Folder}' are being changed by {Holder(holder)}. Wait for it to end, or end it, then run the command again. Reading goes on meanwhile.", e);
            }

            File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} (entente {verb}) since {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC"));
            store.Sweep();
            return held;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException($"The folder of the loaded datasets, '{store.Folder}', cannot be written to ({e.Message.TrimEnd('.')}). Make it writable, or keep the record in another place with: --record PATH", e);
        }
    }

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
