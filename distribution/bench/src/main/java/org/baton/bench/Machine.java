package org.baton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the measurements were made on; no names of hosts or people. */
final class Machine {
  private Machine() {}

  /** Processor, cores, memory, system and Java, in one line. */
  static String words() {
    return String.join(
        ", ",
        value("/proc/cpuinfo", "model name", "unknown processor"),
        Runtime.getRuntime().availableProcessors() + " cores",
        memory(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "Java " + System.getProperty("java.version"));
  }

  /** The one-minute load average, to tell how quiet it was. */
  static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    } catch (IOException e) {
      return "";
    }
  }

  private static String memory() {
    String kib = value("/proc/meminfo", "MemTotal", "0").replaceAll("[^0-9]", "");
    return Math.round(Long.parseLong(kib) / 1048576.0) + " GiB";
  }

  private static String value(String file, String name, String otherwise) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }
}
