using System.Collections.Concurrent;

namespace Entente.Web.Hosting;

/// <summary>Things made lately, by what they were made from; two that ask for the same at once wait for one making.</summary>
/// <param name="most">How many are kept; all are let go when there would be more.</param>
internal sealed class Recent<T>(int most)
    where T : class
{
    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> made = new(StringComparer.Ordinal);

    /// <summary>The thing made from a key, made now where it is not kept.</summary>
    public async Task<T> Of(string key, Func<Task<T>> make)
    {
        if (made.Count >= most)
        {
            made.Clear();
        }

        var entry = made.GetOrAdd(key, _ => new Lazy<Task<T>>(make));
        try
        {
            return await entry.Value.ConfigureAwait(false);
        }
        catch
        {
            // What failed is tried again by the next that asks.
            made.TryRemove(new(key, entry));
            throw;
        }
    }
}
