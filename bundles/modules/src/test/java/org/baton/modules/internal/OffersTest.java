package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffersTest {
  @TempDir Path folder;

  private final Offers offers = new Offers();

  @Test
  void aFileIsForItsSenderAlone() throws IOException {
    Path file = Files.createFile(folder.resolve("a.jar"));
    String key = offers.keep(file, "a.jar", "eva");
    assertThat(offers.get(key, "eva").file()).isEqualTo(file);
    Problem foreign = catchThrowableOfType(Problem.class, () -> offers.get(key, "tom"));
    assertThat(foreign.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
    offers.forget(key);
    assertThat(file).doesNotExist();
    assertThat(catchThrowableOfType(Problem.class, () -> offers.get(key, "eva"))).isNotNull();
  }

  @Test
  void thereIsAnEndToTheFilesThatAreKept() throws IOException {
    for (int i = 0; i < 20; i++) {
      offers.keep(Files.createFile(folder.resolve(i + ".jar")), i + ".jar", "eva");
    }
    Problem many =
        catchThrowableOfType(
            Problem.class, () -> offers.keep(folder.resolve("x.jar"), "x.jar", "eva"));
    assertThat(many.code()).isEqualTo("modules.offers.many");
    offers.forgetAll();
    assertThat(folder).isEmptyDirectory();
  }
}
