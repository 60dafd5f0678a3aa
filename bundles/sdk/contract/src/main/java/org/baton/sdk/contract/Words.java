package org.baton.sdk.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.baton.sdk.contract.Calls.Call;
import org.baton.sdk.contract.Use.Meaning;
import org.baton.sdk.platform.BuiltModule;

/**
 * Every word that the module's classes give to the platform stands for something: keys for texts,
 * permissions for declared ones. Constants are followed through variables and through methods of
 * the module that hand them on; words put together must at least begin as some text does.
 */
final class Words implements Check {
  @Override
  public List<Breach> breaches(BuiltModule module) {
    List<Call> calls = Calls.in(Calls.classes(module));
    Set<Use> uses = handedOn(calls);
    Properties texts = module.texts("en").orElseGet(Properties::new);
    List<Breach> found = new ArrayList<>();
    for (Call call : calls) {
      for (Use use : uses) {
        if (use.isIn(call)) {
          Origin origin = call.arguments().get(use.argument());
          Asked asked = new Asked(module, texts, call.where(), use.meaning());
          origin.words().forEach(word -> asked.whole(word, found));
          origin.beginnings().forEach(word -> asked.beginning(word, found));
        }
      }
    }
    return found;
  }

  /**
   * What ends so is meant to be held by nobody: a menu entry for readers who have no use for it.
   */
  private static final String NOBODY = ".nobody";

  /** The contract's uses with those of methods that hand a parameter on to one. */
  private static Set<Use> handedOn(List<Call> calls) {
    Set<Use> all = new LinkedHashSet<>(Use.OF_THE_CONTRACT);
    Set<Use> fresh = all;
    while (!fresh.isEmpty()) {
      Set<Use> next = new LinkedHashSet<>();
      for (Call call : calls) {
        for (Use use : fresh) {
          if (use.isIn(call)) {
            handedOn(call, use, next);
          }
        }
      }
      next.removeAll(all);
      all.addAll(next);
      fresh = next;
    }
    return all;
  }

  private static void handedOn(Call call, Use use, Set<Use> next) {
    for (int local : call.arguments().get(use.argument()).parameters()) {
      int parameter = call.from().parameter(local);
      if (parameter >= 0) {
        next.add(Use.handedOn(call.from(), parameter, use.meaning()));
      }
    }
  }

  /** A word that a class gives to the platform. */
  private record Asked(BuiltModule module, Properties texts, String where, Meaning meaning) {
    private void whole(String word, List<Breach> found) {
      boolean own = word.matches("(permission\\.|menu\\.)?" + module.id() + "\\..+");
      switch (meaning) {
        case TEXT -> {
          if (own) {
            text(word, found);
          }
        }
        case REFUSAL -> {
          if (own) {
            text(word, found);
            text(word + ".remedy", found);
          }
        }
        case PERMISSION -> {
          if (own && !word.endsWith(NOBODY) && !module.permissions().contains(word)) {
            add(found, "The permission " + word + " is not declared.", "Name it in @BatonModule.");
          }
        }
        case NAME -> {
          if (!own) {
            add(
                found,
                "The name '" + word + "' does not begin with the module's id.",
                "Call it " + module.id() + ". and a word.");
          }
        }
        default -> throw new IllegalStateException(meaning.toString());
      }
    }

    private void text(String key, List<Breach> found) {
      if (!texts.containsKey(key)) {
        add(found, "There is no text " + key + ".", "Write it in both languages.");
      }
    }

    private void beginning(String word, List<Breach> found) {
      boolean isText = meaning == Meaning.TEXT || meaning == Meaning.REFUSAL;
      boolean own = word.startsWith(module.id() + ".");
      if (isText
          && own
          && texts.stringPropertyNames().stream().noneMatch(k -> k.startsWith(word))) {
        add(found, "No text begins with " + word + ".", "Write those that can be asked for.");
      }
    }

    private void add(List<Breach> found, String what, String remedy) {
      found.add(new Breach(where, what, remedy));
    }
  }
}
