package org.baton.access.internal.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baton.access.internal.Roles;
import org.baton.access.internal.Scopes;
import org.baton.access.internal.store.Grant;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;

/** Says in a reader's language which role is held, and for what; all names are read at once. */
final class GrantWords {
  private final Reader reader;
  private final Map<String, Text> roles;
  private final Map<String, Text> units;
  private final Map<String, Text> cycles;

  private GrantWords(
      Reader reader, Map<String, Text> roles, Map<String, Text> units, Map<String, Text> cycles) {
    this.reader = reader;
    this.roles = roles;
    this.units = units;
    this.cycles = cycles;
  }

  static GrantWords of(Reader reader, Roles roles, Scopes scopes, Collection<Grant> grants) {
    List<String> units = grants.stream().map(Grant::unit).distinct().toList();
    boolean limited = grants.stream().anyMatch(g -> !g.cycle().isEmpty());
    return new GrantWords(
        reader, roles.titles(), scopes.units(units), limited ? scopes.cycles() : Map.of());
  }

  String role(Grant grant) {
    return named(roles, grant.role());
  }

  String unit(Grant grant) {
    return grant.unit().isEmpty() ? reader.t("access.page.everywhere") : named(units, grant.unit());
  }

  String cycle(Grant grant) {
    return grant.cycle().isEmpty()
        ? reader.t("access.page.every-cycle")
        : named(cycles, grant.cycle());
  }

  /** The role with what it is held for, in one line. */
  String line(Grant grant) {
    String held = reader.t("access.page.grant", role(grant), unit(grant));
    return grant.cycle().isEmpty() ? held : reader.t("access.page.grant.cycle", held, cycle(grant));
  }

  private String named(Map<String, Text> titles, String code) {
    return titles.containsKey(code) ? reader.t(titles.get(code)) : code;
  }
}
