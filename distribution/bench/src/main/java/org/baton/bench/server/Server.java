package org.baton.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.bench.Ground;

/** The assembled server, as delivered and started by its launcher; again and again if need be. */
public final class Server implements Container, AutoCloseable {
  /** Where only the way is tried, no classes are kept for a next start. */
  private static final String SMALL = "-Xms64m -Xmx1g -Xshare:auto";

  private static final String PASSWORD = "a-long-password-for-benches-17";

  private final Path home;
  private final Path data;
  private final Map<String, String> settings = new HashMap<>();
  private Program program;

  /** Unpacks the archive into a folder; with its own database, in the data folder. */
  public Server(Ground ground, Path folder) throws IOException {
    this(ground, Database.h2(folder));
  }

  /** Unpacks the archive beside the database that it is to use; nothing is started yet. */
  public Server(Ground ground, Database database) throws IOException {
    home = database.folder().resolve("server");
    data = Files.createDirectories(database.folder().resolve("data"));
    Program.unpack(ground.archive(), home);
    settings.putAll(
        Map.of(
            "BATON_PORT", Program.freePort(),
            "BATON_SSH_PORT", Program.freePort(),
            "BATON_DATA", data.toString(),
            "BATON_ADMIN_PASSWORD", PASSWORD));
    settings.putAll(database.settings());
    String options = System.getProperty("baton.bench.options", ground.small() ? SMALL : "");
    if (!options.isEmpty()) {
      settings.put("BATON_JAVA_OPTS", options);
    }
  }

  /** Gives it a setting before it is started. */
  public void set(String name, String value) {
    settings.put(name, value);
  }

  @Override
  public Program start() throws IOException {
    List<String> command = List.of(home.resolve("bin/baton").toString(), "run");
    program = Program.start(command, settings, home.resolveSibling("server.txt"));
    return program;
  }

  /** Starts it and waits until every module is in service. */
  public Server ready() throws IOException {
    start();
    try {
      everything(program);
      return this;
    } catch (IOException e) {
      program.close();
      throw e;
    }
  }

  /** Ends it as a power cut does. */
  public void kill() throws IOException {
    program.kill();
  }

  /** The process that was started last. */
  public Program program() {
    return program;
  }

  /** Where it answers. */
  public String address() {
    return "http://127.0.0.1:" + settings.get("BATON_PORT");
  }

  /** What it keeps. */
  public Path data() {
    return data;
  }

  /** What it logged, line by line. */
  public List<String> log() throws IOException {
    return Files.readAllLines(data.resolve("log/baton.log"));
  }

  /** Signs in as the first administrator. */
  public Client admin() throws IOException {
    return Client.signIn(address(), "admin", PASSWORD);
  }

  /** The page people sign in on, drawn from its template with its texts. */
  @Override
  public double firstPage(Program started) throws IOException {
    return started.untilAnswered(
        address() + "/sign-in",
        (status, body) ->
            status == 200 && body.contains("name=\"password\"") && body.contains("</html>"));
  }

  /** Every module in service: the server's own statement, which asks each of them. */
  @Override
  public double everything(Program started) throws IOException {
    return started.untilAnswered(address() + "/health", (status, body) -> status == 200);
  }

  @Override
  public void forget() throws IOException {
    Program.delete(data);
    Files.createDirectories(data);
  }

  /** Stops it as an administrator does; nothing happens when it is not running. */
  @Override
  public void close() throws IOException {
    if (program != null) {
      program.close();
    }
  }
}
