#!/usr/bin/env python3
"""Writes years of BACI's shape: BACI_HS17_Y2014_V202501.csv ..., by default 9.25 million rows a year.

Which pairs trade, and how much, is real: the totals of 194 economies in 2023 that ship with Entente, given as CSV
(entente data export trade_total --dataset baci-pairs --format csv). How many products a pair trades grows with its
total as 5000 * (1 - exp(-(v / 30 bn)^0.4)), set so that China's exports to Russia have some 4,100 products as in BACI HS17
(4,162 in 2017); values are log-normal with a deviation of 3.0 (2.98 to 3.08 in BACI for the same flow);
3 percent of quantities are NA (3.2 percent in the exports of South Africa and Afghanistan). Sorted by exporter, importer and
product, as the publisher sorts. The same arguments give the same bytes.
"""
import csv, math, os, random, sys

def products(count):
    return ["%06d" % (10121 + round(i * (970600 - 10121) / (count - 1))) for i in range(count)]

def main(pairs, codes, folder, years, scale):
    numbers = {}
    for row in csv.reader(open(codes, encoding="utf-8"), delimiter="\t"):
        if row and not row[0].startswith("#") and len(row) > 2 and len(row[2]) == 3 and row[2].isdigit():
            numbers[row[0]] = int(row[2])
    numbers.update(FRA=251, USA=842, IND=699, NOR=579, CHE=757, ITA=380, TWN=490)
    flows = sorted((numbers[r["exporter"]], numbers[r["importer"]], float(r["value"]) / 1000)
                   for r in csv.DictReader(open(pairs, encoding="utf-8")) if r["exporter"] in numbers and r["importer"] in numbers)
    goods = products(5200)
    os.makedirs(folder, exist_ok=True)
    for year in years:
        draw = random.Random(year)
        rows = 0
        with open(os.path.join(folder, f"BACI_HS17_Y{year}_V202501.csv"), "w", encoding="ascii", newline="\n") as out:
            out.write("t,i,j,k,v,q\n")
            for i, j, value in flows:
                n = max(1, round(scale * 5000 * (1 - math.exp(-((value / 3e7) ** 0.4)))))
                mean = math.log(max(value / n, 0.01)) - 4.5
                lines = []
                for at in sorted(draw.sample(range(len(goods)), min(n, len(goods)))):
                    v = max(0.001, math.exp(mean + 3 * draw.gauss(0, 1)))
                    q = "NA" if draw.random() < 0.03 else "%.3f" % max(0.001, v * math.exp(draw.gauss(-1, 1.5)))
                    lines.append("%d,%d,%d,%s,%.3f,%s\n" % (year, i, j, goods[at], v, q))
                out.writelines(lines)
                rows += len(lines)
        print(f"{year}: {rows:,} rows, {len({f[0] for f in flows})} exporters, {len({f[1] for f in flows})} importers, {len(flows):,} of {len(numbers) ** 2:,} pairs")

if __name__ == "__main__":
    if len(sys.argv) < 6:
        sys.exit("usage: generate.py PAIRS.csv STATES.tsv FOLDER FIRST_YEAR LAST_YEAR [SCALE]")
    main(sys.argv[1], sys.argv[2], sys.argv[3], range(int(sys.argv[4]), int(sys.argv[5]) + 1), float(sys.argv[6]) if len(sys.argv) > 6 else 1.0)
