package org.baton.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.baton.api.page.Dialog;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final String HOSTILE = "<script>alert(1)</script>\" onload=\"x' style='y";

  private static List<Part> all(List<Part> parts) {
    List<Part> found = new ArrayList<>(parts);
    for (Part part : parts) {
      if (part instanceof Section section) {
        found.addAll(all(section.parts()));
      } else if (part instanceof Dialog dialog) {
        found.addAll(all(dialog.parts()));
      }
    }
    return found;
  }

  @Test
  void theLivingPageShowsEveryPartThereIs() {
    Reader reader = Readers.whoseTextsEndWith("");
    assertThat(all(new LivingParts(reader).all()))
        .extracting(p -> (Object) p.getClass())
        .contains((Object[]) Part.class.getPermittedSubclasses());
  }

  @Test
  void wordsAreNeverMarkup() {
    Reader reader = Readers.whoseTextsEndWith(HOSTILE);
    String drawn =
        new LivingParts(reader).all().stream().map(reader::draw).collect(Collectors.joining());
    assertThat(drawn).contains("alert(1)").doesNotContain("<script");
    // Outside of quoted values there is neither a handler nor a style.
    String tags = drawn.replaceAll("\"[^\"]*\"", "").replaceAll(">[^<]*<", "><");
    assertThat(tags).doesNotContain("onload").doesNotContain("style=");
  }

  @Test
  void aRefusedFormSaysWhatIsWrongOnTopAndBesideTheField() {
    Form form = Form.of("f", "/x", "go", Field.of("year", Field.Kind.NUMBER, "Year"));
    Problem problem =
        Problem.invalid("some.refusal", List.of(Violation.at("year/0", "19x", "some.wrong")));
    String drawn = Readers.whoseTextsEndWith("!").draw(form.filled(n -> "19x").refused(problem));
    assertThat(drawn)
        .contains("role=\"alert\"")
        .contains("href=\"#f-year\"")
        .contains("id=\"f-year-error\"")
        .contains("aria-describedby=\"f-year-error\"")
        .contains("aria-invalid=\"true\"")
        .contains("value=\"19x\"");
  }

  @Test
  void aRingsArrowsCloseAndStayWithinThePicture() {
    Ring ring = new Ring(5);
    for (int i = 0; i < 5; i++) {
      assertThat(ring.arrow(i)).startsWith("M").endsWith("Z");
      double across = Double.parseDouble(ring.across(i));
      double down = Double.parseDouble(ring.down(i));
      assertThat(Math.hypot(across, down)).isBetween(78.9, 79.1);
    }
    assertThat(Arrays.asList(ring.arrow(0), ring.arrow(1))).doesNotHaveDuplicates();
  }

  @Test
  void anAddressKeepsItsOtherParameters() {
    assertThat(Addresses.with("/a/", "lang", "zh")).isEqualTo("/a/?lang=zh");
    assertThat(Addresses.with("/a/?q=x%26y&lang=en&after=3", "lang", "zh"))
        .isEqualTo("/a/?q=x%26y&after=3&lang=zh");
  }
}
