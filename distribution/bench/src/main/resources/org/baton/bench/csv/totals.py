# The same evaluation with numpy and pandas, in blocks of rows: totals.py FOLDER RESULTS
import sys

import numpy as np
import pandas as pd

folder, results = sys.argv[1:]
units = pd.read_csv(folder + "/units.csv")
indicators = pd.read_csv(folder + "/indicators.csv")
groups = pd.read_csv(folder + "/groups.csv").weight.to_numpy()
shape = (len(units), len(indicators), len(groups))
size = shape[0] * shape[1] * shape[2]
sums = np.zeros(size)
counts = np.zeros(size)
types = {"unit": "int32", "indicator": "int16", "grp": "int8", "score": "float64"}
blocks = pd.read_csv(
    folder + "/scores.csv", usecols=list(types), dtype=types, chunksize=5_000_000
)
for block in blocks:
    block = block[block.score.notna()]
    cell = block.unit.to_numpy("int64") * shape[1] + block.indicator.to_numpy("int64")
    cell = cell * shape[2] + block.grp.to_numpy("int64")
    sums += np.bincount(cell, weights=np.rint(block.score.to_numpy() * 10), minlength=size)
    counts += np.bincount(cell, minlength=size)


def mean(values, weights, axis):
    there = ~np.isnan(values)
    whole = (there * weights).sum(axis)
    part = (np.where(there, values, 0) * weights).sum(axis)
    return np.divide(part, whole, out=np.full(whole.shape, np.nan), where=whole > 0)


cells = np.divide(sums / 10, counts, out=np.full(size, np.nan), where=counts > 0)
scores = mean(cells.reshape(shape), groups, 2)
categories = indicators.category.unique()
parts = []
for category in categories:
    inside = (indicators.category == category).to_numpy()
    parts.append(mean(scores[:, inside], indicators.weight.to_numpy()[inside], 1))
weights = indicators.groupby("category").category_weight.first().loc[categories].to_numpy()
units["total"] = mean(np.stack(parts, 1), weights, 1)
rounded = units.assign(rounded=units.total.round(8)).groupby("level").rounded
units["place"] = rounded.rank(ascending=False, method="min")
units[["unit", "total", "place"]].to_csv(results, index=False)
