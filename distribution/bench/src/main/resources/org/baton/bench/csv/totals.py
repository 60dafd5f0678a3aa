# The same evaluation with numpy, in blocks of lines: totals.py FOLDER RESULTS
import csv
import sys

import numpy as np

BLOCK = 1 << 26
folder, results = sys.argv[1:]
with open(folder + "/units.csv") as file:
    units = list(csv.DictReader(file))
levels = np.array([int(unit["level"]) for unit in units])
indicators = np.loadtxt(folder + "/indicators.csv", delimiter=",", skiprows=1)
groups = np.loadtxt(folder + "/groups.csv", delimiter=",", skiprows=1)[:, 1]
shape = (len(units), len(indicators), len(groups))
size = shape[0] * shape[1] * shape[2]
sums = np.zeros(size)
counts = np.zeros(size)
with open(folder + "/scores.csv", "rb") as file:
    file.readline()
    while lines := file.read(BLOCK):
        lines += file.readline()
        text = lines.replace(b",\n", b",nan\n").replace(b"\n", b",").decode("ascii")
        block = np.fromstring(text, sep=",").reshape(-1, 5)
        block = block[~np.isnan(block[:, 4])]
        cell = ((block[:, 0] * shape[1] + block[:, 1]) * shape[2] + block[:, 2]).astype("int64")
        sums += np.bincount(cell, weights=np.rint(block[:, 4] * 10), minlength=size)
        counts += np.bincount(cell, minlength=size)


def mean(values, weights, axis):
    there = ~np.isnan(values)
    whole = (there * weights).sum(axis)
    part = (np.where(there, values, 0) * weights).sum(axis)
    return np.divide(part, whole, out=np.full(whole.shape, np.nan), where=whole > 0)


cells = np.divide(sums / 10, counts, out=np.full(size, np.nan), where=counts > 0)
scores = mean(cells.reshape(shape), groups, 2)
parts = []
weights = []
for category in np.unique(indicators[:, 1]):
    inside = indicators[:, 1] == category
    parts.append(mean(scores[:, inside], indicators[inside, 2], 1))
    weights.append(indicators[inside, 3][0])
totals = mean(np.stack(parts, 1), np.array(weights), 1)
rounded = -totals.round(8)
place = np.zeros(len(units), dtype=int)
for level in np.unique(levels):
    same = levels == level
    place[same] = 1 + np.searchsorted(np.sort(rounded[same]), rounded[same])
with open(results, "w") as file:
    file.write("unit,total,place\n")
    for unit, total, rank in zip(units, totals, place):
        file.write(f"{unit['unit']},{total!r},{rank}\n".replace("np.float64(", "").replace(")", ""))
