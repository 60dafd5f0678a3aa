package org.baton.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** Three people to look at the result with, each with a password that is shown once. */
final class Accounts {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 16;
  private static final String EVERYWHERE = "";

  private final SecureRandom random = new SecureRandom();
  private final Server server;
  private final Words words;

  Accounts(Server server, Words words) {
    this.server = server;
    this.words = words;
  }

  /**
   * Somebody who can sign in.
   *
   * @param account the account's name
   * @param what who that is, in words
   * @param password the password
   */
  record Person(String account, String what, String password) {}

  /** Creates an officer and an evaluator for the whole province and the head of one unit. */
  List<Person> create(String unit, String unitName) {
    return List.of(
        person("officer", "officer", EVERYWHERE, words.say("demo.account.officer")),
        person("evaluator", "evaluator", EVERYWHERE, words.say("demo.account.evaluator")),
        person("unit-head", "unit", unit, words.say("demo.account.head", unitName)));
  }

  private Person person(String account, String role, String unit, String what) {
    String password = password();
    server.post(
        "/api/access/accounts",
        Map.of(
            "account", account,
            "name", what,
            "password", password,
            "roles", List.of(Map.of("role", role, "unit", unit))));
    return new Person(account, what, password);
  }

  private String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
