package org.baton.modules.internal.catalogue;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.baton.api.text.Text;

/**
 * Words in both languages as a file has them; what is missing is null until it is checked.
 *
 * @param zh Chinese
 * @param en English
 */
@JsonPropertyOrder({"zh", "en"})
public record Words(String zh, String en) {
  /** Nothing is said. */
  static final Words NONE = new Words("", "");

  /** Whether both are there and not too long. */
  boolean said(int longest) {
    return isSaid(zh, longest) && isSaid(en, longest);
  }

  /** Whether nothing is said in either. */
  boolean isEmpty() {
    return (zh == null || zh.isBlank()) && (en == null || en.isBlank());
  }

  private static boolean isSaid(String words, int longest) {
    return words != null && !words.isBlank() && words.length() <= longest;
  }

  /** The words of a catalogue that was checked. */
  public Text text() {
    return new Text(zh == null ? "" : zh, en == null ? "" : en);
  }
}
