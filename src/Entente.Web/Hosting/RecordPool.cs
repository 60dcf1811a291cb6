using System.Globalization;
using Entente.Record;

namespace Entente.Web.Hosting;

/// <summary>
/// Keeps the record open between requests. What is loaded may change while the server runs: a record made anew or a dataset added
/// is opened for the next request, and the old one is closed when the last that reads it is done.
/// </summary>
/// <param name="path">The record's file.</param>
/// <param name="clock">Tells when to look again.</param>
internal sealed class RecordPool(string path, TimeProvider clock) : IDisposable
{
    private const int Kept = 4;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly DatasetStore store = new(path);
    private readonly List<Entry> entries = [];
    private readonly Dictionary<DateOnly, (long At, string Key)> keys = [];

    /// <summary>The record as of a day, for as long as the lease is held.</summary>
    /// <param name="asOf">Of several versions of a dataset, the newest out by this day; null for the newest.</param>
    /// <exception cref="EntenteException">The record cannot be opened.</exception>
    public RecordLease Lease(DateOnly? asOf = null)
    {
        lock (gate)
        {
            var key = KeyOf(asOf);
            var entry = entries.Find(e => e.Key == key);
            if (entry is null)
            {
                entry = new Entry(key, RecordReader.Open(path, asOf));
                entries.Add(entry);
            }
            else
            {
                entries.Remove(entry);
                entries.Add(entry);
            }

            entry.Held++;
            CloseUnused();
            return new RecordLease(entry.Reader, entry.Key, () => Return(entry));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var entry in entries)
            {
                entry.Reader.Dispose();
            }

            entries.Clear();
        }
    }

    private void Return(Entry entry)
    {
        lock (gate)
        {
            entry.Held--;
        }
    }

    // The newest stands last. One that is read is never closed.
    private void CloseUnused()
    {
        foreach (var old in entries.Take(Math.Max(0, entries.Count - Kept)).Where(e => e.Held == 0).ToList())
        {
            entries.Remove(old);
            old.Reader.Dispose();
        }
    }

    // Which rows an answer comes from: the file as it was made, and the versions laid over it. Asked for at most every two seconds.
    private string KeyOf(DateOnly? asOf)
    {
        var day = asOf ?? DateOnly.MaxValue;
        if (keys.TryGetValue(day, out var known) && clock.GetElapsedTime(known.At) < LookAgain)
        {
            return known.Key;
        }

        var made = path + " " + (File.Exists(path) ? File.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture) : "none");
        var key = string.Join('|', store.InUse(asOf).Select(d => $"{d.Reference.Id}@{d.Reference.Version}/{d.Database}").Prepend(made));
        if (keys.Count > 1000)
        {
            keys.Clear();
        }

        keys[day] = (clock.GetTimestamp(), key);
        return key;
    }

    private sealed class Entry(string key, RecordReader reader)
    {
        public string Key { get; } = key;

        public RecordReader Reader { get; } = reader;

        public int Held { get; set; }
    }
}

/// <summary>The record, held open until disposed.</summary>
/// <param name="record">The record.</param>
/// <param name="key">Names the state of the data: what is made from the same key and the same question is the same.</param>
/// <param name="done">Gives it back.</param>
internal sealed class RecordLease(RecordReader record, string key, Action done) : IDisposable
{
    private int given;

    /// <summary>The record.</summary>
    public RecordReader Record { get; } = record;

    /// <summary>Names the state of the data.</summary>
    public string Key { get; } = key;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref given, 1) == 0)
        {
            done();
        }
    }
}
