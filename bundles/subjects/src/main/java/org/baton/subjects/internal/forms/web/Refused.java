package org.baton.subjects.internal.forms.web;

import org.baton.api.page.Notice;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;

/** Says on a page why something was refused, and what to do. */
public final class Refused {
  private Refused() {}

  /** The problem in words. */
  public static Notice notice(Reader reader, Problem problem) {
    Object[] arguments = problem.arguments().toArray();
    return Notice.of(
        Tone.BAD,
        reader.t(problem.code(), arguments),
        reader.t(problem.code() + ".remedy", arguments));
  }
}
