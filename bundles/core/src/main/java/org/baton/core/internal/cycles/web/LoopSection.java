package org.baton.core.internal.cycles.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.web.HomeSection;
import org.baton.api.web.Reader;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.web.CycleStanding.Standing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** On the home page: the closed loop, the gate ahead, the one thing to do next. */
@Component
public final class LoopSection implements HomeSection {
  private static final int ORDER = 10;

  private final CycleRegister register;
  private final CycleStanding standing;

  /** Reads the cycles. */
  @Activate
  public LoopSection(@Reference CycleRegister register, @Reference CycleStanding standing) {
    this.register = register;
    this.standing = standing;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public List<Part> parts(Reader reader) {
    if (!reader.cycle().isEmpty()) {
      return stands(reader, standing.of(register.get(reader.cycle())));
    }
    return reader.may("core.cycles.view", "") ? List.of(new CycleList(reader).empty()) : List.of();
  }

  private static List<Part> stands(Reader reader, Standing standing) {
    Cycle cycle = standing.cycle();
    List<Part> parts = new ArrayList<>();
    parts.add(CycleParts.loop(reader, cycle));
    parts.add(Paragraph.of(reader.t("core.phase." + CycleParts.lower(cycle.phase()) + ".is")));
    Action next = CycleParts.next(reader, cycle, standing.next());
    if (next != null) {
      parts.add(Buttons.of(next));
    }
    if (!standing.against().isEmpty() && CycleParts.mayEdit(reader, cycle)) {
      parts.add(Paragraph.quiet(ahead(reader, standing)));
      parts.add(CycleParts.reasons(reader, cycle, standing.against()));
    }
    parts.add(days(reader, standing));
    return List.of(new Section("loop", reader.t(cycle.title()), parts, false));
  }

  private static String ahead(Reader reader, Standing standing) {
    String next = CycleParts.phase(reader, standing.cycle().phase().next());
    return reader.t("core.gate.waits", standing.against().size(), next);
  }

  /** When the cycle and its present phase began. */
  private static Facts days(Reader reader, Standing standing) {
    Cycle cycle = standing.cycle();
    List<Fact> facts = new ArrayList<>();
    Instant created = standing.begun().get(CyclePhase.DRAFT);
    if (created != null) {
      facts.add(Fact.of(reader.t("core.loop.begun"), reader.time(created)));
    }
    Instant phase = standing.begun().get(cycle.phase());
    if (phase != null && cycle.phase() != CyclePhase.DRAFT) {
      String since = reader.t("core.loop.since", CycleParts.phase(reader, cycle.phase()));
      facts.add(Fact.of(since, reader.time(phase)));
    }
    facts.add(
        new Fact(
            reader.t("core.cycle.page.units"),
            reader.number(standing.units()),
            "",
            Tone.PLAIN,
            CycleParts.path(cycle) + "/units"));
    return new Facts(facts, false);
  }
}
