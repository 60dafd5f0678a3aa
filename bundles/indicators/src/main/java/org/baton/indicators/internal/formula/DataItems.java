package org.baton.indicators.internal.formula;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of data items. */
@Component(service = DataItems.class)
public final class DataItems {
  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST_UNIT = 64;
  private static final int LONGEST_SOURCE = 1000;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;

  /** Works on the module's schema. */
  @Activate
  public DataItems(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.access = access;
    this.audit = audit;
  }

  /**
   * Items in the order of their codes.
   *
   * @param after only codes behind this one; empty from the beginning
   * @param words part of the code or a title; everything when empty
   */
  public List<DataItem> page(String after, String words, int limit) {
    access.require("indicators.view", Access.EVERYWHERE);
    return database.read(c -> new ItemTable(c).page(after, words, limit));
  }

  /** The item with this code, if there is one. */
  public Optional<DataItem> find(String code) {
    access.require("indicators.view", Access.EVERYWHERE);
    return Optional.ofNullable(named(List.of(code)).get(code));
  }

  /** Those of the codes that there are. */
  Map<String, DataItem> named(Collection<String> codes) {
    Map<String, DataItem> found = new HashMap<>();
    if (!codes.isEmpty()) {
      database
          .read(c -> new ItemTable(c).find(codes))
          .forEach(item -> found.put(item.code(), item));
    }
    return found;
  }

  /**
   * Adds items, or changes those with the same code; all or none.
   *
   * @throws Problem with every mistake
   */
  public void write(List<DataItem> items) {
    access.require("indicators.edit", Access.EVERYWHERE);
    List<Violation> mistakes = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (DataItem item : items) {
      mistakes.addAll(mistakes(item));
      if (!codes.add(item.code())) {
        mistakes.add(Violation.at("code", item.code(), "indicators.items.twice", item.code()));
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.items.invalid", mistakes, mistakes.size());
    }
    database.tx(
        c -> {
          Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
          new ItemTable(c).write(items, now, access.caller().account());
          audit.record(
              "indicators.data-items.changed",
              items.size() == 1 ? "data-item:" + items.get(0).code() : "data-items",
              "",
              Map.of("items", Integer.toString(items.size())));
          return null;
        });
  }

  /** What is wrong with an item; the fields are those of the import. */
  static List<Violation> mistakes(DataItem item) {
    List<Violation> mistakes = new ArrayList<>();
    if (!DataItem.isCode(item.code())) {
      mistakes.add(Violation.at("code", item.code(), "indicators.code"));
    }
    String zh = item.title().zh();
    String en = item.title().en();
    if (zh.isBlank()
        || en.isBlank()
        || zh.length() > LONGEST_TITLE
        || en.length() > LONGEST_TITLE) {
      mistakes.add(Violation.at("title", zh, "indicators.title", LONGEST_TITLE));
    }
    limit(mistakes, "unit", item.unit(), LONGEST_UNIT);
    limit(mistakes, "source", item.source(), LONGEST_SOURCE);
    limit(mistakes, "reporter", item.reporter(), LONGEST_TITLE);
    return mistakes;
  }

  private static void limit(List<Violation> mistakes, String field, String words, int most) {
    if (words.length() > most) {
      mistakes.add(Violation.at(field, words, "indicators.items.long", most));
    }
  }
}
