package org.baton.indicators.internal.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;

/**
 * A plan document made from a set of the library, in the form that the platform reads. What the
 * library does not say is left to the document's own defaults; retired entries are no part of it.
 */
public final class PlanDraft {
  private final String set;
  private final Map<String, List<Entry>> children = new LinkedHashMap<>();
  private final List<Group> groups;

  /**
   * Takes a set.
   *
   * @throws Problem when the set has no indicators that are used
   */
  public PlanDraft(String set, List<Entry> all, List<Group> groups) {
    List<Entry> entries = all.stream().filter(e -> !e.isRetired()).toList();
    if (entries.stream().noneMatch(Entry::isIndicator)) {
      throw Problem.of(Kind.NOT_FOUND, "indicators.set-unknown", set);
    }
    this.set = set;
    this.groups = groups;
    for (Entry entry : entries) {
      children.computeIfAbsent(entry.parent(), p -> new ArrayList<>()).add(entry);
    }
  }

  /** The document. */
  public Map<String, Object> document(String code, Text title, int year) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("code", code);
    document.put("title", words(title));
    document.put("year", year);
    if (!groups.isEmpty()) {
      document.put("groups", groups.stream().map(PlanDraft::group).toList());
    }
    document.put("tree", tree());
    return document;
  }

  private static Map<String, Object> words(Text text) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("zh", text.zh());
    words.put("en", text.en());
    return words;
  }

  private static Map<String, Object> group(Group group) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("code", group.code());
    written.put("title", words(group.title()));
    written.put("weight", group.weight());
    written.put("side", group.side());
    written.put("minimum", group.minimum());
    return written;
  }

  /** One top that is no indicator is the tree's top; else the set itself is. */
  private Map<String, Object> tree() {
    List<Entry> top = children.getOrDefault("", List.of());
    if (top.size() == 1 && !top.get(0).isIndicator()) {
      return node(top.get(0));
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("code", set);
    root.put("title", words(Text.same(set)));
    root.put("children", top.stream().map(this::node).toList());
    return root;
  }

  private Map<String, Object> node(Entry entry) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("code", entry.code());
    node.put("title", words(entry.title()));
    node.put("weight", entry.weight());
    if (entry.isIndicator()) {
      addMeasure(entry, node);
      return node;
    }
    List<Entry> below = children.getOrDefault(entry.code(), List.of());
    if (below.isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "indicators.nothing-below", entry.code());
    }
    node.putAll(new TreeMap<>(entry.card().rules()));
    node.put("children", below.stream().map(this::node).toList());
    return node;
  }

  private static void addMeasure(Entry entry, Map<String, Object> node) {
    node.put("source", entry.source());
    node.put("channel", entry.channel());
    if (!entry.unit().isEmpty()) {
      node.put("unit", entry.unit());
    }
    node.put("direction", entry.direction());
    entry.target().ifPresent(t -> node.put("target", t));
    if (!entry.rule().equals("none")) {
      Map<String, Object> standard = new LinkedHashMap<>();
      standard.put("rule", entry.rule());
      standard.putAll(new TreeMap<>(entry.parameters()));
      node.put("standard", standard);
    }
    List<Map<String, Object>> shares =
        Shares.read(entry.evaluators()).orElse(List.of()).stream().map(PlanDraft::share).toList();
    if (entry.source().equals("sheets") && !shares.isEmpty()) {
      node.put("groups", shares);
    }
  }

  private static Map<String, Object> share(Shares.Share share) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("group", share.group());
    written.put("weight", share.weight());
    if (share.main()) {
      written.put("main", true);
    }
    return written;
  }
}
