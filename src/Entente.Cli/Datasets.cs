using System.CommandLine;
using System.Runtime.InteropServices;
using Entente.Record;
using Entente.Sources.Loading;
using Entente.States;

namespace Entente.Cli;

/// <summary>What the verbs on loaded datasets share.</summary>
internal static class Datasets
{
    /// <summary>The store beside the record that a command names.</summary>
    public static DatasetStore StoreOf(string? record) => new(record ?? RecordLocation.Default);

    /// <summary>The argument that names a dataset.</summary>
    public static Argument<string> Id() => new("dataset") { Description = "The dataset's id as 'entente data list' shows it, such as baci-hs17." };

    /// <summary>The argument that names a version.</summary>
    public static Argument<string> Version() => new("version") { Description = "The version as 'entente data list' shows it." };

    /// <summary>The loaded versions of a dataset, the newest first.</summary>
    /// <exception cref="EntenteException">None is loaded.</exception>
    public static IReadOnlyList<LoadedDataset> Versions(DatasetStore store, string id)
    {
        var all = store.All();
        var found = all.Where(d => string.Equals(d.Reference.Id, id, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0 && all.Where(d => string.Equals(d.Source, id, StringComparison.OrdinalIgnoreCase)).GroupBy(d => d.Reference.Id, StringComparer.Ordinal).ToList() is [var only])
        {
            found = [.. only];
        }

        if (found.Count > 0)
        {
            return found;
        }

        var near = all.Select(d => d.Reference.Id).Distinct(StringComparer.Ordinal).OrderBy(d => EditDistance.Between(d, id.ToLowerInvariant())).Take(3).ToList();
        throw new EntenteException($"No dataset '{id}' is loaded. {(near.Count > 0 ? $"Loaded: {string.Join(", ", near)}." : "Nothing is loaded yet: entente data add SOURCE PATH.")} The starter figures are part of the record itself.");
    }

    /// <summary>One version of a dataset.</summary>
    /// <exception cref="EntenteException">It is not loaded.</exception>
    public static LoadedDataset Version(DatasetStore store, string id, string version)
    {
        var versions = Versions(store, id);
        return versions.FirstOrDefault(d => string.Equals(d.Reference.Version, version, StringComparison.OrdinalIgnoreCase))
            ?? throw new EntenteException($"{versions[0].Reference.Id} is not loaded in version '{version}'. Loaded: {string.Join(", ", versions.Select(v => v.Reference.Version))}.");
    }

    /// <summary>Does some work that Ctrl-C, or being told to end, stops cleanly.</summary>
    public static T Stoppable<T>(Func<CancellationToken, T> work)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return work(stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Does some work as the one process that changes the loaded datasets.</summary>
    public static T Writing<T>(DatasetStore store, string verb, Func<CancellationToken, T> work) => Stoppable(stop =>
    {
        using var held = DatasetLock.Take(store, verb, TimeProvider.System, stop);
        return work(stop);
    });
}
