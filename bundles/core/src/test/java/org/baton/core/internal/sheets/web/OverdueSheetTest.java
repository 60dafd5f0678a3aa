package org.baton.core.internal.sheets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.View;
import org.baton.core.House;
import org.baton.core.PlainReader;
import org.baton.core.SomeCaller;
import org.baton.core.internal.Today;
import org.baton.core.internal.sheets.DraftBook;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form without a script that was opened in time and comes after midnight. */
class OverdueSheetTest {
  private static final PlainReader READER = PlainReader.of(Locale.ENGLISH);

  private final LocalDate yesterday = Today.day().minusDays(1);
  private final House house = new House();
  private final DraftBook book = house.drafts(new SomeCaller("anna"), house.forms);
  private final MySheetPages pages =
      new MySheetPages(book, new Naming(house.units, house.cycles, house.plans), house.self);
  private long id;

  @BeforeEach
  void handOut() {
    house.units.create(new Unit("U1", Text.same("Harbour"), "city", "", null, null));
    house.collects("C", House.ONE_QUESTION);
    house.assignments.assign("C", "G1", List.of("U1"), List.of("anna"), yesterday);
    id = book.mine(false, LocalDate.EPOCH, 0, 1).get(0).id();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void post(String version, String answer) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle("version", version);
    form.putSingle("x.C1", answer);
    form.putSingle("a.C1", "");
    pages.save(id, form, READER);
  }

  private String page() {
    View view = pages.sheet(id, "saved", READER);
    return view.parts().toString();
  }

  @Test
  void whatItBringsIsKeptAsThePageSays() {
    post("0", "80");
    assertThat(book.open(id).draft().answers().get("C1").value()).isEqualTo(80);
    assertThat(page())
        .contains(READER.t("core.my-sheet.overdue", yesterday.toString()))
        .contains(READER.t("core.my-sheet.overdue.words"))
        .contains("80")
        .doesNotContain(READER.t("core.my-sheet.submit"));
  }

  @Test
  void aLaterLastDayBringsItBackToBeSubmitted() {
    post("0", "80");
    house.assignments.assign("C", "G1", List.of("U1"), List.of("anna"), Today.day());
    assertThat(book.open(id).isTaken()).isTrue();
    pages.submit(id, 1, 1, READER);
    assertThat(book.open(id).assignment().isSubmitted()).isTrue();
  }

  @Test
  void itIsNotReviewedAndNotLocked() {
    post("0", "80");
    assertThat(page()).doesNotContain("/submission");
    assertThat(pages.review(id, READER)).isEqualTo(Answer.go(MySheetPages.PATH + id));
    assertThatThrownBy(() -> pages.submit(id, 1, 1, READER))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.draft.late"));
    assertThat(book.open(id).assignment().isSubmitted()).isFalse();
    assertThat(house.sheets.page("C", "", "", 0, 10)).isEmpty();
  }
}
