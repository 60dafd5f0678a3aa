package org.baton.web.internal.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as an outline of black squares, one unit a module, with the four light
 * modules around it that the standard asks for. A quarter of it may be dirty or torn.
 *
 * @param side the length of a side with its border, in modules
 * @param outline the black squares as the path of an SVG
 */
public record QrPicture(int side, String outline) {
  private static final int BORDER = 4;

  /**
   * Draws words.
   *
   * @throws IllegalArgumentException when they are too long
   */
  public static QrPicture of(String text) {
    try {
      ByteMatrix dark =
          Encoder.encode(
                  text,
                  ErrorCorrectionLevel.Q,
                  Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
              .getMatrix();
      return new QrPicture(dark.getWidth() + 2 * BORDER, outline(dark));
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A row's neighbours are one rectangle, so that no light lines show between them on paper. */
  private static String outline(ByteMatrix dark) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dark.getHeight(); y++) {
      for (int x = 0; x < dark.getWidth(); x++) {
        int from = x;
        while (x < dark.getWidth() && dark.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from + BORDER).append(' ').append(y + BORDER);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        }
      }
    }
    return path.toString();
  }
}
