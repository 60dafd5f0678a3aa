package org.baton.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.baton.bench.Ground;

/**
 * Karaf as its project delivers it, with its web console and what persistence and components need
 * as further boot features; its ports are the only other thing that is changed. It runs on the
 * usual Java also when Baton is measured on a newer one, since it starts on none newer than 23.
 * What it lacks it fetches from Maven Central once, before anything is measured.
 */
public final class Karaf implements Container {
  private static final String LAST_BOOT_FEATURE = "    kar/4.4.10";
  private static final int MUST_SIGN_IN = 401;

  private final Path home;
  private final String port = Program.freePort();

  /** Unpacks it into a folder, with the ports and features it is to have. */
  public Karaf(Ground ground, Path folder) throws IOException {
    home = folder.resolve("karaf");
    Program.unpack(ground.peer("apache-karaf-", ".tar.gz"), home);
    Path features = home.resolve("etc/org.apache.karaf.features.cfg");
    String stock = Files.readString(features);
    // The web console asks for an HTTP service without naming one.
    String more =
        stock.replace(LAST_BOOT_FEATURE, LAST_BOOT_FEATURE + ", http, webconsole, scr, jpa");
    if (more.equals(stock)) {
      throw new IOException("The boot features of the stock Karaf look different: " + features);
    }
    Files.writeString(features, more);
    set("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", port);
    set("org.apache.karaf.shell.cfg", "sshPort", Program.freePort());
    set("org.apache.karaf.management.cfg", "rmiRegistryPort", Program.freePort());
    set("org.apache.karaf.management.cfg", "rmiServerPort", Program.freePort());
    set(
        "org.ops4j.pax.url.mvn.cfg",
        "org.ops4j.pax.url.mvn.localRepository",
        ground.kept("karaf-repository").toString());
  }

  private void set(String file, String name, String value) throws IOException {
    Path configuration = home.resolve("etc").resolve(file);
    String before = Files.exists(configuration) ? Files.readString(configuration) : "";
    String others =
        before.replaceAll("(?m)^" + java.util.regex.Pattern.quote(name) + "\\s*=.*$", "");
    Files.writeString(
        configuration,
        others + "\n" + name + " = " + value + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  @Override
  public Program start() throws IOException {
    Path output = home.resolveSibling("karaf.txt");
    List<String> command = List.of(home.resolve("bin/karaf").toString(), "daemon");
    String java = System.getProperty("baton.bench.usual.java", System.getProperty("java.home"));
    return Program.start(command, Map.of("JAVA_HOME", java), output);
  }

  /** The console's page; that it asks who is there counts as its answer. */
  @Override
  public double firstPage(Program program) throws IOException {
    return program.untilAnswered(
        "http://127.0.0.1:" + port + "/system/console/bundles",
        (status, body) -> status == 200 || status == MUST_SIGN_IN);
  }

  /** It says nowhere whether it is complete: its first page counts for that too. */
  @Override
  public double everything(Program program) throws IOException {
    return firstPage(program);
  }

  @Override
  public void forget() throws IOException {
    Program.delete(home.resolve("data"));
    Files.createDirectories(home.resolve("data/tmp"));
  }
}
