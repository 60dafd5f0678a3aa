package org.baton.subjects.internal.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import org.baton.api.web.View;
import org.baton.subjects.internal.survey.FairPages;
import org.baton.subjects.internal.web.WordReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveyPagesTest {
  private final FairPages fair = new FairPages();
  private final WordReader reader = WordReader.of(Locale.ENGLISH, "Y");

  @AfterEach
  void close() throws Exception {
    fair.close();
  }

  private static String said(View view) {
    return view.parts().toString();
  }

  @Test
  void cyclesAndGroupsHaveTheirNames() {
    long id = fair.closed();
    for (View page :
        new View[] {
          fair.pages.list("", reader), fair.pages.survey(id, "", reader), fair.pages.fresh(reader)
        }) {
      assertThat(said(page)).contains("Cycle of 2026", "The people");
    }
  }

  @Test
  void whoMayNotSeeACycleSeesItsCode() {
    long id = fair.closed();
    fair.cycles.clear();
    String page = said(fair.pages.survey(id, "", reader));
    assertThat(page).contains("public").doesNotContain("Cycle of 2026", "The people");
  }

  @Test
  void choicesAndShownCommentsStandUnderTheResults() {
    String page = said(fair.pages.survey(fair.closed(), "", reader));
    assertThat(page).contains("Choice 0", "60.0 %", "40.0 %", "Thank you all");
  }

  @Test
  void aCommentDoesNotNameTheUnitAboutWhichOneAloneAnswered() {
    String page = said(fair.pages.survey(fair.closed(), "", reader));
    assertThat(page).contains("I was the only one");
    String before = page.substring(0, page.indexOf("I was the only one"));
    assertThat(before.substring(before.lastIndexOf("title=")))
        .startsWith("title=" + reader.t("subjects.comment.of-a-unit"));
  }

  @Test
  void countingTellsWhatBecameOfTheAnswers() {
    long id = fair.closed();
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle("flaggedToo", "on");
    form.putSingle("reason", "all of them");
    String page = said(fair.pages.count(id, form, reader).page());
    assertThat(page).contains(reader.t("subjects.survey.counted.sheets", 10));
    assertThat(page).contains(reader.t("subjects.survey.are-sheets"));
  }
}
