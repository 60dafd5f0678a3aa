/**
 * The whole way from raw data to a composite score, with a record of the run.
 *
 * <p>Data are a {@link org.baton.methods.composite.Frame}, the tree of the index is a {@link
 * org.baton.methods.composite.Hierarchy}, and what is done is a {@link
 * org.baton.methods.composite.Recipe}: steps in any order, then normalisation, then aggregation by
 * the rule of each node.
 *
 * <pre>{@code
 * Hierarchy tree = new Hierarchy(List.of(
 *     Node.indicator("LPI", "Physical", 1),
 *     Node.indicator("CO2", "Physical", 1),
 *     Node.group("Physical", "", 1, Rule.USUAL)));
 * Recipe recipe = Recipe.of(tree,
 *     Step.Impute.with(Imputation.MEDIAN),
 *     new Step.Screen(Screening.ofUnits(0.9), Map.of()),
 *     new Step.Treat(Treatment.USUAL, Map.of()),
 *     new Step.Normalise(MinMaxScale.PERCENT, Map.of(),
 *         Map.of("LPI", Direction.UP, "CO2", Direction.DOWN), ""));
 * Run run = Pipeline.run(frame, recipe);
 * }</pre>
 *
 * <p>The definitions of the steps are those of the Handbook on Constructing Composite Indicators
 * (OECD 2008) as the R package COINr 1.1 makes them exact. Where this package departs from it, it
 * refuses what that returns as a not-a-number or infinite value (a constant indicator, division by
 * 0, a target that no unit is worse than), compares pairs of units on what is known for both, and
 * takes parameters in the indicator's own direction. {@link org.baton.methods.composite.Recipes}
 * makes recipes from names as a plan writes them, and says what nobody gave.
 */
@Version("1.0.0")
package org.baton.methods.composite;

import org.osgi.annotation.versioning.Version;
