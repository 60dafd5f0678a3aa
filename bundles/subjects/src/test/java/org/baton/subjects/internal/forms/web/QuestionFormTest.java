package org.baton.subjects.internal.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.Question.Point;
import org.baton.subjects.internal.forms.Steps;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.web.Entered;
import org.junit.jupiter.api.Test;

class QuestionFormTest {
  private static Words words(String zh, String en, String bo) {
    return new Words(zh, en, Map.of("bo", bo));
  }

  @Test
  void languagesThatThePageDoesNotShowStayAsTheyAre() {
    Question before =
        new Question(
            "Q1",
            Question.Kind.RATING,
            "A1",
            Steps.FIVE,
            words("旧", "Old", "rnying"),
            words("说明", "Hint", "gsal"),
            List.of(new Point(5, words("好", "Good", "bzang")), new Point(1, Words.of("差", "Bad"))),
            true,
            false,
            Question.Demand.NONE,
            null);
    MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    typed.putSingle("code", "Q1");
    typed.putSingle("kind", "RATING");
    typed.putSingle("indicator", "A1");
    typed.putSingle("steps", "FIVE");
    typed.putSingle("titleZh", "新");
    typed.putSingle("titleEn", "New");
    typed.putSingle("more", "bo | gsar");
    typed.putSingle("hintZh", "新说明");
    typed.putSingle("hintEn", "New hint");
    typed.putSingle("points", "5 | 很好 | Very good\n1 | 差 | Bad\n3 | 中 | Fair");
    typed.putSingle("what", "NONE");
    Question read = QuestionForm.read(new Entered(typed), before);
    assertThat(read.title()).isEqualTo(words("新", "New", "gsar"));
    assertThat(read.hint()).isEqualTo(words("新说明", "New hint", "gsal"));
    assertThat(read.points())
        .containsExactly(
            new Point(5, words("很好", "Very good", "bzang")),
            new Point(1, Words.of("差", "Bad")),
            new Point(3, Words.of("中", "Fair")));
  }
}
