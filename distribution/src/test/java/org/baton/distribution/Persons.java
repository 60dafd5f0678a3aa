package org.baton.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People with accounts of their own, each in front of a browser that stays open. */
final class Persons implements AutoCloseable {
  private static final String GIVEN = "a word that the giver knows";
  private static final String OWN = "own " + GIVEN;

  private final Browser browser;
  private final String address;
  private final Client admin;
  private final String language;
  private final int width;
  private final Map<String, Visitor> visitors = new HashMap<>();
  private final Map<String, Client> clients = new HashMap<>();

  /** People who read this language in windows of this width. */
  Persons(Browser browser, Client admin, String address, String language, int width) {
    this.browser = browser;
    this.address = address;
    this.admin = admin;
    this.language = language;
    this.width = width;
  }

  /** Makes a role that grants exactly these permissions. */
  void role(String code, String zh, String en, String... permissions) {
    Map<String, ?> role =
        Map.of("title", Map.of("zh", zh, "en", en), "permissions", List.of(permissions));
    Officer.done(admin.put("/api/access/roles/" + code, role), 200);
  }

  /** Makes an account; it changes the password that it was given at once. */
  void join(String account, String name, String role, String unit) {
    Map<String, ?> given =
        Map.of(
            "account", account,
            "name", name,
            "password", GIVEN,
            "roles", List.of(Map.of("role", role, "unit", unit)));
    Officer.done(admin.post("/api/access/accounts", given), 201);
    clients.put(account, new Client(address).signIn(account, GIVEN));
  }

  /** The person in front of the browser, signed in. */
  Visitor at(String account) {
    return visitors.computeIfAbsent(
        account, a -> browser.visitor(address, language, width).signIn(a, OWN));
  }

  /** Somebody without an account, with a browser of their own that is theirs to close. */
  Visitor anybody() {
    return browser.visitor(address, language, width);
  }

  /** What the person's programs ask for. */
  Client over(String account) {
    return clients.get(account);
  }

  /** Looks at a page beside the way, unless a walk before has looked at it on a desktop. */
  void glance(Visitor visitor, String name) {
    if (width == Browser.DESKTOP) {
      visitor.look(name);
    }
  }

  @Override
  public void close() {
    visitors.values().forEach(Visitor::close);
  }
}
