package org.baton.modules.internal.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;

/** What is wrong, in one line. */
public final class Sentences {
  private Sentences() {}

  /** The sentence of a problem and those of its reasons. */
  public static String of(Problem problem, Reader reader) {
    List<String> all = new ArrayList<>();
    all.add(reader.t(problem.code(), problem.arguments().toArray()));
    problem.violations().forEach(v -> all.add(reader.t(v.code(), v.arguments().toArray())));
    return String.join(reader.lang().equals("zh") ? "" : " ", all);
  }
}
