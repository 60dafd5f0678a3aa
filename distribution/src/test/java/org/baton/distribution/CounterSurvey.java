package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The public of a cycle is asked about its visit to a counter. */
record CounterSurvey(Client admin, String cycle) {
  /** What a request about surveys and forms is answered. */
  JsonNode post(String path, Object body) {
    Client.Answer answer = admin.post(SubjectsSurveyIT.API + path, body);
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
    return answer.json();
  }

  /** The form in force for the public, or a new draft. */
  long form() {
    Map<String, String> title = Map.of("zh", "窗口服务评价", "en", "Service at the counter");
    JsonNode begun = post("forms", Map.of("cycle", cycle, "group", "public", "title", title));
    List<Object> questions = new ArrayList<>();
    questions.add(
        Map.of(
            "code",
            "Q1",
            "kind",
            "RATING",
            "indicator",
            "A1",
            "steps",
            "FIVE",
            "title",
            Map.of("zh", "这次办事您满意吗？", "en", "Were you satisfied this time?"),
            "points",
            List.of(
                point(5, "当场办结，态度热情", "Done at once, and kindly"),
                point(3, "办结了，但跑了两趟", "Done, but I had to come twice"),
                point(1, "没有办成，也没说明原因", "Not done, and nobody said why")),
            "required",
            true,
            "notApplicable",
            true,
            "demand",
            Map.of("what", "COMMENT", "low", 1)));
    questions.add(
        Map.of(
            "code",
            "Q2",
            "kind",
            "CHOICE",
            "title",
            Map.of("zh", "主要不满意什么？", "en", "What was wrong most of all?"),
            "points",
            List.of(point(1, "等得太久", "Waiting"), point(2, "材料太多", "Too many papers")),
            "when",
            Map.of("question", "Q1", "comparison", "AT_MOST", "value", 3)));
    questions.add(
        Map.of(
            "code",
            "Q3",
            "kind",
            "RATING",
            "steps",
            "YES_NO",
            "title",
            Map.of("zh", "是否一次告知了所需材料？", "en", "Were you told at once what to bring?")));
    Map<String, Object> draft = new HashMap<>();
    draft.put("edits", 0);
    draft.put("title", title);
    draft.put("lead", Map.of("zh", "只需两分钟。", "en", "It takes two minutes."));
    draft.put("questions", questions);
    long id = begun.path("id").asLong();
    Officer.done(admin.put(SubjectsSurveyIT.API + "forms/" + id, draft), 200);
    assertThat(Officer.done(admin.get(SubjectsSurveyIT.API + "forms/" + id + "/mistakes"), 200))
        .isEmpty();
    return id;
  }

  private static Map<String, Object> point(int value, String zh, String en) {
    return Map.of("value", value, "words", Map.of("zh", zh, "en", en));
  }

  /** A survey that is open for some days. */
  JsonNode survey(long form, String way) {
    return post(
        "surveys",
        Map.of(
            "form",
            form,
            "title",
            Map.of("zh", "您对窗口服务满意吗", "en", "Your visit to the counter"),
            "way",
            way,
            "assisted",
            true,
            "minimum",
            3,
            "fastest",
            0,
            "lastDay",
            LocalDate.now().plusDays(3).toString(),
            "units",
            List.of("D1", "D2"),
            "strata",
            List.of(
                Map.of("code", "resident", "name", Map.of("zh", "居民", "en", "Resident")),
                Map.of("code", "firm", "name", Map.of("zh", "企业", "en", "Firm")))));
  }
}
