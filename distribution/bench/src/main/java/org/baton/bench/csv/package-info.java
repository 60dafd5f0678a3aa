/** Evaluation of scores in a CSV file, beside DuckDB and numpy. */
package org.baton.bench.csv;
