package org.baton.bench.pages;

/** A unit of the tree, as an import has it. */
record Place(String code, String zh, String en, String kind, String parent) {
  String line() {
    return String.join(",", code, zh, en, kind, parent) + "\n";
  }
}
