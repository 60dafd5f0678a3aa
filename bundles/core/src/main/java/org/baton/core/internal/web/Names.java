package org.baton.core.internal.web;

import java.util.Objects;
import org.baton.api.text.Text;

/** A name as callers write it; one language will do for both. */
record Names(String zh, String en) {
  static Names of(Text text) {
    return new Names(text.zh(), text.en());
  }

  static Text text(Names names) {
    if (names == null) {
      return Text.same("");
    }
    String zh = Objects.requireNonNullElse(names.zh(), "");
    String en = Objects.requireNonNullElse(names.en(), "");
    return new Text(zh.isBlank() ? en : zh, en.isBlank() ? zh : en);
  }
}
