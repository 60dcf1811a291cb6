#!/usr/bin/env bash
# Loads years of BACI's shape and does beside it, in one run, what a user would take instead: pandas and R's data.table, reading one
# year and computing a state's partner shares. Processor seconds (user and system), wall seconds and the greatest memory of each.
# Beside it the database's own bare reading of the same files, the size that gives, and a pair's history out of what was loaded.
#   bench/baci/run.sh FOLDER [YEARS]      YEARS of some 9 million rows; 1 without it
set -euo pipefail
here="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
root="$here/../.."
folder="${1:?usage: run.sh FOLDER [YEARS]}"
years="${2:-1}"
mkdir -p "$folder"
record="$folder/record.duckdb"
app="dotnet $root/.build/app/Entente.Cli.dll"
"$root/entente" data init --record "$record" >/dev/null

if [ ! -d "$folder/years" ]; then
    $app data export trade_total --dataset baci-pairs --format csv --out "$folder/pairs.csv" --record "$record"
    python3 "$here/generate.py" "$folder/pairs.csv" "$root/data/states/states.tsv" "$folder/years" $((2024 - years)) 2023
fi
one="$folder/years/BACI_HS17_Y2023_V202501.csv"

measure() {
    local name=$1
    shift
    python3 - "$name" "$@" <<'P'
import os, resource, subprocess, sys, time
began, before = time.time(), os.times()
done = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
after = os.times()
if done.returncode:
    print(f"{sys.argv[1]}: failed: {done.stderr.strip()[-200:]}")
else:
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    print(f"{sys.argv[1]:<34}{cpu:8.2f} s cpu {time.time() - began:8.2f} s wall {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:8.0f} MB")
P
}

bench="dotnet $root/bench/Entente.Bench/bin/Release/net10.0/Entente.Bench.dll baci"
dotnet build "$root/bench/Entente.Bench" -c Release -v q >/dev/null
rm -f "$folder"/bare*.duckdb

echo "load average before: $(cut -d' ' -f1-3 /proc/loadavg); $(nproc) cores, $(uname -m), .NET $(dotnet --version)"
for run in 1 2 3; do
    rm -f "$folder/bare.duckdb"
    measure "bare CREATE TABLE AS, one year" $bench bare "$folder/bare.duckdb" "$one"
    measure "entente data add, one year" $app data add baci "$one" --record "$record"
done
du -k "$folder/bare.duckdb" "$folder"/record.datasets/*/*.duckdb
if [ "$years" -gt 1 ]; then
    measure "bare CREATE TABLE AS, $years years" $bench bare "$folder/bare-all.duckdb" "$folder"/years/*.csv
    measure "entente data add, $years years" $app data add baci "$folder/years" --record "$record"
    du -k "$folder/bare-all.duckdb" "$folder"/record.datasets/*/*.duckdb
fi
$bench pair "$record" 20
python3 -c 'import pandas' 2>/dev/null && measure "pandas: read, shares" python3 "$here/peer.py" "$one" || echo "no pandas for $(command -v python3)"
[ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import pandas' 2>/dev/null && measure "pandas (Debian): read, shares" /usr/bin/python3 "$here/peer.py" "$one"
command -v Rscript >/dev/null && measure "R data.table: read, shares" Rscript "$here/peer.R" "$one" || true
measure "entente check, with it loaded" $app check "$root/samples/beijing-2024-05-16.md" --record "$record"
echo "load average after: $(cut -d' ' -f1-3 /proc/loadavg)"
