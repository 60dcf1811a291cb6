using Entente.Record;

namespace Entente.Sources.Loading;

/// <summary>Keeps in mind to which licences the user has agreed, once each.</summary>
internal static class Consent
{
    /// <summary>Makes sure that the user has agreed to a source's licence, where that is asked for.</summary>
    /// <param name="accepts">True where the user has just said so.</param>
    /// <exception cref="EntenteException">The user has not.</exception>
    public static void Require(DatasetStore store, PublicSource source, bool accepts)
    {
        if (!source.AsksConsent)
        {
            return;
        }

        var path = Path.Combine(store.Folder, "licences.txt");
        var line = $"{source.Id}\t{source.Licence}";
        if (File.Exists(path) && File.ReadLines(path).Contains(line, StringComparer.Ordinal))
        {
            return;
        }

        if (!accepts)
        {
            throw new EntenteException($"{source.Name} comes under its publisher's terms: {source.Licence}. Read them at {source.Url}; if you agree, run the command once with: --accept-licence");
        }

        try
        {
            Directory.CreateDirectory(store.Folder);
            File.AppendAllText(path, line + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EntenteException($"Your consent could not be written to '{path}' ({e.Message.TrimEnd('.')}). Make the folder writable, or keep the record in another place with: --record PATH", e);
        }
    }
}
