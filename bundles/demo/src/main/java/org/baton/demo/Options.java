package org.baton.demo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the demonstration was started with.
 *
 * @param url the address of the server, without a slash at the end
 * @param account who signs in
 * @param password that account's password
 * @param province the folder of the sample province
 * @param words the sentences in the chosen language
 * @param stop the command that stops the server, as it is shown at the end; empty when somebody
 *     else tells it
 */
record Options(URI url, String account, String password, Path province, Words words, String stop) {

  private static final Set<String> NAMES =
      Set.of("--url", "--account", "--password", "--province", "--lang", "--stop-with");

  /** Reads the command line; the password may come from BATON_ADMIN_PASSWORD instead. */
  static Options read(String[] arguments, Map<String, String> environment) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!NAMES.contains(arguments[i]) || i + 1 == arguments.length) {
        throw new DemoFailure(
            "'" + arguments[i] + "' is not an option with a value.", "Options: " + NAMES);
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    Words words = new Words(locale(given.get("--lang"), environment));
    String password = given.getOrDefault("--password", environment.get("BATON_ADMIN_PASSWORD"));
    if (password == null || password.isBlank()) {
      throw new DemoFailure(words.say("demo.no-password"), words.say("demo.no-password.remedy"));
    }
    Path province = Path.of(given.getOrDefault("--province", "examples/province"));
    if (!Files.isRegularFile(province.resolve("units.csv"))) {
      throw new DemoFailure(
          words.say("demo.no-province", province.toAbsolutePath()),
          words.say("demo.no-province.remedy"));
    }
    String url = given.getOrDefault("--url", "http://127.0.0.1:8181").replaceAll("/+$", "");
    return new Options(
        URI.create(url),
        given.getOrDefault("--account", "admin"),
        password,
        province,
        words,
        given.getOrDefault("--stop-with", ""));
  }

  /** The language asked for, else that of the terminal as LC_ALL, LC_MESSAGES or LANG tell. */
  static Locale locale(String asked, Map<String, String> environment) {
    String language = asked;
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      if (language == null || language.isBlank()) {
        language = environment.get(name);
      }
    }
    return language != null && language.startsWith("zh")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }
}
