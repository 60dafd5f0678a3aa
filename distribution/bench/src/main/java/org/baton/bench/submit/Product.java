package org.baton.bench.submit;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The assembled server as a process of its own, as shipped but for its database. */
final class Product implements java.io.Closeable {
  static final String PASSWORD = "a-long-password-for-benches-17";
  private static final int LOOKS = 900;

  private final String address;
  private final Process process;

  /** Unpacks the archive, starts it and waits until everything is ready. */
  Product(Path archive, Path folder, Map<String, String> database) throws IOException {
    Path home = Files.createDirectories(folder.resolve("server"));
    Path data = Files.createDirectories(folder.resolve("data"));
    List<String> unpack =
        List.of("tar", "xzf", archive.toString(), "-C", home.toString(), "--strip-components=1");
    await(new ProcessBuilder(unpack).inheritIO().start());
    Map<String, String> settings = new HashMap<>(database);
    settings.put("BATON_PORT", freePort());
    settings.put("BATON_SSH_PORT", freePort());
    settings.put("BATON_DATA", data.toString());
    settings.put("BATON_ADMIN_PASSWORD", PASSWORD);
    settings.put("JAVA_HOME", System.getProperty("java.home"));
    String options = System.getProperty("baton.bench.options", "");
    if (!options.isEmpty()) {
      settings.put("BATON_JAVA_OPTS", options);
    }
    address = "http://127.0.0.1:" + settings.get("BATON_PORT");
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/baton").toString(), "run");
    builder.environment().keySet().removeIf(name -> name.startsWith("BATON_"));
    builder.environment().putAll(settings);
    Path console = data.resolve("console.log");
    process = builder.redirectErrorStream(true).redirectOutput(console.toFile()).start();
    for (int i = 0; !isReady(); i++) {
      if (!process.isAlive() || i > LOOKS) {
        close();
        throw new IOException("The server does not start: " + Files.readString(console));
      }
      pause();
    }
  }

  String address() {
    return address;
  }

  /** Processor time used up to now, in seconds. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private boolean isReady() {
    try {
      URI health = URI.create(address + "/health");
      return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void await(Process process) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException("tar ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
