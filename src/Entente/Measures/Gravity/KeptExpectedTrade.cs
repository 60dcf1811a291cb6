namespace Entente.Measures.Gravity;

/// <summary>A year's expected trade as bytes, with the datasets and queries behind it.</summary>
internal static class KeptExpectedTrade
{
    public static Measured<ExpectedYear> Read(BinaryReader file)
    {
        var flows = new ExpectedFlow[file.ReadInt32()];
        for (var i = 0; i < flows.Length; i++)
        {
            flows[i] = new ExpectedFlow(file.ReadString(), file.ReadString(), file.ReadDouble(), file.ReadDouble());
        }

        var year = file.ReadInt32();
        var coefficients = Enumerable.Range(0, file.ReadInt32()).Select(_ => new Coefficient(file.ReadString(), file.ReadDouble(), file.ReadDouble())).ToList();
        var estimate = new PoissonEstimate(coefficients, [.. flows.Select(f => f.Expected)], file.ReadInt32(), file.ReadInt32(), file.ReadBoolean(), file.ReadInt32(), file.ReadBoolean(), file.ReadInt32(), file.ReadDouble());
        return new(ExpectedTrade.Definition, new ExpectedYear(year, flows, estimate), null, Words(file), Words(file));
    }

    public static void Write(BinaryWriter file, Measured<ExpectedYear> answer)
    {
        var found = answer.Value!;
        file.Write(found.Flows.Count);
        foreach (var flow in found.Flows)
        {
            file.Write(flow.Exporter);
            file.Write(flow.Importer);
            file.Write(flow.Actual);
            file.Write(flow.Expected);
        }

        file.Write(found.Year);
        file.Write(found.Estimate.Coefficients.Count);
        foreach (var coefficient in found.Estimate.Coefficients)
        {
            file.Write(coefficient.Name);
            file.Write(coefficient.Value);
            file.Write(coefficient.StandardError);
        }

        file.Write(found.Estimate.Rows);
        file.Write(found.Estimate.Separated);
        file.Write(found.Estimate.SeparationDecided);
        file.Write(found.Estimate.Clusters);
        file.Write(found.Estimate.Converged);
        file.Write(found.Estimate.Rounds);
        file.Write(found.Estimate.Deviance);
        Words(file, answer.Datasets);
        Words(file, answer.Queries);
    }

    private static IReadOnlyList<string> Words(BinaryReader file) => [.. Enumerable.Range(0, file.ReadInt32()).Select(_ => file.ReadString())];

    private static void Words(BinaryWriter file, IReadOnlyList<string> words)
    {
        file.Write(words.Count);
        foreach (var word in words)
        {
            file.Write(word);
        }
    }
}
