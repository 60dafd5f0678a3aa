package org.baton.bench.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The assembled server as a process of its own. */
final class Product implements AutoCloseable {
  static final String PASSWORD = "a-long-password-for-benches-17";
  private static final long LONGEST_START_SECONDS = 180;

  private final Path home;
  private final Path data;
  private final Map<String, String> settings = new HashMap<>();
  private Process process;

  /** Unpacks the archive; nothing is started yet. */
  Product(Path archive, Path folder, Map<String, String> database) throws IOException {
    home = Files.createDirectories(folder.resolve("server"));
    data = Files.createDirectories(folder.resolve("data"));
    List<String> unpack =
        List.of("tar", "xzf", archive.toString(), "-C", home.toString(), "--strip-components=1");
    ended(new ProcessBuilder(unpack).inheritIO().start());
    settings.putAll(
        Map.of(
            "BATON_PORT", String.valueOf(freePort()),
            "BATON_SSH_PORT", String.valueOf(freePort()),
            "BATON_BIND", "127.0.0.1",
            "BATON_DATA", data.toString(),
            "BATON_ADMIN_PASSWORD", PASSWORD));
    settings.putAll(database);
  }

  Path data() {
    return data;
  }

  String address() {
    return "http://127.0.0.1:" + settings.get("BATON_PORT");
  }

  /** Starts it as shipped and waits until it says that everything is ready. */
  void start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/baton").toString(), "run");
    builder.environment().keySet().removeIf(name -> name.startsWith("BATON_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(settings);
    String options = System.getProperty("baton.bench.options", "");
    if (!options.isEmpty()) {
      builder.environment().put("BATON_JAVA_OPTS", options);
    }
    Path console = data.resolve("console.log");
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("The server does not start; see " + console);
      }
      pause();
    }
  }

  private boolean isReady() {
    try {
      new Caller(address()).millis("/health");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends it as an administrator does. */
  void stop() throws IOException {
    if (process != null && process.isAlive()) {
      process.destroy();
      try {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
          process.destroyForcibly().waitFor();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws IOException {
    stop();
  }

  static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void ended(Process process) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException("tar ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
