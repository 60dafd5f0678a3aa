package org.baton.distribution;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Pictures of the pages that the tests pass, for whoever runs one of them: all below {@code
 * target/pictures}, and those that the documentation shows also in the folder that {@code
 * -Dscreenshots} names.
 */
final class Album {
  private static final Path FOLDER = House.root().resolve("distribution/target/pictures");

  /** The pictures that the documentation shows, by the names the tests give them. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "home-zh-1280", "home.png",
          "import-mistakes-zh-1280", "import.png",
          "sheet-zh-390", "sheet.png",
          "result-zh-1280", "result.png",
          "why-zh-1280", "why.png",
          "page_modules_1280", "modules.png");

  private Album() {}

  static void keep(Page page, String name) {
    String wanted = System.getProperty("screenshots", "");
    if (wanted.isEmpty() && !Boolean.getBoolean("pictures")) {
      return;
    }
    try {
      byte[] picture = page.screenshot();
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + ".png"), picture);
      if (!wanted.isEmpty() && SHOWN.containsKey(name)) {
        Files.write(House.root().resolve(wanted).resolve(SHOWN.get(name)), picture);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
