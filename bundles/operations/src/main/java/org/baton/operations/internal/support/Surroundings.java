package org.baton.operations.internal.support;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server was started with. Only settings that are named here are told, by their values.
 */
final class Surroundings {
  /** Whose values say nothing about anybody. */
  private static final List<String> TOLD =
      List.of(
          "BATON_PORT",
          "BATON_SSH_PORT",
          "BATON_JDBC_POOL",
          "BATON_MODULES_FOUR_EYES",
          "BATON_MODULES_UNSIGNED",
          "BATON_KEEP_YEARS",
          "BATON_UNDO_DAYS",
          "BATON_START_SECONDS");

  /** Of which it is told only whether they are set. */
  private static final List<String> NAMED =
      List.of(
          "BATON_BIND",
          "BATON_PROXY",
          "BATON_PUBLIC_ADDRESS",
          "BATON_DATA",
          "BATON_ADMIN_PASSWORD",
          "BATON_JDBC_USER",
          "BATON_JDBC_PASSWORD");

  private Surroundings() {}

  static String settings(UnaryOperator<String> environment) {
    StringBuilder text = new StringBuilder();
    TOLD.forEach(n -> line(text, n, value(environment, n)));
    NAMED.forEach(
        n -> line(text, n, value(environment, n).isEmpty() ? "" : "(set, value not told)"));
    line(text, "BATON_JDBC_URL", database(value(environment, "BATON_JDBC_URL")));
    line(text, "BATON_JAVA_OPTS", options(value(environment, "BATON_JAVA_OPTS")));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value.isEmpty() ? "(not set)" : value).append('\n');
  }

  private static String value(UnaryOperator<String> environment, String name) {
    String value = environment.apply(name);
    return value == null ? "" : value.strip();
  }

  /** The product alone: neither host nor name. */
  private static String database(String url) {
    String product = url.replaceFirst("^jdbc:([a-z0-9]+):.*", "$1");
    return product.equals(url) && !url.isEmpty() ? "(not understood)" : product;
  }

  /** Sizes and collectors; a property may hold a password. */
  private static String options(String given) {
    return Stream.of(given.split("\\s+"))
        .filter(o -> o.matches("-X[A-Za-z0-9:+=_-]{1,80}"))
        .collect(Collectors.joining(" "));
  }

  static String versions(String platform) {
    Runtime runtime = Runtime.getRuntime();
    long start = ManagementFactory.getRuntimeMXBean().getUptime();
    return String.join(
        "\n",
        "Baton " + platform,
        "Java " + Runtime.version() + " of " + System.getProperty("java.vendor"),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"),
        "Processors " + runtime.availableProcessors(),
        "Most memory " + runtime.maxMemory() / (1024 * 1024) + " MiB",
        "Language " + Locale.getDefault() + ", time zone " + ZoneId.systemDefault(),
        "Running for " + Duration.ofMillis(start),
        "");
  }
}
