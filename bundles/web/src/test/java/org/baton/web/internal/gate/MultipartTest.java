package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;

class MultipartTest {
  private static final String TYPE = "multipart/form-data; boundary=----x7";

  private static byte[] body(byte[] file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("------x7\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nword\r\n"
                + "------x7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"单位 %22a%22.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(file);
    out.writeBytes("\r\n------x7--\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** Gives a few bytes at a time, as a network does. */
  private static InputStream slow(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int at, int length) {
        return super.read(into, at, Math.min(length, most));
      }
    };
  }

  @Test
  void fieldsAndFilesAreReadWhateverTheNetworkCutsThemInto() throws IOException {
    byte[] file = new byte[70_000];
    new Random(1).nextBytes(file);
    byte[] trap = "\r\n------x\r\n------x6\r\n----".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(trap, 0, file, 16_370, trap.length);
    for (int most : new int[] {1, 7, 4096, 1 << 20}) {
      Multipart parts = new Multipart(slow(body(file), most), TYPE);
      Multipart.Part field = parts.next();
      assertThat(field.name()).isEqualTo("csrf");
      assertThat(field.file()).isNull();
      assertThat(field.content().readAllBytes()).asString().isEqualTo("word");
      Multipart.Part second = parts.next();
      assertThat(second.file()).isEqualTo("单位 \"a\".csv");
      assertThat(second.content().readAllBytes()).isEqualTo(file);
      assertThat(parts.next()).isNull();
    }
  }

  @Test
  void whatIsNotReadIsPassedOverAndAnEmptyFileIsEmpty() throws IOException {
    Multipart parts = new Multipart(slow(body(new byte[0]), 5), TYPE);
    parts.next();
    assertThat(parts.next().content().readAllBytes()).isEmpty();
    assertThat(parts.next()).isNull();
  }

  @Test
  void aBodyThatBreaksOffIsRefused() throws IOException {
    byte[] whole = body("a,b\n".getBytes(StandardCharsets.UTF_8));
    for (int length = 1; length < whole.length - 3; length += 5) {
      Multipart parts =
          new Multipart(new ByteArrayInputStream(java.util.Arrays.copyOf(whole, length)), TYPE);
      assertThatThrownBy(
              () -> {
                for (var part = parts.next(); part != null; part = parts.next()) {
                  part.content().readAllBytes();
                }
              })
          .isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> new Multipart(InputStream.nullInputStream(), "multipart/form-data"))
        .isInstanceOf(Problem.class);
  }
}
