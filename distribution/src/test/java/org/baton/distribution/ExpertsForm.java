package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/**
 * The form of a cycle's experts: one rating of A1 with levels in words, whose highest needs
 * evidence.
 */
record ExpertsForm(Client admin, String cycle) {
  private static final String API = "/api/subjects/forms";

  /** It is made and frozen, and on its page the sheets of the group are made to ask it. */
  void isAskedOnSheets(Visitor office) {
    Map<String, String> title = Map.of("zh", "专家评分表", "en", "Form of the experts");
    office.open("/subjects/forms/" + frozen(admin, cycle, "experts", title));
    office.look("form-frozen").press("#sheets-form button[type=submit]");
    assertThat(office.content()).contains("本组的评价表正在使用这份表单");
    office.look("form-on-sheets");
  }

  /** Makes and freezes a form with this one question for a group; returns its number. */
  static String frozen(Client admin, String cycle, String group, Map<String, String> title) {
    Map<String, ?> begin = Map.of("cycle", cycle, "group", group, "title", title);
    String id = Officer.done(admin.post(API, begin), 200).path("id").asText();
    Map<String, ?> draft = Map.of("edits", 0, "title", title, "questions", List.of(question()));
    Officer.done(admin.put(API + "/" + id, draft), 200);
    Officer.done(admin.post(API + "/" + id + "/freeze", Map.of("edits", 1)), 200);
    return id;
  }

  private static Map<String, ?> question() {
    return Map.of(
        "code",
        "Q1",
        "kind",
        "RATING",
        "indicator",
        "A1",
        "steps",
        "FIVE",
        "title",
        Map.of("zh", "决策前听取了哪些意见？", "en", "Who was heard before decisions?"),
        "points",
        List.of(
            level(5, "各方都听取，采纳与否都有答复", "All sides, and each was answered"),
            level(3, "听取过主要一方", "The main side"),
            level(1, "没有听取意见", "Nobody")),
        "required",
        true,
        "demand",
        Map.of("what", "EVIDENCE", "high", 5));
  }

  private static Map<String, ?> level(int value, String zh, String en) {
    return Map.of("value", value, "words", Map.of("zh", zh, "en", en));
  }

  /** An expert answers on the page, is held back twice, and submits. */
  void answers(Visitor expert) {
    expert.open("/core/my-sheets/");
    expert.press("main a[href^='/core/my-sheets/']:has-text('Education Department')");
    assertThat(expert.content()).contains("Who was heard", "All sides, and each was answered");
    assertThat(expert.page().locator("input[name='a.A1'][value=NA]").count()).isZero();
    expert.page().locator("button[value=review]").click();
    expert.await("This must be answered before you can submit");
    expert.choose("a.A1", "100");
    expert.page().locator("button[value=review]").click();
    assertThat(expert.page().locator(".sheet-need.missing").innerText()).contains("evidence");
    expert.look("sheet-form");
    expert.fill("r.A1", "Minutes 14/2026");
    expert.page().locator("button[value=review]").click();
    expert.await("Minutes 14/2026");
    expert.look("sheet-form-review").press("main form[action$='/submission'] button");
    assertThat(expert.content()).contains("Minutes 14/2026");
  }

  /** An expert's app answers what is no level, then without evidence, and then rightly. */
  void answers(Client expert) {
    String sheet =
        Officer.done(expert.get("/api/core/sheets/assignments"), 200)
            .path("items")
            .get(0)
            .path("id")
            .asText();
    String draft = "/api/core/sheets/drafts/" + sheet;
    assertThat(put(expert, draft, 0, 80, "").body()).contains("subjects.answer.value");
    int bare = Officer.done(put(expert, draft, 0, 100, ""), 200).path("version").asInt();
    assertThat(submit(expert, draft, bare).body()).contains("subjects.answer.evidence");
    int full = Officer.done(put(expert, draft, bare, 100, "Survey"), 200).path("version").asInt();
    Officer.done(submit(expert, draft, full), 200);
  }

  private static Client.Answer submit(Client expert, String draft, int version) {
    return expert.post(draft + "/submission", Map.of("version", version));
  }

  private static Client.Answer put(
      Client expert, String draft, int version, int answer, String remark) {
    String body = "{\"answers\":{\"A1\":%d},\"remarks\":{\"A1\":\"%s\"}}";
    return expert.send(
        "PUT",
        draft,
        body.formatted(answer, remark),
        "Content-Type",
        "application/json",
        "If-Match",
        "\"" + version + "\"");
  }
}
