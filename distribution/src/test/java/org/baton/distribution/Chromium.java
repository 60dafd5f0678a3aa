package org.baton.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The browser of the tests: the one that {@code CHROMIUM} names, or Debian's. Run by the build
 * before the container tests; where there is none it is installed with apt-get, and where that
 * cannot be done the build fails and says so. Nothing is skipped.
 */
public final class Chromium {
  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final List<String> PACKAGES = List.of("chromium", "fonts-noto-cjk");

  private Chromium() {}

  /** Makes sure that there is a browser, and a font with Chinese characters. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (program().isPresent() && readsChinese()) {
      return;
    }
    String said = install();
    if (program().isEmpty()) {
      throw new IllegalStateException(
          "The browser tests need Chromium, and it could not be installed. Install Debian's"
              + " packages "
              + String.join(" and ", PACKAGES)
              + ", or name a Chromium in the environment variable CHROMIUM, or leave all container"
              + " tests out with -DskipITs. What was tried:\n"
              + said);
    }
    if (!readsChinese()) {
      System.err.println("No font with Chinese characters was found: pictures will show boxes.");
    }
  }

  /** The browser's program. */
  static Optional<Path> program() {
    String named = System.getenv("CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return USUAL.stream().filter(Files::isExecutable).findFirst();
  }

  private static boolean readsChinese() throws InterruptedException {
    try {
      return !run(List.of("fc-list", ":lang=zh", "family")).words().isBlank();
    } catch (IOException e) {
      return false;
    }
  }

  private static String install() throws InterruptedException {
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> before =
        root
            ? List.of("env", "DEBIAN_FRONTEND=noninteractive")
            : List.of("sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive");
    StringBuilder said = new StringBuilder();
    System.out.println("Installing " + String.join(" ", PACKAGES) + " with apt-get");
    for (List<String> words :
        List.of(
            List.of("apt-get", "-q", "update"),
            List.of("apt-get", "-q", "-y", "--no-install-recommends", "install"))) {
      List<String> command = new java.util.ArrayList<>(before);
      command.addAll(words);
      if (words.contains("install")) {
        command.addAll(PACKAGES);
      }
      try {
        Ended ended = run(command);
        said.append(command).append(" ended with ").append(ended.code()).append(":\n");
        said.append(ended.words()).append('\n');
      } catch (IOException e) {
        said.append(e.getMessage()).append('\n');
      }
    }
    return said.toString();
  }

  private record Ended(int code, String words) {}

  private static Ended run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), words);
  }
}
