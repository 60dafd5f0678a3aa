package org.baton.indicators.internal.sets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.library.Comparison;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.indicators.internal.lineage.Lineage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares entries, their versions, and sets; whoever may see both may compare them. */
@Component(service = Comparisons.class)
public final class Comparisons {
  private final SetDesk desk;
  private final Lineage lineage;

  /** Reads at this desk. */
  @Activate
  public Comparisons(@Reference SetDesk desk, @Reference Lineage lineage) {
    this.desk = desk;
    this.lineage = lineage;
  }

  /**
   * What is compared.
   *
   * @param set the set
   * @param code the entry
   * @param version which state of it; 0 for what it is by now
   */
  public record Chosen(String set, String code, int version) {}

  /**
   * Compares two entries, or two versions of one.
   *
   * @throws Problem when there is no such entry or version
   */
  public Comparison entries(Chosen one, Chosen other) {
    return Comparison.of(find(one), find(other));
  }

  private Entry find(Chosen c) {
    List<Entry> there =
        desk.entries(c.set()).stream().filter(e -> e.code().equals(c.code())).toList();
    if (c.version() == 0) {
      return there.stream().findFirst().orElseThrow(() -> unknown(c));
    }
    String of = there.isEmpty() ? c.set() : there.get(0).set();
    return desk.versions(of, c.code()).stream()
        .filter(v -> v.version() == c.version())
        .flatMap(v -> v.entry().stream())
        .findFirst()
        .orElseThrow(() -> unknown(c));
  }

  private static Problem unknown(Chosen c) {
    return c.version() == 0
        ? Problem.of(Kind.NOT_FOUND, "indicators.entry-unknown", c.set(), c.code())
        : Problem.of(Kind.NOT_FOUND, "indicators.version-unknown", c.set(), c.code(), c.version());
  }

  /**
   * What became of the entries of a set in another one. Entries that go on under another code are
   * matched by what was stated of their descent, where one comes from one.
   */
  public SetComparison sets(String first, String other) {
    List<Entry> before = desk.entries(first);
    List<Entry> after = desk.entries(other);
    Map<String, String> renamed = new HashMap<>();
    for (Descent d : lineage.of(after.stream().map(Entry::set).distinct().toList())) {
      if (d.origins().size() == 1
          && d.kind() != Descent.Kind.SPLIT
          && before.stream().anyMatch(e -> isOf(d, e))) {
        renamed.putIfAbsent(d.entry().code(), d.origins().get(0).code());
      }
    }
    return SetComparison.of(before, after, renamed);
  }

  private static boolean isOf(Descent d, Entry e) {
    return d.origins().get(0).set().equals(e.set()) && d.origins().get(0).code().equals(e.code());
  }
}
