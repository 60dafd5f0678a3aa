package org.baton.distribution;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What axe finds on a page against WCAG 2.1 AA. */
final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
  private static final List<String> GRAVE = List.of("serious", "critical");
  private static final int SHOWN = 3;

  private Accessibility() {}

  /** What is serious or critical; the rest is only printed. */
  static List<String> violations(Page page) {
    List<String> grave = new ArrayList<>();
    for (Rule rule : axe(page).analyze().getViolations()) {
      String told = told(rule);
      if (GRAVE.contains(rule.getImpact())) {
        grave.add(told);
      } else {
        System.out.println("axe, " + page.url() + ": " + told);
      }
    }
    return grave;
  }

  private static AxeBuilder axe(Page page) {
    // No frames here, so the slower way that looks into them is not needed; nor is a list of all
    // that is well.
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options).withTags(RULES).setLegacyMode(true);
  }

  private static String told(Rule rule) {
    List<String> places =
        rule.getNodes().stream().limit(SHOWN).map(n -> n.getTarget() + " " + n.getHtml()).toList();
    return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " " + places;
  }
}
