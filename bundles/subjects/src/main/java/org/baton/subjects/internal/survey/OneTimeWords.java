package org.baton.subjects.internal.survey;

import java.sql.Connection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.forms.Json;
import org.baton.subjects.internal.survey.Survey.Way;

/** Words that let somebody in once, in exchange for a ballot or for an answer. */
final class OneTimeWords {
  private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{1,1024}");

  private final Database database;

  OneTimeWords(Database database) {
    this.database = database;
  }

  private SurveyTable table(Connection connection) {
    return new SurveyTable(connection, database.dialect());
  }

  /**
   * A word of a survey.
   *
   * @throws Problem when the survey has no such word
   */
  SurveyTable.Token known(Survey of, String word) {
    return find(of, word).orElseThrow(() -> Problem.of(Kind.DENIED, "subjects.survey.word"));
  }

  private Optional<SurveyTable.Token> find(Survey of, String word) {
    return database
        .read(c -> table(c).token(of.id(), OneTimeWord.hash(word)))
        .filter(t -> of.way() == Way.TOKENS);
  }

  /** What is wrong with a word that somebody sent with an answer, if anything is. */
  Optional<Violation> mistake(Survey of, String word) {
    if (find(of, word).isPresent()) {
      return Optional.empty();
    }
    String code =
        OneTimeWord.isMistyped(word) ? "subjects.survey.mistyped" : "subjects.survey.word";
    return Optional.of(Violation.at("token", word, code));
  }

  /** Signs a blinded key for a word, which is used up by it. */
  String ballot(Survey of, String word, String blinded) {
    if (!of.isBlind() || !NUMBER.matcher(blinded).matches()) {
      throw unreadable();
    }
    String with = Json.hash(blinded);
    refuseUsed(known(of, word), with);
    String secret = database.read(c -> table(c).secret(of.id()));
    String signed =
        Ballots.sign(of.modulus(), secret, blinded).orElseThrow(OneTimeWords::unreadable);
    spend(of, word, with);
    return signed;
  }

  private static Problem unreadable() {
    return Problem.of(Kind.INVALID, "subjects.survey.blinded");
  }

  /**
   * Uses a word up with something; with the same thing as often as it is asked.
   *
   * @return whether it was not used before
   */
  boolean spend(Survey of, String word, String with) {
    boolean fresh = database.tx(c -> table(c).use(of.id(), OneTimeWord.hash(word), with));
    if (!fresh) {
      refuseUsed(known(of, word), with);
    }
    return fresh;
  }

  private static void refuseUsed(SurveyTable.Token word, String with) {
    if (word.used() && !word.with().equals(with)) {
      throw Problem.of(Kind.CONFLICT, "subjects.survey.used");
    }
  }

  /** Gives a word back whose answer could not be written. */
  void giveBack(Survey of, String word, String with, long answer) {
    database.tx(
        c -> {
          table(c).giveBack(of.id(), OneTimeWord.hash(word), with, answer);
          return null;
        });
  }
}
