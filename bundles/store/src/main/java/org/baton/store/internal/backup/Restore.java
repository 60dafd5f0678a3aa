package org.baton.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.store.internal.source.Refusal;
import org.baton.store.internal.source.Settings;

/** Puts a copy back while the server is stopped: {@code Restore FILE [--replace]}. */
public final class Restore {
  private final Settings settings;
  private final boolean replace;
  private final String aside =
      "_before_" + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));

  Restore(Settings settings, boolean replace) {
    this.settings = settings;
    this.replace = replace;
  }

  /** Ends with 0 when the copy was put back, with 1 when nothing was changed. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  private static int run(List<String> arguments, PrintStream out, PrintStream err) {
    List<String> files = arguments.stream().filter(a -> !a.startsWith("--")).toList();
    boolean replace = arguments.contains("--replace");
    try {
      if (files.size() != 1 || arguments.size() != (replace ? 2 : 1)) {
        throw Problem.of(Kind.INVALID, "store.restore.usage");
      }
      Settings settings = Settings.of(System::getenv, System.getProperty("baton.data"));
      new Restore(settings, replace).from(Path.of(files.get(0)));
      out.println(sentence("store.restore.done", settings.data().toString(), settings.shown()));
      return 0;
    } catch (Problem e) {
      err.println(sentence(e.code(), e.arguments().toArray()));
      err.println(sentence(e.code() + ".remedy", e.arguments().toArray()));
      return 1;
    }
  }

  /**
   * Verifies a copy and puts it in place.
   *
   * @throws Problem when it cannot be, with nothing changed
   */
  void from(Path file) {
    try (CopyFile copy = CopyFile.open(file)) {
      String product = copy.manifest().facts().getOrDefault("database", "");
      if (!product.equals(settings.dialect().name())) {
        throw Problem.of(Kind.INVALID, "store.restore.product", product, settings.dialect().name());
      }
      Path evidence = settings.data().resolve("evidence");
      refuse(evidence);
      Path ready = settings.data().resolve("evidence" + aside + ".new");
      try {
        Files.createDirectories(ready);
        copy.evidence(ready);
        database(copy);
        moveAside(evidence);
        Files.move(ready, evidence);
      } finally {
        remove(ready);
      }
    } catch (IOException e) {
      throw Problem.of(
              Kind.INVALID, "store.restore.failed", file.toString(), String.valueOf(e.getMessage()))
          .causedBy(e);
    } catch (SQLException e) {
      throw Refusal.of(e, settings);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void refuse(Path path) throws IOException {
    if (!replace && filled(path)) {
      throw Problem.of(Kind.CONFLICT, "store.restore.full", path.toString());
    }
  }

  private static boolean filled(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.exists(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isPresent();
    }
  }

  private void moveAside(Path path) throws IOException {
    if (Files.exists(path)) {
      Files.move(path, path.resolveSibling(path.getFileName() + aside));
    }
  }

  private void database(CopyFile copy) throws IOException, SQLException {
    if (settings.dialect() == Dialect.H2) {
      h2(copy);
      return;
    }
    try (Connection connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      new PostgresLoad(connection, copy).run(replace ? aside : null);
    }
  }

  private void h2(CopyFile copy) throws IOException {
    String place = settings.shown().substring("jdbc:h2:file:".length());
    Path file = Path.of(place + ".mv.db").toAbsolutePath();
    refuse(file);
    Files.createDirectories(file.getParent());
    Path ready = file.resolveSibling(file.getFileName() + aside + ".new");
    try (ZipInputStream zip = new ZipInputStream(copy.open(OnlineBackups.H2_PART))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().endsWith(".mv.db")) {
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        throw Problem.of(Kind.INVALID, "store.restore.damaged", OnlineBackups.H2_PART);
      }
      Files.copy(zip, ready);
    }
    moveAside(file);
    Files.move(ready, file);
  }

  private static String sentence(String code, Object... words) {
    String language = Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
    String place = "/OSGI-INF/l10n/store_" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Restore.class.getResourceAsStream(place)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return code;
    }
    return new MessageFormat(texts.getProperty(code, code), Locale.ROOT).format(words);
  }
}
