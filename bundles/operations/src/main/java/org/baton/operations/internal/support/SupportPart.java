package org.baton.operations.internal.support;

import java.util.Locale;

/**
 * A part of the file, in the order in which it stands there.
 *
 * <p>What each holds is said to people before they make the file: {@code operations.support.part.}
 * and the name in lower case.
 */
public enum SupportPart {
  /** Versions of the platform, of Java and of the computer's system. */
  VERSIONS,
  /** The modules with their states and why they are not in service. */
  MODULES,
  /** All bundles with version and state. */
  BUNDLES,
  /** What is checked, and what is wrong. */
  HEALTH,
  /** Settings whose values say nothing about anybody. */
  SETTINGS,
  /** What every thread is doing. */
  THREADS,
  /** The figures of the moment. */
  METRICS,
  /** The versions and sizes of the modules' tables. */
  SCHEMAS,
  /** The recent lines of the log without personal data. */
  LOG;

  /** The name of its file. */
  public String file() {
    return word() + ".txt";
  }

  /** The last word of its text's key. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
