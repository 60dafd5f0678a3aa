package org.baton.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the sample province, found by their names. */
final class Province {
  private static final Pattern PLAN = Pattern.compile("plan-(\\d{4})\\.yaml");

  private final Path folder;
  private final List<Integer> years;

  Province(Path folder) {
    this.folder = folder;
    try (Stream<Path> files = Files.list(folder)) {
      years =
          files
              .map(f -> PLAN.matcher(f.getFileName().toString()))
              .filter(Matcher::matches)
              .map(m -> Integer.valueOf(m.group(1)))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The years there is a plan for, oldest first. */
  List<Integer> years() {
    return years;
  }

  /** The current year: the last one. */
  int current() {
    return years.get(years.size() - 1);
  }

  /** The content of a file, if the province has it. */
  Optional<byte[]> file(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
