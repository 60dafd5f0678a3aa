package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the document of a study from its set and the reported values. */
@Component(service = StudyData.class)
public final class StudyData {
  private static final int PART = 1000;
  private static final int MOST_UNITS = 5_000;
  private static final int YEARS_BACK = 5;

  private final IndicatorSets sets;
  private final UnitDirectory units;
  private final ObservationBook observations;

  /** Takes what it reads from. */
  @Activate
  public StudyData(
      @Reference IndicatorSets sets,
      @Reference UnitDirectory units,
      @Reference ObservationBook observations) {
    this.sets = sets;
    this.units = units;
    this.observations = observations;
  }

  /**
   * The document.
   *
   * @throws Problem when the set has no indicators with reported values, or there are no units
   */
  Document of(Study study) {
    IndicatorSet set = sets.get(study.set());
    List<Entry> entries = sets.entries(study.set());
    List<Entry> measured = entries.stream().filter(e -> e.source().equals("observations")).toList();
    List<UnitInfo> whose = units(study.kind().isEmpty() ? set.kind() : study.kind());
    if (measured.isEmpty() || whose.isEmpty()) {
      String code = measured.isEmpty() ? "no-indicators" : "no-units";
      throw Problem.of(Kind.CONFLICT, "indicators.composite." + code, study.set());
    }
    List<String> codes = measured.stream().map(Entry::code).toList();
    List<String> unitCodes = whose.stream().map(UnitInfo::code).toList();
    TreeSet<String> sizes = new TreeSet<>();
    study.plan().denominators().values().forEach(d -> sizes.add(d.by()));
    Values values = read(codes, List.copyOf(sizes), study.year());
    Map<String, String> groups = new HashMap<>();
    whose.stream()
        .filter(u -> !u.parent().isEmpty())
        .forEach(u -> groups.put(u.code(), u.parent()));
    return new Document(
        unitCodes,
        measured.stream().map(e -> indicator(e, study)).toList(),
        nodes(entries, measured, study),
        values.table(unitCodes, codes, study.year()),
        groups,
        sizes.isEmpty()
            ? null
            : new Document.Sizes(
                List.copyOf(sizes), values.table(unitCodes, List.copyOf(sizes), study.year())),
        earlier(study, values, unitCodes, codes),
        study.plan().steps());
  }

  private List<UnitInfo> units(String kind) {
    List<UnitInfo> all = new ArrayList<>();
    String after = "";
    List<UnitInfo> part;
    do {
      part = units.list(kind, after, PART);
      all.addAll(part);
      after = part.isEmpty() ? after : part.get(part.size() - 1).code();
    } while (part.size() == PART && all.size() <= MOST_UNITS);
    return all;
  }

  private static Document.Indicator indicator(Entry entry, Study study) {
    Study.Division division = study.plan().denominators().get(entry.code());
    return new Document.Indicator(
        entry.code(),
        parent(entry, study),
        entry.weight(),
        entry.direction(),
        division == null ? null : division.by(),
        division == null ? null : division.scale());
  }

  /** What stands at the top of the set is put together to the index, which has the study's code. */
  private static String parent(Entry entry, Study study) {
    return entry.parent().isEmpty() ? study.code() : entry.parent();
  }

  /** The nodes that have an indicator with reported values below them. */
  private static List<Document.Group> nodes(
      List<Entry> entries, List<Entry> measured, Study study) {
    Map<String, Entry> byCode = new HashMap<>();
    entries.forEach(e -> byCode.put(e.code(), e));
    Map<String, Map<String, Object>> own = study.plan().rules();
    Map<String, Document.Group> used = new LinkedHashMap<>();
    for (Entry leaf : measured) {
      Entry at = byCode.get(leaf.parent());
      while (at != null && !used.containsKey(at.code())) {
        Map<String, Object> rule = own.getOrDefault(at.code(), NodeRule.of(at.card().rules()));
        used.put(at.code(), new Document.Group(at.code(), parent(at, study), at.weight(), rule));
        at = byCode.get(at.parent());
      }
    }
    List<Document.Group> nodes = new ArrayList<>(used.values());
    nodes.add(new Document.Group(study.code(), "", 1.0, own.get(study.code())));
    return nodes;
  }

  private static List<Document.Earlier> earlier(
      Study study, Values values, List<String> units, List<String> codes) {
    List<Document.Earlier> earlier = new ArrayList<>();
    for (int year = study.year() - 1; year >= study.year() - YEARS_BACK; year--) {
      earlier.add(new Document.Earlier(units, values.table(units, codes, year)));
    }
    return earlier;
  }

  private Values read(List<String> codes, List<String> sizes, int year) {
    List<String> all = new ArrayList<>(codes);
    all.addAll(sizes);
    Map<String, Double> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += ObservationBook.MOST) {
      List<String> some = all.subList(from, Math.min(all.size(), from + ObservationBook.MOST));
      for (Observed o : observations.read(List.of(), some, year - YEARS_BACK, year)) {
        o.value().ifPresent(v -> found.put(Values.key(o.unit(), o.item(), o.year()), v));
      }
    }
    return new Values(found);
  }

  private record Values(Map<String, Double> found) {
    static String key(String unit, String item, int year) {
      return unit + "\n" + item + "\n" + year;
    }

    List<List<Double>> table(List<String> units, List<String> items, int year) {
      List<List<Double>> table = new ArrayList<>();
      for (String unit : units) {
        List<Double> row = new ArrayList<>();
        items.forEach(item -> row.add(found.get(key(unit, item, year))));
        table.add(row);
      }
      return table;
    }
  }
}
