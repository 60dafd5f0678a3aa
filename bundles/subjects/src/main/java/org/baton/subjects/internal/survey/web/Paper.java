package org.baton.subjects.internal.survey.web;

import java.util.List;

/**
 * A survey as somebody fills it in.
 *
 * @param link the last step of the survey's public address; empty for a preview
 * @param send what it is sent to; empty for a preview
 * @param ballot where a ballot is had; empty where there are none
 * @param leave where the platform forgets the browser; empty where there are no ballots
 * @param modulus of the key that signs ballots; empty where there are none
 * @param token the word that lets somebody in; empty for none
 * @param key the word by which the answer is known however often it is sent
 * @param proof the signature of the key; empty for none
 * @param spent seconds that it took before it was drawn anew, as far as is told
 * @param fastest seconds below which an answer is flagged
 * @param refused what was wrong with what was sent; empty when nothing was
 * @param title the survey's name
 * @param lead what is said before the first question
 * @param promise what is promised to those who answer
 * @param units about whom; not asked when there is only one
 * @param strata as whom; empty when that is not asked
 * @param askWord whether the word is asked for on the page
 * @param wordError what is wrong with it
 * @param languages other languages of the form, with their addresses
 */
public record Paper(
    String link,
    String send,
    String ballot,
    String leave,
    String modulus,
    String token,
    String key,
    String proof,
    long spent,
    int fastest,
    List<String> refused,
    String title,
    String lead,
    String promise,
    Choice units,
    Choice strata,
    boolean askWord,
    String wordError,
    List<Card> cards,
    List<Language> languages) {

  /** A language with the address of the page in it. */
  public record Language(String code, String path) {}

  /**
   * A list to choose from.
   *
   * @param chosen what is chosen; empty for nothing
   * @param error what is wrong with it
   */
  public record Choice(List<Step> steps, String chosen, String error) {}

  /**
   * Something to choose.
   *
   * @param value what is sent
   * @param words its name
   * @param closed whether it cannot be chosen any more
   */
  public record Step(String value, String words, boolean chosen, boolean closed) {
    /** One that can be chosen. */
    static Step of(String value, String words, boolean chosen) {
      return new Step(value, words, chosen, false);
    }
  }

  /**
   * A question.
   *
   * @param shape how the answer is entered: {@code short}, {@code pair}, {@code long}, {@code
   *     choice}, {@code number} or {@code words}
   * @param steps what can be chosen; empty for a number or words
   * @param takesNone whether it may be said not to apply
   * @param none whether that was said
   * @param exact what was entered as a number
   * @param when when it is asked, for the script; null for always
   * @param whenWords the same in words; empty for always
   * @param low ratings up to here need words; null for none
   * @param high ratings from here need words; null for none
   * @param ask what the words are asked for as
   * @param said what was said in words
   * @param error what is wrong with it
   */
  public record Card(
      String code,
      String title,
      String hint,
      String shape,
      List<Step> steps,
      boolean takesNone,
      boolean none,
      String exact,
      int lowest,
      int highest,
      boolean required,
      String when,
      String whenWords,
      String low,
      String high,
      String ask,
      String said,
      String error) {}
}
