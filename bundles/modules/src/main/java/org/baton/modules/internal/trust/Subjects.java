package org.baton.modules.internal.trust;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Distinguished names, as certificates have them. */
final class Subjects {
  private Subjects() {}

  /** The common name in a distinguished name; all of it when it has none. */
  static String name(String subject) {
    try {
      return new LdapName(subject)
          .getRdns().stream()
              .filter(r -> r.getType().equalsIgnoreCase("CN") && r.getValue() instanceof String)
              .map(r -> r.getValue().toString())
              .filter(n -> !n.isBlank())
              .findFirst()
              .orElse(subject);
    } catch (InvalidNameException e) {
      return subject;
    }
  }
}
