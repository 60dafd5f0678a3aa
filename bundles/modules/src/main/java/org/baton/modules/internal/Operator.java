package org.baton.modules.internal;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.baton.access.Authentication;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.baton.api.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Somebody at the administrator's shell: does what they ask in their name, and speaks the language
 * of the machine. Who may run which command is decided by the shell's own access list.
 */
@Component(service = Operator.class)
public final class Operator {
  private final Authentication authentication;
  private final Inventory inventory;
  private final Texts texts;

  /** What went wrong, in words for the shell. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String words, Throwable cause) {
      super(words, cause);
    }
  }

  /** Speaks and acts for the shell. */
  @Activate
  public Operator(
      @Reference Authentication authentication,
      @Reference Inventory inventory,
      @Reference Texts texts) {
    this.authentication = authentication;
    this.inventory = inventory;
    this.texts = texts;
  }

  /** The language of the machine. */
  public Locale locale() {
    return Locale.getDefault();
  }

  /** The sentence under a key. */
  public String say(String key, Object... words) {
    return texts.text(locale(), key, words);
  }

  /** The sentence of a problem and what to do about it. */
  public String say(Problem problem) {
    return inventory.sentence(problem, locale());
  }

  /**
   * Does the work in the name of an account.
   *
   * @param account the account that signed in to the shell; null for the machine's own console
   * @throws Refused with every sentence of a problem
   */
  public <T> T as(Object account, Callable<T> work) throws Exception {
    Caller caller =
        account == null ? Caller.SYSTEM : new Caller(account.toString(), account.toString());
    try {
      return authentication.<T, Exception>as(caller, work::call);
    } catch (Problem e) {
      throw new Refused(words(e), e);
    }
  }

  private String words(Problem problem) {
    StringBuilder words = new StringBuilder(say(problem));
    problem
        .violations()
        .forEach(
            v -> {
              Object[] arguments = v.arguments().toArray();
              words.append(System.lineSeparator()).append("- ").append(say(v.code(), arguments));
              words.append(' ').append(say(v.code() + ".remedy", arguments));
            });
    return words.toString();
  }
}
