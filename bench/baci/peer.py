#!/usr/bin/env python3
"""What a pandas user does: read a year, compute Russia's partner shares."""
import sys
import pandas as pd

d = pd.read_csv(sys.argv[1], dtype={"k": str})
x = d[d.i == 643].groupby("j").v.sum()
m = d[d.j == 643].groupby("i").v.sum()
t = x.add(m, fill_value=0)
print((t / t.sum()).sort_values(ascending=False).head(5).round(6).to_string())
