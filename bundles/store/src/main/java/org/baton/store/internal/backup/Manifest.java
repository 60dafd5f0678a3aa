package org.baton.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * What a copy holds.
 *
 * @param format the version of the copy's format
 * @param facts such as the software's version, the database product and each schema's version
 * @param parts the SHA-256 of every part, by its path
 */
record Manifest(int format, Map<String, String> facts, Map<String, String> parts) {
  static final String FILE = "manifest.properties";
  static final int FORMAT = 1;
  private static final String PART = "part.";

  void write(OutputStream out) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("format", Integer.toString(format));
    properties.putAll(facts);
    parts.forEach((path, hash) -> properties.setProperty(PART + path, hash));
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    properties.store(writer, null);
    writer.flush();
  }

  static Manifest read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    Map<String, String> facts = new TreeMap<>();
    Map<String, String> parts = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(PART)) {
        parts.put(safe(name.substring(PART.length())), properties.getProperty(name));
      } else {
        facts.put(name, properties.getProperty(name));
      }
    }
    return new Manifest(format(facts.remove("format")), facts, parts);
  }

  private static int format(String text) {
    try {
      int format = Integer.parseInt(text);
      if (format <= FORMAT) {
        return format;
      }
      throw Problem.of(Kind.INVALID, "store.restore.newer", text, String.valueOf(FORMAT));
    } catch (NumberFormatException e) {
      throw Problem.of(Kind.INVALID, "store.restore.foreign");
    }
  }

  /** A part stays inside the folder it is put into. */
  private static String safe(String path) {
    boolean inside = path.startsWith("database/") || path.startsWith("evidence/");
    if (!inside || path.contains("\\") || path.contains(":")) {
      throw Problem.of(Kind.INVALID, "store.restore.path", path);
    }
    for (String step : path.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        throw Problem.of(Kind.INVALID, "store.restore.path", path);
      }
    }
    return path;
  }
}
