using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Entente.Bench;

if (args is ["trade", ..])
{
    return TradeBench.Run(args);
}

if (args is ["baci", ..])
{
    return BaciBench.Run(args);
}

if (args is ["estimates", ..])
{
    return EstimateBench.Run(args);
}

var job = Job.ShortRun.WithEnvironmentVariable("DOTNET_TieredPGO", "1");
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
return 0;
