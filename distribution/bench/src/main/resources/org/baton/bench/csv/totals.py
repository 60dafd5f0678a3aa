# The same evaluation with pandas and numpy: totals.py FOLDER RESULTS
import csv
import sys

import numpy as np
import pandas as pd

folder, results = sys.argv[1:]
with open(folder + "/units.csv") as file:
    units = list(csv.DictReader(file))
levels = np.array([int(unit["level"]) for unit in units])
indicators = np.loadtxt(folder + "/indicators.csv", delimiter=",", skiprows=1)
groups = np.loadtxt(folder + "/groups.csv", delimiter=",", skiprows=1)[:, 1]
shape = (len(units), len(indicators), len(groups))
size = shape[0] * shape[1] * shape[2]
types = {"unit": "int32", "indicator": "int16", "group": "int8", "evaluator": "int32", "score": "float64"}
answers = pd.read_csv(folder + "/scores.csv", names=list(types), header=0, dtype=types)
cell = answers["unit"].to_numpy("int64") * shape[1] + answers["indicator"].to_numpy("int64")
cell = cell * shape[2] + answers["group"].to_numpy("int64")
tenths = np.rint(answers["score"].to_numpy() * 10)
given = ~np.isnan(tenths)
sums = np.bincount(cell[given], weights=tenths[given], minlength=size)
counts = np.bincount(cell[given], minlength=size)


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
