package org.baton.subjects.internal.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * An answer to one question.
 *
 * @param value the point or the number of the choice; null for none
 * @param notApplicable whether it was said not to apply
 * @param words the answer in words, or the reason beside a rating; may be empty
 */
public record Reply(Integer value, boolean notApplicable, String words) {
  /** Puts the empty string where there are no words. */
  public Reply {
    words = Objects.requireNonNullElse(words, "").strip();
  }

  /** An answer as it is read, where {@code notApplicable} may be left out. */
  @JsonCreator
  static Reply read(
      @JsonProperty("value") Integer value,
      @JsonProperty("notApplicable") Boolean notApplicable,
      @JsonProperty("words") String words) {
    return new Reply(value, Boolean.TRUE.equals(notApplicable), words);
  }

  /** A number. */
  public static Reply of(int value) {
    return new Reply(value, false, "");
  }

  /** Whether it says nothing. */
  @JsonIgnore
  public boolean isBlank() {
    return value == null && !notApplicable && words.isEmpty();
  }
}
