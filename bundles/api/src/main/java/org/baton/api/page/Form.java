package org.baton.api.page;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.baton.api.problem.Problem;

/**
 * A form. What a caller did wrong stands in a summary on top and beside the field; what was entered
 * stays.
 *
 * @param id unique on the page
 * @param path what it is sent to, with POST
 * @param fields its fields
 * @param submit what its button says
 * @param cancel where one goes without sending it; empty for nowhere
 * @param problem why it was refused; null when it was not
 */
public record Form(
    String id, String path, List<Field> fields, String submit, String cancel, Problem problem)
    implements Part {
  /** Copies the list. */
  public Form {
    FrameIds.refuse(id);
    Objects.requireNonNull(path);
    fields = List.copyOf(fields);
    Objects.requireNonNull(submit);
    Objects.requireNonNull(cancel);
  }

  /** A form. */
  public static Form of(String id, String path, String submit, Field... fields) {
    return new Form(id, path, List.of(fields), submit, "", null);
  }

  /** The same with a way out. */
  public Form cancel(String to) {
    return new Form(id, path, fields, submit, to, problem);
  }

  /**
   * The same after it was refused: each of the problem's violations is shown beside the field that
   * has its name, and all of them on top.
   */
  public Form refused(Problem by) {
    return new Form(id, path, fields, submit, cancel, by);
  }

  /** The same with what was entered, by the fields' names. */
  public Form filled(UnaryOperator<String> entered) {
    List<Field> with =
        fields.stream()
            .map(f -> f.kind() == Field.Kind.HIDDEN ? f : f.value(entered.apply(f.name())))
            .toList();
    return new Form(id, path, with, submit, cancel, problem);
  }
}
