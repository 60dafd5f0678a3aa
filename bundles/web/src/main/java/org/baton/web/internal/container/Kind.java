package org.baton.web.internal.container;

/** What a container answers with. */
enum Kind {
  /** Data, below {@code /api/<module>/}. */
  REST("/api/"),
  /** Pages, below {@code /<module>/}. */
  PAGES("/");

  private final String root;

  Kind(String root) {
    this.root = root;
  }

  String pattern(String module) {
    return root + module + "/*";
  }
}
