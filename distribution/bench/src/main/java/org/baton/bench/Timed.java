package org.baton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A process measured from outside, from its start to its end.
 *
 * @param code its exit code
 * @param seconds wall time
 * @param cpuSeconds processor time of all its threads
 * @param peakMiB highest resident memory, as the kernel counts it
 */
public record Timed(int code, double seconds, double cpuSeconds, double peakMiB) {
  private static final int LOOKED_AT_EVERY_MILLIS = 10;

  /**
   * Runs a command to its end; its output goes to a file.
   *
   * @throws IOException when it does not end with 0
   */
  public static Timed run(List<String> command, Path output) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    double peak = 0;
    Duration cpu = Duration.ZERO;
    while (process.isAlive()) {
      peak = Math.max(peak, peakMiB(process.pid()));
      cpu = process.info().totalCpuDuration().orElse(cpu);
      pause();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(
          command + " ended with " + process.exitValue() + ":\n" + Files.readString(output));
    }
    return new Timed(0, seconds, cpu.toMillis() / 1e3, peak);
  }

  /** As measures {@code seconds}, {@code cpu seconds} and {@code peak MiB}. */
  public Map<String, Double> measures() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("seconds", seconds);
    all.put("cpu seconds", cpuSeconds);
    all.put("peak MiB", peakMiB);
    return all;
  }

  /** Highest resident memory of a living process in MiB; 0 when it is gone. */
  public static double peakMiB(long pid) {
    return status(pid, "VmHWM:");
  }

  /** Present resident memory of a living process in MiB; 0 when it is gone. */
  public static double residentMiB(long pid) {
    return status(pid, "VmRSS:");
  }

  private static double status(long pid, String name) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
        if (line.startsWith(name)) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOKED_AT_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
