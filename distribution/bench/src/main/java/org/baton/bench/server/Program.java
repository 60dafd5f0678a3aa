package org.baton.bench.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.baton.bench.Timed;

/** A server as a process, looked at from outside since the moment it was started. */
public final class Program implements AutoCloseable {
  private static final double LONGEST_SECONDS = 300;
  private static final int LONGEST_ANSWER_MILLIS = 60_000;
  private static final int BETWEEN_LOOKS_MILLIS = 20;

  private final Process process;
  private final Path output;
  private final long started;

  private Program(Process process, Path output, long started) {
    this.process = process;
    this.output = output;
    this.started = started;
  }

  /** Starts a command that becomes the server, or replaces itself by it. */
  static Program start(List<String> command, Map<String, String> settings, Path output)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(n -> n.startsWith("BATON_") || n.startsWith("KARAF_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(settings);
    builder.redirectOutput(output.toFile());
    long started = System.nanoTime();
    return new Program(builder.start(), output, started);
  }

  /** Waits until an address answers as it should, and says how long after the start that was. */
  public double untilAnswered(String address, BiPredicate<Integer, String> as) throws IOException {
    while (true) {
      if (answers(address, as)) {
        return seconds();
      }
      if (!process.isAlive() || seconds() > LONGEST_SECONDS) {
        throw new IOException(address + " is not answered: " + Files.readString(output));
      }
      pause(BETWEEN_LOOKS_MILLIS);
    }
  }

  private static boolean answers(String address, BiPredicate<Integer, String> as) {
    try {
      HttpURLConnection asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
      asked.setInstanceFollowRedirects(false);
      asked.setReadTimeout(LONGEST_ANSWER_MILLIS);
      int status = asked.getResponseCode();
      try (var in = status < 400 ? asked.getInputStream() : asked.getErrorStream()) {
        byte[] body = in == null ? new byte[0] : in.readAllBytes();
        return as.test(status, new String(body, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      return false;
    }
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /** Processor time used up to now. */
  public double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** Resident memory at this moment. */
  public double residentMiB() {
    return Timed.residentMiB(process.pid());
  }

  /** Resident memory once it has come to rest; nobody asks it to collect its garbage before. */
  public double restingMiB(double seconds) throws IOException {
    pause(Math.round(seconds * 1e3));
    return residentMiB();
  }

  /** Waits; an interrupt ends the case. */
  public static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Ends it without a word: kill -9. */
  public void kill() throws IOException {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Stops it as an administrator does. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new IOException("It does not stop: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** A port nobody uses. */
  static String freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  /** Unpacks an archive without its outermost folder. */
  static void unpack(Path archive, Path into) throws IOException {
    Files.createDirectories(into);
    Timed.run(
        List.of("tar", "xzf", archive.toString(), "-C", into.toString(), "--strip-components=1"),
        into.resolveSibling("unpacked.txt"));
  }

  /** Deletes a folder with all in it; nothing happens when there is none. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
