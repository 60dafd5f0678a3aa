package org.baton.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.page.QrCode;
import org.junit.jupiter.api.Test;

class QrPictureTest {
  private static final String ADDRESS =
      "https://baton.example.org/indicators/public/society/0123456789abcdef0123456789abcdef";
  private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
  private static final Pattern BLACK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
  private static final int SCALE = 5;
  private static final int WHITE = 0xFFFFFF;

  private static String draw(QrCode part) {
    return Readers.whoseTextsEndWith("").draw(part);
  }

  /** Paints the drawn squares and reads the picture as a phone would. */
  private static String read(String drawn, int torn) throws ReaderException {
    Matcher size = SIDE.matcher(drawn);
    assertThat(size.find()).isTrue();
    int side = Integer.parseInt(size.group(1)) * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, WHITE);
    Matcher black = BLACK.matcher(drawn);
    while (black.find()) {
      int left = Integer.parseInt(black.group(1)) * SCALE;
      int top = Integer.parseInt(black.group(2)) * SCALE;
      int width = Integer.parseInt(black.group(3)) * SCALE;
      for (int y = top; y < top + SCALE; y++) {
        Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
      }
    }
    for (int y = side / 2; y < side / 2 + torn * SCALE; y++) {
      Arrays.fill(pixels, y * side + side / 2, y * side + side / 2 + torn * SCALE, WHITE);
    }
    RGBLuminanceSource source = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @Test
  void whatIsDrawnSaysTheWordsAgain() throws ReaderException {
    for (String words :
        new String[] {"x", ADDRESS, "https://例子.中国/调查?地区=东山县&x=1", "a".repeat(1000)}) {
      assertThat(read(draw(QrCode.of(words, "label")), 0)).isEqualTo(words);
    }
  }

  @Test
  void aTornPosterCanStillBeRead() throws ReaderException {
    assertThat(read(draw(QrCode.of(ADDRESS, "label")), 6)).isEqualTo(ADDRESS);
  }

  @Test
  void itIsAPictureWithWordsAndNeitherScriptNorStyle() {
    String drawn = draw(QrCode.of(ADDRESS, "Scan <b>me</b>").size(QrCode.Size.POSTER));
    assertThat(drawn)
        .contains("role=\"img\"", "aria-label=\"Scan &lt;b>me&lt;/b>\"", "class=\"qr poster\"")
        .contains("<figcaption>" + ADDRESS)
        .doesNotContain("style=", "<script", "data:");
  }

  @Test
  void thereIsALightBorderOfFourModules() {
    QrPicture picture = QrPicture.of(ADDRESS);
    Matcher black = BLACK.matcher(picture.outline());
    while (black.find()) {
      int left = Integer.parseInt(black.group(1));
      assertThat(left).isBetween(4, picture.side() - 5);
      assertThat(left + Integer.parseInt(black.group(3))).isLessThanOrEqualTo(picture.side() - 4);
      assertThat(Integer.parseInt(black.group(2))).isBetween(4, picture.side() - 5);
    }
  }

  @Test
  void nothingAndTooMuchIsRefused() {
    assertThatThrownBy(() -> QrCode.of("", "x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrCode.of("中".repeat(334), "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
