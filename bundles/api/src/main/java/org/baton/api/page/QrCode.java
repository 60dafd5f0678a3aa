package org.baton.api.page;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Words, such as the address of a public page, as a picture that phones read. It is drawn in black
 * on white in every theme and on paper, with the quiet border that readers need.
 *
 * @param text what it says, 1 to 1000 bytes of UTF-8
 * @param label what it is for those who do not see it, a whole sentence
 * @param size how large it is drawn
 */
public record QrCode(String text, String label, Size size) implements Part {
  private static final int MOST = 1000;

  /** How large it is drawn. */
  public enum Size {
    /** Beside other things, to be read from a screen at arm's length. */
    SMALL,
    /** On a page of its own, to be read from paper. */
    LARGE,
    /** On a poster, to be read from some steps away. */
    POSTER
  }

  /** Checks that nothing is null, and the length. */
  public QrCode {
    Objects.requireNonNull(label);
    Objects.requireNonNull(size);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > MOST) {
      throw new IllegalArgumentException("A QR code cannot say " + bytes + " bytes");
    }
  }

  /** One to be read from a screen. */
  public static QrCode of(String text, String label) {
    return new QrCode(text, label, Size.SMALL);
  }

  /** The same in another size. */
  public QrCode size(Size given) {
    return new QrCode(text, label, given);
  }
}
