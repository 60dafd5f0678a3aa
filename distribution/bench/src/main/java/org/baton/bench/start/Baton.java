package org.baton.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The assembled server, as delivered and started by its launcher. */
final class Baton implements Container {
  static final String PASSWORD = "a-long-password-for-benches-17";

  private final Path home;
  private final Path data;
  private final Map<String, String> settings;

  Baton(Path archive, Path folder) throws IOException {
    home = folder.resolve("baton");
    data = folder.resolve("baton-data");
    Program.unpack(archive, home);
    settings =
        Map.of(
            "BATON_PORT", Program.freePort(),
            "BATON_SSH_PORT", Program.freePort(),
            "BATON_DATA", data.toString(),
            "BATON_ADMIN_PASSWORD", PASSWORD);
  }

  @Override
  public Program start() throws IOException {
    Path output = home.resolveSibling("baton.txt");
    return Program.start(List.of(home.resolve("bin/baton").toString(), "run"), settings, output);
  }

  String address() {
    return "http://127.0.0.1:" + settings.get("BATON_PORT");
  }

  Path data() {
    return data;
  }

  /** The page people sign in on, drawn from its template with its texts. */
  @Override
  public double firstPage(Program program) throws IOException {
    return program.untilAnswered(
        address() + "/sign-in",
        (status, body) ->
            status == 200 && body.contains("name=\"password\"") && body.contains("</html>"));
  }

  /** Every module in service: the server's own statement, which asks each of them. */
  @Override
  public double everything(Program program) throws IOException {
    return program.untilAnswered(address() + "/health", (status, body) -> status == 200);
  }

  @Override
  public void forget() throws IOException {
    Program.delete(data);
    Files.createDirectories(data);
  }
}
