/** How firm totals are, drawn again and again. */
package org.baton.bench.robustness;
