package org.baton.indicators.internal.delphi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.delphi.Study.State;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what was decided after a study back to its set, all at once. */
@Component(service = DelphiDecisions.class)
public final class DelphiDecisions {
  private static final Set<String> KNOWN = Set.of("keep", "revise", "drop");
  private static final int LONGEST_REASON = 2000;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final IndicatorSets sets;

  /** Works on the module's schema. */
  @Activate
  public DelphiDecisions(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference IndicatorSets sets) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.sets = sets;
  }

  /**
   * What is decided about an item.
   *
   * @param decision {@code keep}, {@code revise} or {@code drop}
   * @param reason why
   * @param title its new name, when it is revised
   */
  public record Decision(String decision, String reason, Text title) {}

  /**
   * Decides about every item of a study that has ended.
   *
   * @param decisions by the code of the entry
   * @throws Problem with all that is wrong; then nothing is written
   */
  public void decide(long id, Map<String, Decision> decisions) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    database.tx(
        c -> {
          DelphiTable table = new DelphiTable(c, database.dialect());
          Study study = DelphiStudies.found(table, id);
          if (study.state() != State.ENDED) {
            throw Problem.of(Kind.CONFLICT, "indicators.delphi-not-ended", study.title());
          }
          List<Item> items = table.items(id);
          Edit edit = edit(study, items, decisions);
          if (!edit.put().isEmpty() || !edit.removed().isEmpty()) {
            sets.edit(study.set(), edit);
          }
          for (Item item : items) {
            Decision d = decisions.get(item.code());
            table.decide(id, item.place(), d.decision(), d.reason());
          }
          if (!table.move(study, State.DECIDED, study.round())) {
            throw Problem.of(Kind.STALE, "indicators.delphi-moved");
          }
          audit.record("indicators.delphi.decided", "delphi:" + id, "", Map.of());
          return null;
        });
  }

  private Edit edit(Study study, List<Item> items, Map<String, Decision> decisions) {
    Map<String, Entry> own = new HashMap<>();
    sets.own(study.set()).forEach(e -> own.put(e.code(), e));
    Map<String, Entry> all = new HashMap<>();
    sets.entries(study.set()).forEach(e -> all.put(e.code(), e));
    List<Violation> wrong = new ArrayList<>();
    List<Entry> put = new ArrayList<>();
    Set<String> removed = new HashSet<>();
    for (Item item : items) {
      Decision d = decisions.get(item.code());
      if (d == null || !KNOWN.contains(d.decision())) {
        wrong.add(at(item, d == null ? "" : d.decision(), "indicators.delphi-decision"));
      } else if (d.reason().isBlank() || d.reason().length() > LONGEST_REASON) {
        wrong.add(at(item, d.reason(), "indicators.delphi-reason"));
      } else if (d.decision().equals("drop") && !own.containsKey(item.code())) {
        wrong.add(at(item, d.decision(), "indicators.delphi-inherited"));
      } else if (d.decision().equals("drop")) {
        removed.add(item.code());
      } else if (d.decision().equals("revise")) {
        Entry entry = all.get(item.code());
        if (entry == null || d.title().zh().isBlank() || d.title().en().isBlank()) {
          wrong.add(at(item, d.title().zh(), "indicators.delphi-title"));
        } else {
          put.add(titled(entry, d.title()));
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.consult-wrong", wrong, wrong.size());
    }
    return new Edit(sets.get(study.set()).version(), put, removed, "Delphi " + study.title());
  }

  private static Violation at(Item item, String value, String code) {
    return Violation.at("decision" + item.place(), value, code, item.code());
  }

  private static Entry titled(Entry e, Text title) {
    return new Entry(
        e.set(),
        e.code(),
        e.parent(),
        title,
        e.weight(),
        e.source(),
        e.unit(),
        e.direction(),
        e.channel(),
        e.rule(),
        e.parameters(),
        e.target(),
        e.evaluators(),
        e.dataSource(),
        e.card(),
        e.standing());
  }
}
