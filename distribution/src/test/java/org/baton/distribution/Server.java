package org.baton.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/**
 * An assembled server in a folder of its own, started and looked at from outside only. The archive
 * is named by the system property {@code baton.archive}.
 */
final class Server implements AutoCloseable {
  static final String PASSWORD = "a-long-password-for-tests-17";
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
  private static final Duration LONGEST_COMMAND = Duration.ofMinutes(5);
  private static final Duration LONGEST_SIGN_IN = Duration.ofMinutes(1);
  private static final int TAIL = 60;

  /**
   * A server of a test lives for minutes: the classes kept for a next start would cost it more than
   * they give. It compiles like any other, for a password is hashed three times as long otherwise.
   */
  private static final String SHORT_LIVED = "-Xms64m -Xmx1g -Xshare:auto";

  private final Path home;
  private final Path data;
  private final Map<String, String> settings = new HashMap<>();
  private Process process;

  private Server(Path home, Path data) {
    this.home = home;
    this.data = data;
  }

  /**
   * Unpacks the archive into a folder.
   *
   * @param settings further settings, such as {@code BATON_JDBC_URL}
   */
  static Server unpack(Path folder, Map<String, String> settings) {
    Path archive = Path.of(System.getProperty("baton.archive"));
    Path home = folder.resolve("server");
    try {
      Files.createDirectories(home);
      finish(
          new ProcessBuilder(
              "tar", "xzf", archive.toString(), "-C", home.toString(), "--strip-components=1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Server server = new Server(home, folder.resolve("data"));
    server.settings.putAll(
        Map.of(
            "BATON_PORT",
            String.valueOf(freePort()),
            "BATON_SSH_PORT",
            String.valueOf(freePort()),
            "BATON_BIND",
            "127.0.0.1",
            "BATON_DATA",
            server.data.toString(),
            "BATON_JAVA_OPTS",
            SHORT_LIVED,
            "BATON_ADMIN_PASSWORD",
            PASSWORD));
    server.settings.putAll(settings);
    return server;
  }

  /** The same for modules under development: unsigned ones are let in, and by one person alone. */
  static Server forDevelopment(Path folder, Map<String, String> settings) {
    Server server = unpack(folder, settings);
    server.settings.put("BATON_MODULES_UNSIGNED", "allowed");
    server.settings.put("BATON_MODULES_FOUR_EYES", "off");
    return server;
  }

  /** Starts the server and waits until it says that everything is ready. */
  Server start() {
    launch();
    try {
      awaitReady();
      return this;
    } catch (AssertionError e) {
      // Whoever waits for it in vain cannot close it.
      close();
      throw e;
    }
  }

  /** Starts the server without waiting for anything. */
  void launch() {
    ProcessBuilder builder = command(Map.of(), "run");
    try {
      Files.createDirectories(data);
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(data.resolve("console.log").toFile()));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher with words behind it, and with further settings of the environment. */
  ProcessBuilder command(Map<String, String> further, String... words) {
    List<String> command = new java.util.ArrayList<>();
    command.add(home.resolve("bin/baton").toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BATON_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    builder.environment().putAll(settings);
    builder.environment().putAll(further);
    return builder;
  }

  /** What a command said, errors and all. */
  record Said(int code, String words) {}

  /** Runs the launcher to its end. */
  Said baton(Map<String, String> further, String... words) {
    try {
      Path output = Files.createTempFile(home, "said", ".txt");
      Process command =
          command(further, words)
              .redirectInput(new java.io.File("/dev/null"))
              .redirectOutput(output.toFile())
              .start();
      if (!command.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
        command.destroyForcibly();
        throw new AssertionError(List.of(words) + " does not end: " + Files.readString(output));
      }
      return new Said(command.exitValue(), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs the launcher to its end. */
  Said baton(String... words) {
    return baton(Map.of(), words);
  }

  /** Waits until the server says that everything is ready. */
  void awaitReady() {
    Instant end = Instant.now().plus(LONGEST_START);
    String said = "nothing";
    while (Instant.now().isBefore(end)) {
      if (!process.isAlive()) {
        throw new AssertionError("The server ended while starting.\n" + log());
      }
      try {
        Client.Answer answer = new Client(address()).get("/health");
        if (answer.status() == 200) {
          return;
        }
        said = answer.status() + " " + answer.body();
      } catch (UncheckedIOException e) {
        said = e.getCause().toString();
      }
      pause(200);
    }
    throw new AssertionError("The server is not ready. It says: " + said + "\n" + log());
  }

  /** What the log says of errors nobody foresaw, for the message of a test that met one. */
  String incidents() {
    try {
      List<String> lines = Files.readAllLines(data.resolve("log/baton.log"));
      StringBuilder all = new StringBuilder();
      int left = 0;
      for (String line : lines) {
        left = line.contains("Incident ") ? TAIL : left - 1;
        if (left > 0) {
          all.append(line).append('\n');
        }
      }
      return all.toString();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Where it answers. */
  String address() {
    return "http://127.0.0.1:" + settings.get("BATON_PORT");
  }

  /** A client signed in as the first administrator. */
  Client admin() {
    return new Client(address()).signIn("admin", PASSWORD);
  }

  /** The program folder. */
  Path home() {
    return home;
  }

  /** A setting such as {@code BATON_PORT}. */
  String setting(String name) {
    return settings.get(name);
  }

  /** The data folder. */
  Path data() {
    return data;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As a power cut does. */
  void killHard() {
    process.destroyForcibly();
    await();
  }

  /** As an administrator does. */
  void stop() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("The server does not stop.\n" + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      process.destroyForcibly();
      await();
    }
  }

  /** Runs a command in the administrator's shell; returns what it wrote, errors and all. */
  String ssh(String command) {
    try (SshClient client = SshClient.setUpDefaultClient()) {
      client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
      client.start();
      int port = Integer.parseInt(settings.get("BATON_SSH_PORT"));
      try (ClientSession session =
          client.connect("admin", "127.0.0.1", port).verify(LONGEST_SIGN_IN).getSession()) {
        session.addPasswordIdentity(PASSWORD);
        session.auth().verify(LONGEST_SIGN_IN);
        try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
          session.executeRemoteCommand(command, out, out, StandardCharsets.UTF_8);
          return out.toString(StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(command, e);
    }
  }

  /** Asks the Java machine of the server. */
  String jcmd(String... words) {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(String.valueOf(pid()));
    command.addAll(List.of(words));
    try {
      return finish(new ProcessBuilder(command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ends of its logs. */
  String log() {
    StringBuilder all = new StringBuilder();
    for (Path file : List.of(data.resolve("console.log"), data.resolve("log/baton.log"))) {
      if (Files.exists(file)) {
        try {
          List<String> lines = Files.readAllLines(file);
          all.append("--- ").append(file).append('\n');
          lines
              .subList(Math.max(0, lines.size() - TAIL), lines.size())
              .forEach(l -> all.append(l).append('\n'));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return all.toString();
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String finish(ProcessBuilder builder) throws IOException {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(builder.command() + ": " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return output;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
