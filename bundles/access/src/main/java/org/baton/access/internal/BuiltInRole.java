package org.baton.access.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The roles that every installation has. What they grant follows what is installed. */
public enum BuiltInRole {
  /** Runs the platform: people, modules, settings; no data of evaluations. */
  ADMINISTRATOR("administrator") {
    @Override
    boolean grants(String permission) {
      return PLATFORM.contains(moduleOf(permission));
    }
  },
  /** Runs cycles: everything of evaluations, nothing of the platform. */
  OFFICER("officer") {
    @Override
    boolean grants(String permission) {
      return !PLATFORM.contains(moduleOf(permission)) && !isException(permission);
    }
  },
  /** Fills in sheets. */
  EVALUATOR("evaluator") {
    @Override
    boolean grants(String permission) {
      return permission.endsWith(".answer") || sees(permission);
    }
  },
  /** An evaluated body: sees its results, reports its values. */
  UNIT("unit") {
    @Override
    boolean grants(String permission) {
      return permission.endsWith(".view.own")
          || permission.endsWith(".report")
          || permission.endsWith(".evidence.add")
          || sees(permission);
    }
  },
  /** Sees everything and changes nothing. */
  AUDITOR("auditor") {
    @Override
    boolean grants(String permission) {
      return permission.endsWith(".view") || permission.endsWith(".view.own");
    }
  };

  private static final Set<String> PLATFORM =
      Set.of("access", "modules", "web", "store", "console", "operations");

  private final String code;

  BuiltInRole(String code) {
    this.code = code;
  }

  /** The role's code. */
  public String code() {
    return code;
  }

  abstract boolean grants(String permission);

  static Optional<BuiltInRole> of(String code) {
    return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
  }

  /**
   * What everybody with a task must see to do it: which units there are, and where a cycle stands.
   */
  private static boolean sees(String permission) {
    return permission.endsWith(".units.view") || permission.endsWith(".cycles.view");
  }

  /** What nobody does in the ordinary course: it is given by name, in a role somebody made. */
  private static boolean isException(String permission) {
    return permission.endsWith(".rank") || permission.endsWith(".exempt");
  }

  private static String moduleOf(String permission) {
    return permission.substring(0, Math.max(0, permission.indexOf('.')));
  }
}
