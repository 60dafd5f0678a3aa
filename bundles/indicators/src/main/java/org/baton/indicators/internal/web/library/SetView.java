package org.baton.indicators.internal.web.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.page.Tree;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Comparison;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.EntryVersion;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetChecks.Verdict;

/** How a set and its entries are shown. */
final class SetView {
  private static final List<String> RESULTS = List.of("outcome", "output", "process", "input", "");
  private static final int DEEPEST = 30;

  private final Reader reader;
  private final IndicatorSet set;
  private final Map<String, List<Entry>> below = new LinkedHashMap<>();

  SetView(Reader reader, IndicatorSet set, List<Entry> entries) {
    this.reader = reader;
    this.set = set;
    entries.forEach(e -> below.computeIfAbsent(e.parent(), p -> new ArrayList<>()).add(e));
  }

  /** The set as a tree, with what stands against settling it. */
  List<Part> parts(Verdict verdict, boolean mayEdit) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(mayEdit));
    if (below.isEmpty()) {
      parts.add(Empty.of(reader.t("indicators.set.empty"), reader.t("indicators.set.empty.more")));
      return parts;
    }
    parts.add(new Tree("entries", reader.t("indicators.set.tree"), nodes("", verdict.sums(), 0)));
    if (!verdict.results().isEmpty()) {
      parts.add(results(verdict));
    }
    parts.add(checks(verdict));
    return parts;
  }

  private Heading heading(boolean mayEdit) {
    Heading heading =
        Heading.of(reader.t(set.title()), reader.t("indicators.set.lead", set.version()))
            .below(back())
            .status(
                set.isOpen() ? Tone.INFO : Tone.GOOD,
                reader.t(set.isOpen() ? "indicators.set.open" : "indicators.set.frozen"));
    Action compare =
        Action.link(reader.t("indicators.compare.set"), SetComparisonPages.path(set.code()));
    return mayEdit && set.isOpen()
        ? heading.actions(
            way("indicators.entry.new", "new").primary(),
            Action.link(
                reader.t("indicators.reuse.from-library"), ReusePages.path("", "", set.code())),
            way("indicators.set.edit", "edit"),
            way("indicators.plan.title", "plan"),
            negotiations(),
            compare)
        : heading.actions(negotiations(), compare);
  }

  /** Where the set is negotiated: what is going on for whoever sees it, a new one for a sponsor. */
  private Action negotiations() {
    boolean mayBegin = set.isOpen() && reader.may("indicators.negotiate", "");
    Address list = Address.of("indicators", "negotiations").list();
    return mayBegin
        ? Action.link(
            reader.t("indicators.negotiation.new"),
            Address.of("indicators", "negotiations", "new").with("set", set.code()).toString())
        : Action.link(
            reader.t("menu.indicators.negotiations"), list.with("set", set.code()).toString());
  }

  private Action way(String key, String page) {
    return Action.link(reader.t(key), SetAddress.of("sets", set.code(), page));
  }

  private Action back() {
    return Action.link(reader.t("menu.indicators.sets"), "/indicators/sets/");
  }

  private List<Tree.Node> nodes(String parent, Map<String, Double> sums, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    List<Tree.Node> nodes = new ArrayList<>();
    for (Entry e : below.getOrDefault(parent, List.of())) {
      String weight = reader.number(e.weight(), 3);
      Double sum = sums.get(e.code());
      String detail =
          sum == null
              ? reader.t("indicators.entry.weight", weight)
              : reader.t("indicators.entry.weight-sum", weight, reader.number(sum, 3));
      boolean inherited = !e.set().equals(set.code());
      nodes.add(
          new Tree.Node(
              e.code() + " " + reader.t(e.title()),
              detail,
              SetAddress.of("sets", set.code(), "entries", e.code()),
              inherited ? new Badge(Tone.INFO, reader.t("indicators.entry.inherited")) : null,
              true,
              nodes(e.code(), sums, depth + 1),
              ""));
    }
    return nodes;
  }

  /** Whether the set asks for outcomes or only for effort. */
  private Part results(Verdict verdict) {
    List<Facts.Fact> facts = new ArrayList<>();
    for (String type : RESULTS) {
      Double share = verdict.results().get(type);
      if (share != null) {
        String word = "indicators.resultType." + (type.isEmpty() ? "none" : type);
        facts.add(Facts.Fact.of(reader.t(word), reader.number(100 * share, 1) + " %"));
      }
    }
    return Section.of(
        "results", reader.t("indicators.set.results"), Facts.of(facts.toArray(Facts.Fact[]::new)));
  }

  private Part checks(Verdict verdict) {
    if (verdict.sound()) {
      return Notice.of(Tone.GOOD, reader.t("indicators.checks.sound"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Violation v : verdict.violations()) {
      Object[] words = v.arguments().toArray();
      rows.add(
          List.of(
              Cell.of(v.field()),
              Cell.of(reader.t(v.code(), words)).detail(reader.t(v.code() + ".remedy", words))));
    }
    return Table.of(
        "checks",
        reader.t("indicators.checks"),
        List.of(
            Table.Column.of(reader.t("indicators.checks.where")),
            Table.Column.of(reader.t("indicators.checks.what"))),
        rows);
  }

  /** The head of an entry's page. */
  Heading entryHeading(Entry e) {
    return Heading.of(e.code() + " " + reader.t(e.title()), "")
        .below(back(), Action.link(reader.t(set.title()), SetAddress.of("sets", set.code())));
  }

  /** Each version of an entry with the fields that changed. */
  Table versions(Entry entry, List<EntryVersion> versions) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      EntryVersion v = versions.get(i);
      Entry before = i + 1 < versions.size() ? versions.get(i + 1).entry().orElse(null) : null;
      String what =
          v.entry().isEmpty()
              ? reader.t("indicators.version.removed")
              : before == null ? reader.t("indicators.version.added") : words(before, v);
      String number = Integer.toString(v.version());
      boolean old = v.entry().isPresent() && i > 0;
      rows.add(
          List.of(
              old
                  ? Cell.link(number, ComparisonPages.path(entry, v.version()))
                      .detail(reader.t("indicators.version.compare"))
                  : Cell.of(number),
              Cell.of(what),
              Cell.of(v.reason()),
              Cell.of(v.changedBy()).detail(reader.time(v.changedAt()))));
    }
    return Table.of(
        "versions",
        reader.t("indicators.versions"),
        List.of(
            Table.Column.of(reader.t("indicators.version")),
            Table.Column.of(reader.t("indicators.version.what")),
            Table.Column.of(reader.t("indicators.field.reason")),
            Table.Column.of(reader.t("indicators.version.who"))),
        rows);
  }

  private String words(Entry before, EntryVersion v) {
    List<String> changes = new ArrayList<>();
    for (Comparison.Line l : Comparison.of(before, v.entry().orElseThrow()).differences()) {
      String field = reader.t("indicators.field." + l.field());
      changes.add(reader.t("indicators.version.change", field, l.one(), l.other()));
    }
    return changes.isEmpty()
        ? reader.t("indicators.version.same")
        : String.join(reader.t("indicators.version.join"), changes);
  }
}
