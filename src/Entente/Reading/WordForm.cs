namespace Entente.Reading;

/// <summary>A word as it is looked up: one object for equal words of a thread, which remembers what the vocabularies know of it.</summary>
/// <param name="lower">Its letters in lower case, apostrophes straightened.</param>
internal sealed class WordForm(string lower)
{
    /// <summary>Stands for: looked up, and not there.</summary>
    public static readonly object Nothing = new();

    private static int vocabularies;

    private object?[] notes = [];

    public string Lower { get; } = lower;

    /// <summary>A number for one more vocabulary; one is made at start for each file of words, not for each article.</summary>
    public static int NewVocabulary() => Interlocked.Increment(ref vocabularies) - 1;

    /// <summary>What the vocabulary of this number knows of the word; null when it has not been asked yet.</summary>
    public object? Note(int vocabulary)
    {
        var all = notes;
        return vocabulary < all.Length ? all[vocabulary] : null;
    }

    /// <summary>Remembers what a vocabulary knows of the word. Two threads that do so at once lose a note at most, which is looked up again.</summary>
    public void Take(int vocabulary, object note)
    {
        var all = notes;
        if (vocabulary >= all.Length)
        {
            Array.Resize(ref all, vocabulary + 4);
        }

        all[vocabulary] = note;
        notes = all;
    }
}
