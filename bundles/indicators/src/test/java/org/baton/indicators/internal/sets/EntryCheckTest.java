package org.baton.indicators.internal.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.web.form.Entered;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no number is found wherever an entry comes from. */
class EntryCheckTest {
  private static Entry entry(double number) {
    Card card =
        new Card(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            number, number, number, number, null);
    return new Entry(
        "A",
        "X",
        "",
        Text.same("X"),
        1,
        "observations",
        "",
        "up",
        "constrained",
        "none",
        Map.of(),
        OptionalDouble.of(number),
        "",
        "",
        card,
        Standing.NEW);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void everyNumberOfACardMustBeOne(double number) {
    assertThat(EntryCheck.of(entry(number)))
        .filteredOn(v -> v.code().equals("indicators.number"))
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("target", "baseline", "lower", "upper", "burdenHours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "1e999", "-Infinity", "0x1p3", "1d", "much"})
  void aFieldOfAFormHoldsANumberThatCanBeWrittenAgain(String typed) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.add("target", typed);
    assertThatThrownBy(() -> new Entered(form).number("target"))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations()).extracting(Violation::field).containsExactly("target"));
  }
}
