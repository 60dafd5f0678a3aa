package com.example.speechless;

import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;

/** Asks for texts that nobody wrote, also by a method that hands the key on. */
public final class Mute {
  public String hello(Reader reader) {
    return said(reader, "speechless.hello");
  }

  private static String said(Reader reader, String key) {
    return reader.t(key);
  }

  public String about(Reader reader, String word) {
    return reader.t("speechless.about." + word);
  }

  public Problem refusal() {
    return Problem.of(Problem.Kind.CONFLICT, "speechless.refused");
  }
}
