package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.Available.Item;
import org.baton.modules.internal.Available.State;
import org.baton.modules.internal.Available.Stock;
import org.baton.modules.internal.trust.Keys;
import org.baton.modules.internal.trust.KnownRevocations;
import org.baton.modules.internal.trust.Switches;
import org.baton.modules.internal.trust.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class AvailableTest {
  @TempDir Path folder;
  @TempDir Path elsewhere;

  private Available available(Installed... installed) {
    return new Available(folder, () -> List.of(installed), trust("allowed"));
  }

  private static Trust trust(String unsigned) {
    Switches switches = new Switches(Map.of("BATON_MODULES_UNSIGNED", unsigned));
    return new Trust(fingerprints -> Map.of(), KnownRevocations.NONE, switches, Clock.systemUTC());
  }

  private static Installed installed(String id, String version) {
    return new Installed(id, "org.baton." + id, new Version(version));
  }

  @Test
  void saysHowEachStandsToWhatIsInstalled() throws IOException {
    Jars.module(folder, "alpha", "1.0.0");
    Jars.module(folder, "bravo", "2.0.0");
    Jars.module(folder, "carol", "2.0.0");
    Jars.module(folder, "delta", "2.0.0");
    List<Stock> stocks =
        available(installed("bravo", "1.9.0"), installed("carol", "2.0.0"), installed("delta", "3"))
            .list();
    assertThat(stocks).allSatisfy(s -> assertThat(s.problem()).isNull());
    assertThat(stocks)
        .flatExtracting(Stock::modules)
        .containsExactly(
            new Item("alpha", "1.0.0", "", State.NEW),
            new Item("bravo", "2.0.0", "1.9.0", State.NEWER),
            new Item("carol", "2.0.0", "2.0.0", State.SAME),
            new Item("delta", "2.0.0", "3.0.0", State.OLDER));
  }

  @Test
  void aBrokenFileIsListedWithWhatIsWrong() throws IOException {
    Files.writeString(folder.resolve("broken.jar"), "no zip");
    Jars.module(folder, "core", "9.0.0");
    Jars.module(folder, "good", "1.0.0");
    assertThat(available().list())
        .extracting(s -> s.problem() == null ? "" : s.problem().code())
        .containsExactly("modules.jar.not-a-jar", "modules.refused", "");
  }

  @Test
  void whatWouldNotBeLetInIsListedWithTheReason() throws IOException {
    Path unsigned = Jars.module(folder, "alpha", "1.0.0");
    Path signed = Keys.of(elsewhere, "Press").sign(unsigned);
    Files.move(signed, folder.resolve("beta.jar"));
    assertThat(new Available(folder, List::of, trust("refused")).list())
        .extracting(s -> s.problem().code())
        .containsExactly("modules.signature.none", "modules.signature.unknown");
  }

  @Test
  void onlyFilesOfTheFolderItselfAreTaken() throws IOException {
    Files.createDirectory(folder.resolve("folder.jar"));
    Files.writeString(folder.resolve("notes.txt"), "x");
    Path secret = Jars.module(elsewhere, "secret", "1.0.0");
    Files.createSymbolicLink(folder.resolve("link.jar"), secret);
    assertThat(available().list()).isEmpty();
    String outside = "../" + elsewhere.getFileName() + "/" + secret.getFileName();
    for (String name : List.of("link.jar", "folder.jar", "notes.txt", outside)) {
      assertThatThrownBy(() -> available().file(name))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo("modules.available.gone"));
    }
  }

  @Test
  void aFileIsReadAgainOnlyWhenItChanged() throws IOException {
    Available available = available();
    Path file = Jars.module(folder, "alpha", "1.0.0");
    FileTime at = Files.getLastModifiedTime(file);
    assertThat(available.list().get(0).problem()).isNull();
    Files.write(file, new byte[(int) Files.size(file)]);
    Files.setLastModifiedTime(file, at);
    assertThat(available.list().get(0).problem()).isNull();
    Files.setLastModifiedTime(file, FileTime.fromMillis(at.toMillis() + 5_000));
    assertThat(available.list().get(0).problem()).isNotNull();
  }

  @Test
  void thereIsAnEndToTheFilesThatAreOpened() throws IOException {
    for (int i = 0; i < Available.MOST + 3; i++) {
      Files.writeString(folder.resolve(i + ".jar"), "x");
    }
    assertThat(available().list()).hasSize(Available.MOST);
  }

  @Test
  void withoutTheFolderThereIsNothing() {
    assertThat(new Available(folder.resolve("absent"), List::of, trust("allowed")).list())
        .isEmpty();
  }
}
