package org.baton.subjects.internal.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.baton.api.text.Text;

/**
 * Words in the languages of a form.
 *
 * @param zh Chinese
 * @param en English
 * @param more other languages by their code, such as {@code bo}
 */
public record Words(String zh, String en, Map<String, String> more) {
  /** Nothing. */
  public static final Words NONE = new Words("", "", Map.of());

  /** Puts the empty string where words are missing, and sorts the other languages. */
  public Words {
    zh = Objects.requireNonNullElse(zh, "").strip();
    en = Objects.requireNonNullElse(en, "").strip();
    more = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(more, Map.of())));
  }

  /** Words in both languages of the platform. */
  public static Words of(String zh, String en) {
    return new Words(zh, en, Map.of());
  }

  /** Whether there are none at all. */
  @JsonIgnore
  public boolean isBlank() {
    return zh.isEmpty() && en.isEmpty();
  }

  /** Whether one of the platform's languages lacks them. */
  @JsonIgnore
  public boolean isHalf() {
    return zh.isEmpty() != en.isEmpty();
  }

  /** Other words in the languages of the platform, and the same in all others. */
  public Words with(String chinese, String english) {
    return new Words(chinese, english, more);
  }

  /** The words for those who know only the platform's languages. */
  public Text text() {
    return new Text(zh, en);
  }

  /** The words in a language; in English, then Chinese, where that language lacks them. */
  public String in(String language) {
    String own = language.equals("zh") ? zh : language.equals("en") ? en : more.get(language);
    return own != null && !own.isBlank() ? own : en.isEmpty() ? zh : en;
  }
}
