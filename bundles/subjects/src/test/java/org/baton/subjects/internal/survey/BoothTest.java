package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Guest;
import org.baton.subjects.internal.forms.Json;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoothTest {
  private final Fair fair = new Fair();

  @AfterEach
  void stop() throws Exception {
    fair.close();
  }

  private List<String> ids() {
    return fair.rows("select id from survey_answer");
  }

  @Test
  void anAnswerCountsOnceHoweverOftenItIsSent() {
    Survey of = fair.open(Way.OPEN);
    Booth.Sent sent = Fair.sent(fair.key(), "", "D1", "resident", 4);
    Booth.Receipt first = fair.booth.send(of.link(), sent, Fair.CITIZEN);
    Booth.Receipt again = fair.booth.send(of.link(), sent, Fair.CITIZEN);
    assertThat(first.again()).isFalse();
    assertThat(again).isEqualTo(new Booth.Receipt(first.word(), true));
    assertThat(ids()).hasSize(1);
    fair.counting.close(of.id());
    assertThat(fair.booth.send(of.link(), sent, Fair.CITIZEN).word())
        .as("a phone that was away keeps its receipt")
        .isEqualTo(first.word());
    assertThatThrownBy(() -> fair.answer(of, "D1", "firm", 3))
        .hasMessageContaining("subjects.survey.over");
  }

  @Test
  void aDeviceAnswersAnOpenSurveySoOften() {
    Survey of = fair.open(Way.OPEN);
    for (int i = 0; i < 2; i++) {
      fair.booth.send(of.link(), Fair.sent(fair.key(), "", "D1", "resident", 4), Fair.CITIZEN);
    }
    Booth.Sent third = Fair.sent(fair.key(), "", "D1", "resident", 4);
    assertThatThrownBy(() -> fair.booth.send(of.link(), third, Fair.CITIZEN))
        .hasMessageContaining("subjects.survey.device-often");
    assertThat(fair.answer(of, "D1", "resident", 4).again()).isFalse();
  }

  @Test
  void anAnswerThatComesTwiceAtOnceIsOneOfTheDevice() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 10; i++) {
        try (Fair one = new Fair()) {
          Survey of = one.open(Way.OPEN);
          Booth.Sent sent = Fair.sent(one.key(), "", "D1", "resident", 4);
          Callable<Booth.Receipt> send = () -> one.booth.send(of.link(), sent, Fair.CITIZEN);
          for (Future<Booth.Receipt> each : two.invokeAll(List.of(send, send))) {
            each.get();
          }
          Booth.Sent other = Fair.sent(one.key(), "", "D1", "resident", 4);
          assertThat(one.booth.send(of.link(), other, Fair.CITIZEN).again()).isFalse();
        }
      }
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void tellsAllMistakesAtOnceAndCountsNothing() {
    Survey of = fair.open(Way.OPEN);
    Booth.Sent wrong =
        new Booth.Sent(fair.key(), "", "", 0, "D9", "nobody", Map.of("Q1", Reply.of(6)));
    Problem refused =
        catchThrowableOfType(Problem.class, () -> fair.booth.send(of.link(), wrong, Fair.CITIZEN));
    assertThat(refused.violations())
        .extracting(Violation::field)
        .containsExactly("a.Q1", "unit", "stratum");
    assertThatThrownBy(
            () ->
                fair.booth.send(
                    of.link(), Fair.sent("short", "", "D1", "resident", 3), Fair.CITIZEN))
        .hasMessageContaining("subjects.survey.key");
    assertThat(ids()).isEmpty();
  }

  @Test
  void aBallotIsSignedOnceForAWordAndTheAnswerBearsNeither() {
    Survey of = fair.open(Way.TOKENS);
    String token = fair.surveys.tokens(of.id(), List.of("Li"), 1).get(0);
    String key = fair.key();
    Phone phone = new Phone(of.modulus(), key);
    String signed = fair.booth.ballot(of.link(), token, phone.blinded());
    assertThat(fair.booth.ballot(of.link(), token, phone.blinded()))
        .as("asked again, for an answer that was lost")
        .isEqualTo(signed);
    assertThatThrownBy(
            () ->
                fair.booth.ballot(of.link(), token, new Phone(of.modulus(), fair.key()).blinded()))
        .hasMessageContaining("subjects.survey.used");
    Booth.Sent sent = Fair.sent(key, "", "D1", "resident", 5);
    Booth.Sent proven = Fair.proven(sent, phone.finish(signed));
    fair.booth.send(of.link(), proven, Fair.CITIZEN);
    assertThat(fair.booth.send(of.link(), proven, Fair.CITIZEN).again()).isTrue();
    assertThat(ids()).hasSize(1);
    Booth.Sent other = Fair.proven(Fair.sent(fair.key(), "", "D1", "firm", 1), proven.proof());
    assertThatThrownBy(() -> fair.booth.send(of.link(), other, Fair.CITIZEN))
        .hasMessageContaining("subjects.survey.proof");
    assertThatThrownBy(() -> fair.booth.ballot(of.link(), "unknown", phone.blinded()))
        .hasMessageContaining("subjects.survey.word");
  }

  @Test
  void withoutAScriptAWordIsUsedUpByTheAnswer() {
    Survey of = fair.open(Way.TOKENS);
    String token = fair.surveys.tokens(of.id(), List.of(), 1).get(0);
    Booth.Sent wrong = Fair.sent(fair.key(), token, "D9", "resident", 4);
    assertThatThrownBy(() -> fair.booth.send(of.link(), wrong, Fair.CITIZEN))
        .hasMessageContaining("subjects.answer.invalid");
    char last = token.charAt(token.length() - 1);
    String mistyped = token.substring(0, token.length() - 1) + (last == '7' ? '8' : '7');
    Problem typed =
        catchThrowableOfType(
            Problem.class,
            () ->
                fair.booth.send(
                    of.link(), Fair.sent(fair.key(), mistyped, "D1", "resident", 4), Fair.CITIZEN));
    assertThat(typed.violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("token", "subjects.survey.mistyped"));
    String spelled = token.toLowerCase(Locale.ROOT).replace("-", "");
    Booth.Sent sent = Fair.sent(fair.key(), spelled, "D1", "resident", 4);
    fair.booth.send(of.link(), sent, Fair.CITIZEN);
    assertThat(fair.booth.send(of.link(), sent, Fair.CITIZEN).again()).isTrue();
    Booth.Sent more = Fair.sent(fair.key(), token, "D1", "resident", 1);
    assertThatThrownBy(() -> fair.booth.send(of.link(), more, Fair.CITIZEN))
        .hasMessageContaining("subjects.survey.used");
    Booth.Sent none = Fair.sent(fair.key(), "", "D1", "resident", 1);
    Problem refused =
        catchThrowableOfType(Problem.class, () -> fair.booth.send(of.link(), none, Fair.CITIZEN));
    assertThat(refused.violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("token", "subjects.survey.word"));
    assertThat(ids()).hasSize(1);
  }

  @Test
  void nothingKeptIsCommonToWordAndAnswer() {
    Survey of = fair.open(Way.TOKENS);
    List<String> tokens = fair.surveys.tokens(of.id(), List.of(), 20);
    for (String token : tokens) {
      fair.booth.send(of.link(), Fair.sent(fair.key(), token, "D1", "resident", 4), Fair.CITIZEN);
    }
    List<String> words =
        fair.rows("select concat_ws(' ', hash, holder, blinded) from survey_token where used");
    assertThat(words).hasSize(20).doesNotHaveDuplicates();
    List<Long> ids = ids().stream().map(Long::valueOf).toList();
    assertThat(ids).hasSize(20);
    for (String word : words) {
      for (String hash : word.strip().split(" +")) {
        long begins = ByteBuffer.wrap(HexFormat.of().parseHex(hash)).getLong() & Long.MAX_VALUE;
        assertThat(ids).as("no number is the beginning of a word's hash").doesNotContain(begins);
      }
    }
    assertThat(fair.rows("select distinct who from survey_answer")).containsExactly("");
  }

  @Test
  void whatWasStoppedBetweenWordAndAnswerGoesOnWithTheSameAnswer() {
    Survey of = fair.open(Way.TOKENS);
    String token = fair.surveys.tokens(of.id(), List.of(), 1).get(0);
    String key = fair.key();
    // The word is used up, and the machine stops before the answer is written.
    new OneTimeWords(fair.store).spend(of, token, Json.hash("spent\n" + key));
    Booth.Sent other = Fair.sent(fair.key(), token, "D1", "resident", 1);
    assertThatThrownBy(() -> fair.booth.send(of.link(), other, Fair.CITIZEN))
        .hasMessageContaining("subjects.survey.used");
    Booth.Sent same = Fair.sent(key, token, "D1", "resident", 4);
    assertThat(fair.booth.send(of.link(), same, Fair.CITIZEN).again()).isFalse();
    assertThat(fair.booth.send(of.link(), same, Fair.CITIZEN).again()).isTrue();
    assertThat(ids()).hasSize(1);
  }

  @Test
  void aWordIsGivenBackWhenItsAnswerCannotBeWritten() {
    for (Anonymity promise : Anonymity.values()) {
      Survey of = fair.surveys.open(fair.order(Way.TOKENS, promise, 0));
      String token = fair.surveys.tokens(of.id(), List.of("Zhou"), 1).get(0);
      Booth.Sent sent = Fair.sent(fair.key(), token, "D1", "resident", 4);
      fair.write("alter table survey_comment rename to elsewhere");
      assertThatThrownBy(() -> fair.booth.send(of.link(), sent, Fair.CITIZEN)).isNotNull();
      fair.write("alter table elsewhere rename to survey_comment");
      assertThat(fair.rows("select used from survey_token where survey_id = " + of.id()))
          .as(promise.name())
          .containsExactly("false");
      Booth.Sent anew = Fair.sent(fair.key(), token, "D1", "resident", 5);
      assertThat(fair.booth.send(of.link(), anew, Fair.CITIZEN).again()).isFalse();
    }
  }

  @Test
  void whoComesWhileItIsBeingClosedIsToldSo() {
    Survey of = fair.open(Way.OPEN);
    Guest slow =
        new Guest() {
          @Override
          public String pseudonym(String subject) {
            fair.counting.close(of.id());
            return subject;
          }

          @Override
          public long seconds() {
            return 60;
          }

          @Override
          public boolean trapped() {
            return false;
          }

          @Override
          public void forget() {
            throw new AssertionError("An answer needs no cookie to be taken away");
          }
        };
    Booth.Sent sent = Fair.sent(fair.key(), "", "D1", "resident", 4);
    assertThatThrownBy(() -> fair.booth.send(of.link(), sent, slow))
        .hasMessageContaining("subjects.survey.over");
    assertThat(ids()).isEmpty();
  }

  @Test
  void timeBeforeTheFormWasShownAnewIsTakenIntoAccount() {
    Survey of = fair.open(Way.OPEN);
    Guest late = new Fair.Somebody("renewed", 1, false);
    fair.booth.send(
        of.link(),
        new Booth.Sent(fair.key(), "", "", 9, "D1", "firm", Map.of("Q1", Reply.of(2))),
        late);
    assertThat(fair.rows("select flags from survey_answer")).containsExactly("");
    fair.booth.send(
        of.link(),
        new Booth.Sent(fair.key(), "", "", 8, "D1", "firm", Map.of("Q1", Reply.of(2))),
        late);
    assertThat(fair.rows("select flags from survey_answer")).containsExactlyInAnyOrder("", "fast");
  }

  @Test
  void aKeyIsMadeOnlyWhereBallotsAreSignedAndIsInNoLog() {
    assertThat(fair.surveys.open(fair.order(Way.OPEN, Anonymity.ANONYMOUS, 0)).modulus()).isEmpty();
    assertThat(fair.surveys.open(fair.order(Way.TOKENS, Anonymity.NAMED, 0)).modulus()).isEmpty();
    assertThat(fair.rows("select secret from survey")).containsOnly("");
    Survey blind = fair.open(Way.TOKENS);
    String secret = fair.rows("select secret from survey where id = " + blind.id()).get(0);
    assertThat(secret).isNotEmpty();
    assertThat(new Ballots.Key(blind.modulus(), secret).toString()).doesNotContain(secret);
    fair.counting.close(blind.id());
    assertThat(fair.rows("select secret from survey")).containsOnly("");
  }

  @Test
  void anAnswerWithANameIsOnlyInASurveyThatSaidSoAtItsBeginning() {
    Survey named = fair.surveys.open(fair.order(Way.TOKENS, Anonymity.NAMED, 0));
    String token = fair.surveys.tokens(named.id(), List.of("Wang"), 1).get(0);
    Booth.Sent sent =
        new Booth.Sent(fair.key(), "", token, 0, "D1", "firm", Map.of("Q1", Reply.of(2)));
    assertThatThrownBy(
            () ->
                fair.booth.ballot(
                    named.link(),
                    token,
                    new Phone(fair.open(Way.TOKENS).modulus(), fair.key()).blinded()))
        .hasMessageContaining("subjects.survey.blinded");
    fair.booth.send(named.link(), sent, Fair.CITIZEN);
    assertThat(fair.rows("select who from survey_answer")).containsExactly("Wang");
    assertThatThrownBy(() -> fair.write("update survey set anonymity = 'ANONYMOUS'"))
        .as("the schema keeps the promise")
        .hasStackTraceContaining("Referential integrity");
  }

  @Test
  void anAnonymousAnswerCannotBearAName() {
    Survey of = fair.open(Way.OPEN);
    fair.answer(of, "D1", "resident", 4);
    assertThatThrownBy(() -> fair.write("update survey_answer set who = 'Li'"))
        .hasStackTraceContaining("Check constraint");
  }

  @Test
  void anOfficerEntersForACitizenWhereThatIsAllowed() {
    Survey of = fair.open(Way.OPEN);
    fair.booth.assist(of.id(), Fair.sent(fair.key(), "", "D2", "resident", 3));
    assertThat(fair.rows("select channel from survey_answer")).containsExactly("COUNTER");
    fair.store.denied.add(Booth.ASSIST);
    Booth.Sent more = Fair.sent(fair.key(), "", "D2", "resident", 3);
    assertThatThrownBy(() -> fair.booth.assist(of.id(), more))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.booth.assisted(of.id())).hasMessageContaining("access.denied");
  }

  @Test
  void whatLooksLikeNoPersonIsFlaggedAndKept() {
    Survey of = fair.open(Way.OPEN);
    fair.booth.send(
        of.link(), Fair.sent(fair.key(), "", "D1", "resident", 4), new Fair.Somebody("x", 2, true));
    Map<String, Reply> alike = new HashMap<>();
    List.of("Q1", "Q2", "F1", "F2", "F3", "F4", "F5", "F6")
        .forEach(code -> alike.put(code, Reply.of(5)));
    fair.booth.send(
        of.link(),
        new Booth.Sent(fair.key(), "", "", 0, "D1", "firm", alike),
        new Fair.Somebody("y", 60, false));
    assertThat(fair.rows("select flags from survey_answer"))
        .containsExactlyInAnyOrder("trap,fast", "straight");
  }
}
