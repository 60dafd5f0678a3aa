package org.baton.sdk.contract;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.access.AccountDirectory;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Outbox;
import org.baton.api.evaluation.Explanation;
import org.baton.api.evaluation.StepContext;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column;
import org.baton.api.table.Row;
import org.baton.api.text.Texts;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.objectweb.asm.Type;

/**
 * An argument of the contract that is a word with a meaning.
 *
 * @param owner the class, with slashes
 * @param name the method
 * @param begins what its descriptor begins with, where several methods have the name
 * @param argument the place of the argument
 * @param meaning what the word means
 */
record Use(String owner, String name, String begins, int argument, Meaning meaning) {
  private static final String NEW = "<init>";
  private static final String MISTAKE = "(Ljava/lang/String;Ljava/lang/Object;Ljava/lang/String;";

  /** What a word means. */
  enum Meaning {
    /** The key of a text. */
    TEXT,
    /** The key of a sentence and of what to do. */
    REFUSAL,
    /** A permission. */
    PERMISSION,
    /** A name that begins with the module's id. */
    NAME
  }

  static final List<Use> OF_THE_CONTRACT =
      List.of(
          use(Reader.class, "t", "(Ljava/lang/String;", 0, Meaning.TEXT),
          use(Texts.class, "text", "", 1, Meaning.TEXT),
          use(Texts.class, "find", "", 1, Meaning.TEXT),
          use(Explanation.class, "say", "", 0, Meaning.TEXT),
          use(Column.class, NEW, "", 1, Meaning.TEXT),
          use(MenuEntry.Item.class, NEW, "", 3, Meaning.TEXT),
          use(HelpPage.Topic.class, NEW, "", 1, Meaning.TEXT),
          use(HelpPage.Topic.class, NEW, "", 2, Meaning.TEXT),
          use(View.class, "of", "", 0, Meaning.TEXT),
          use(View.class, NEW, "", 1, Meaning.TEXT),
          use(Problem.class, "of", "", 1, Meaning.REFUSAL),
          use(Problem.class, "invalid", "", 0, Meaning.REFUSAL),
          use(Problem.class, "conflict", "", 0, Meaning.REFUSAL),
          use(Violation.class, "at", MISTAKE, 2, Meaning.REFUSAL),
          use(Violation.class, "at", "(Ljava/lang/String;I", 4, Meaning.REFUSAL),
          use(Violation.class, NEW, "", 4, Meaning.REFUSAL),
          use(Row.class, "violation", "", 1, Meaning.REFUSAL),
          use(Access.class, "require", "", 0, Meaning.PERMISSION),
          use(Access.class, "may", "", 0, Meaning.PERMISSION),
          use(Access.class, "units", "", 0, Meaning.PERMISSION),
          use(Reader.class, "may", "", 0, Meaning.PERMISSION),
          use(MenuEntry.Item.class, NEW, "", 4, Meaning.PERMISSION),
          use(AccountDirectory.class, "holding", "", 0, Meaning.PERMISSION),
          use(AccountDirectory.class, "names", "", 0, Meaning.PERMISSION),
          use(AuditTrail.class, "record", "", 0, Meaning.NAME),
          use(Outbox.class, "send", "", 0, Meaning.NAME),
          use(StepContext.class, "figure", "", 0, Meaning.NAME));

  private static Use use(Class<?> type, String name, String begins, int argument, Meaning meaning) {
    return new Use(Type.getInternalName(type), name, begins, argument, meaning);
  }

  /** The same meaning for a parameter that a method of the module hands on. */
  static Use handedOn(Calls.Method method, int parameter, Meaning meaning) {
    return new Use(method.owner(), method.name(), method.descriptor(), parameter, meaning);
  }

  boolean isIn(Calls.Call call) {
    return call.owner().equals(owner)
        && call.name().equals(name)
        && call.descriptor().startsWith(begins);
  }
}
