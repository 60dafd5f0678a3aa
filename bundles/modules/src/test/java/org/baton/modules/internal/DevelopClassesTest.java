package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopClassesTest {
  private static final String MANIFEST =
      "Manifest-Version: 1.0\nBundle-SymbolicName: com.example.visits;singleton:=true\n";

  @TempDir Path folder;

  private final List<List<String>> taken = new ArrayList<>();
  private Path classes;
  private DevelopClasses develop;

  @BeforeEach
  void begin() {
    classes = folder.resolve("classes");
    develop = new DevelopClasses(classes, folder.resolve("packed"), this::take);
  }

  private void take(File file) {
    assertThat(file.getName()).isEqualTo("com.example.visits.jar");
    try (JarFile jar = new JarFile(file)) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName"))
          .startsWith("com.example.visits");
      taken.add(jar.stream().map(JarEntry::getName).toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String name, String content) throws IOException {
    Path file = classes.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void whatHasStoppedChangingIsPackedAndTakenOnce() throws IOException {
    develop.look();
    write("com/example/Visits.class", "one");
    develop.look();
    develop.look();
    assertThat(taken).as("without a manifest it is no module yet").isEmpty();
    write(JarFile.MANIFEST_NAME, MANIFEST);
    develop.look();
    assertThat(taken).as("it may be changing still").isEmpty();
    develop.look();
    develop.look();
    assertThat(taken).containsExactly(List.of(JarFile.MANIFEST_NAME, "com/example/Visits.class"));
  }

  @Test
  void eachChangeIsTakenAndWhatWasDeletedIsNotInItAnyMore() throws IOException {
    write(JarFile.MANIFEST_NAME, MANIFEST);
    write("a.txt", "one");
    develop.look();
    develop.look();
    write("a.txt", "another");
    write("b.txt", "new");
    develop.look();
    develop.look();
    Files.delete(classes.resolve("a.txt"));
    develop.look();
    develop.look();
    assertThat(taken).hasSize(3);
    assertThat(taken.get(1)).containsExactly(JarFile.MANIFEST_NAME, "a.txt", "b.txt");
    assertThat(taken.get(2)).containsExactly(JarFile.MANIFEST_NAME, "b.txt");
    assertThat(folder.resolve("packed")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatIsWrongIsToldOnceAndTheNextChangeIsTaken() throws IOException {
    write(JarFile.MANIFEST_NAME, "no manifest");
    develop.look();
    assertThatThrownBy(develop::look).isInstanceOf(IOException.class);
    develop.look();
    write(JarFile.MANIFEST_NAME, MANIFEST);
    develop.look();
    develop.look();
    assertThat(taken).hasSize(1);
  }
}
