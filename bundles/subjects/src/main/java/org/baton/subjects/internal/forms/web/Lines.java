package org.baton.subjects.internal.forms.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.web.Entered;

/** What somebody typed as lines, each cut at its bars. */
public final class Lines {
  private Lines() {}

  /**
   * The pieces of each line that is not blank.
   *
   * @param least how many pieces a line must have
   * @param number whether the first piece must be a whole number
   * @throws Problem with every line that is wrong
   */
  public static List<String[]> of(Entered entered, String name, int least, boolean number) {
    List<String[]> lines = new ArrayList<>();
    List<Violation> wrong = new ArrayList<>();
    for (String line : entered.word(name).split("\\R")) {
      if (line.isBlank()) {
        continue;
      }
      // Both the narrow bar and the wide one that a Chinese keyboard gives.
      String[] pieces =
          Arrays.stream(line.split("[|\uFF5C]", -1)).map(String::strip).toArray(String[]::new);
      if (pieces.length < least) {
        wrong.add(Violation.at(name, line, "subjects.typed.line", least));
      } else if (number && !pieces[0].matches("-?\\d{1,6}")) {
        wrong.add(Violation.at(name, pieces[0], "subjects.typed.whole"));
      } else {
        lines.add(pieces);
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("subjects.wrong", wrong, wrong.size());
    }
    return lines;
  }
}
