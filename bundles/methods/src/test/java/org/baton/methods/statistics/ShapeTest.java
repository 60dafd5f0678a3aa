package org.baton.methods.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void skewnessAndKurtosisAreThoseOfSpreadsheets() {
    // The examples in the manual of Microsoft Excel for SKEW and KURT.
    Shape shape = Shape.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7);
    assertThat(shape.skewness()).isCloseTo(0.359543071, within(1e-9));
    assertThat(shape.kurtosis()).isCloseTo(-0.151799637, within(1e-9));
  }

  @Test
  void tooFewOrEqualValuesHaveNoShape() {
    assertThat(Shape.of(1, 2).skewness()).isNaN();
    assertThat(Shape.of(1, 2, 4).skewness()).isNotNaN();
    assertThat(Shape.of(1, 2, 4).kurtosis()).isNaN();
    assertThat(Shape.of(.1, .1, .1, .1, .1).skewness()).isNaN();
    assertThat(Shape.of().kurtosis()).isNaN();
  }
}
