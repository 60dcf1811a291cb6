namespace Entente.Web.Hosting;

/// <summary>Lets as many heavy pieces of work run at once as there are processors; the others wait in line, so that a rush is slow and not fatal.</summary>
internal sealed class WorkGate : IDisposable
{
    private readonly SemaphoreSlim places = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Does the work when there is a place for it.</summary>
    /// <param name="work">The work; runs on a thread of the pool.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">Whoever asked has gone.</exception>
    public async Task<T> Run<T>(Func<T> work, CancellationToken stop)
    {
        await places.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await Task.Run(work, stop).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();
}
