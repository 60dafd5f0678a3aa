package org.baton.sdk.contract;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.baton.sdk.platform.BuiltModule;

/** Builds the miniature modules below {@code com.example} as bnd builds a real one. */
final class Miniature {
  private final String id;
  private final Map<String, String> headers = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();
  private final StringBuilder both = new StringBuilder();

  /** A module with the texts that every module has. */
  Miniature(String id) {
    this.id = id;
    header("Bundle-Vendor", "Example");
    header("Bundle-SymbolicName", "com.example." + id);
    text(id + ".module.title", "x").text(id + ".module.about", "x");
  }

  Miniature header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** A text in both languages. */
  Miniature text(String key, String words) {
    both.append(key).append('=').append(words).append('\n');
    return this;
  }

  Miniature file(String path, String content) {
    files.put(path, content);
    return this;
  }

  /** Both files of texts, unless the test writes one itself. */
  private void texts() {
    for (String language : new String[] {"zh", "en"}) {
      files.putIfAbsent("OSGI-INF/l10n/" + id + "_" + language + ".properties", both.toString());
    }
  }

  BuiltModule build(Path folder) {
    texts();
    try (Builder builder = new Builder()) {
      builder.setClasspath(
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .filter(p -> !p.endsWith(".pom"))
              .map(File::new)
              .toArray(File[]::new));
      builder.setProperty("Bundle-Version", "1.0.0");
      builder.setProperty("Private-Package", "com.example." + id);
      builder.setProperty("Import-Package", "*");
      headers.forEach(builder::setProperty);
      Jar jar = builder.build();
      files.forEach((path, content) -> jar.putResource(path, resource(content)));
      if (!builder.getErrors().isEmpty()) {
        throw new IllegalStateException(builder.getErrors().toString());
      }
      jar.writeFolder(folder.toFile());
      return BuiltModule.at(folder);
    } catch (Exception e) {
      throw new IllegalStateException(id, e);
    }
  }

  private static EmbeddedResource resource(String content) {
    return new EmbeddedResource(content.getBytes(StandardCharsets.UTF_8), 0);
  }
}
