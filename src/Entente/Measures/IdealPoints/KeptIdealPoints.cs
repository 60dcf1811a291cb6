namespace Entente.Measures.IdealPoints;

/// <summary>An estimate of ideal points as bytes.</summary>
internal static class KeptIdealPoints
{
    public static IdealPointEstimate Read(BinaryReader file)
    {
        var points = new IdealPoint[file.ReadInt32()];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new IdealPoint(file.ReadString(), file.ReadInt32(), file.ReadDouble(), file.ReadDouble(), file.ReadInt32());
        }

        return new IdealPointEstimate(points, file.ReadBoolean(), file.ReadInt32(), file.ReadDouble(), file.ReadDouble(), file.ReadInt32(), file.ReadInt32());
    }

    public static void Write(BinaryWriter file, IdealPointEstimate estimate)
    {
        file.Write(estimate.Points.Count);
        foreach (var p in estimate.Points)
        {
            file.Write(p.State);
            file.Write(p.Period);
            file.Write(p.Position);
            file.Write(p.StandardError);
            file.Write(p.Votes);
        }

        file.Write(estimate.Converged);
        file.Write(estimate.Rounds);
        file.Write(estimate.LastMove);
        file.Write(estimate.LogLikelihood);
        file.Write(estimate.Votes);
        file.Write(estimate.Items);
    }
}
