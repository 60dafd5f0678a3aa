package org.baton.operations.internal.web;

/** The names of this module's permissions. */
final class Permissions {
  static final String VIEW = "operations.view";
  static final String LOGS = "operations.logs.view";
  static final String LEVEL = "operations.logs.level";
  static final String METRICS = "operations.metrics";
  static final String SUPPORT = "operations.support";

  private Permissions() {}
}
