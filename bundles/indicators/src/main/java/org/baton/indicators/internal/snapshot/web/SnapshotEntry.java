package org.baton.indicators.internal.snapshot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.indicators.internal.snapshot.Amendment;
import org.baton.indicators.internal.snapshot.Amendments;
import org.baton.indicators.internal.snapshot.Packet;
import org.baton.indicators.internal.snapshot.Snapshots;
import org.baton.indicators.internal.snapshot.Statement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Frozen sets in the menu and in the help; what waits to be acknowledged, said or decided. */
@Component(service = {MenuEntry.class, HelpPage.class, TaskSource.class})
public final class SnapshotEntry implements MenuEntry, HelpPage, TaskSource {
  private static final int MOST = 20;

  private final Access access;
  private final Snapshots snapshots;
  private final Amendments amendments;

  /** Takes what it works with. */
  @Activate
  public SnapshotEntry(
      @Reference Access access, @Reference Snapshots snapshots, @Reference Amendments amendments) {
    this.access = access;
    this.snapshots = snapshots;
    this.amendments = amendments;
  }

  @Override
  public Item item() {
    return new Item(
        Group.PLAN, 48, SnapshotPages.PATH, "menu.indicators.snapshots", "indicators.view.own");
  }

  @Override
  public Topic topic() {
    return new Topic(SnapshotPages.PATH, "menu.indicators.snapshots", "indicators.snapshot.help");
  }

  @Override
  public List<Task> tasks(Reader reader) {
    List<Task> tasks = new ArrayList<>();
    for (Packet p : snapshots.waiting(MOST)) {
      tasks.add(
          new Task(
              reader.t("indicators.snapshot.task", p.unit()),
              SnapshotPages.PATH + p.snapshot(),
              p.due(),
              false));
    }
    boolean sponsor = access.may("indicators.negotiate", Access.EVERYWHERE);
    if (sponsor) {
      add(reader, tasks, Amendment.State.REQUESTED);
    }
    if (access.may("indicators.decide", Access.EVERYWHERE)) {
      add(reader, tasks, Amendment.State.HEARD);
    }
    Set<String> own = access.units("indicators.position.report", "");
    boolean unit = !own.isEmpty() && !own.contains(Access.EVERYWHERE);
    if (sponsor || unit) {
      hear(reader, tasks, unit ? own : Set.of(""));
    }
    return tasks.stream().limit(MOST).toList();
  }

  private void add(Reader reader, List<Task> tasks, Amendment.State state) {
    amendments.in(state, MOST).forEach(a -> tasks.add(task(reader, a)));
  }

  private void hear(Reader reader, List<Task> tasks, Set<String> sides) {
    for (Amendment a : amendments.in(Amendment.State.IMPACT_SHOWN, MOST)) {
      List<Statement> said = amendments.statements(a.id());
      if (sides.stream().anyMatch(u -> said.stream().noneMatch(s -> s.unit().equals(u)))) {
        tasks.add(task(reader, a));
      }
    }
  }

  private static Task task(Reader reader, Amendment a) {
    String key =
        "indicators.amendment.task."
            + org.baton.indicators.internal.negotiation.Words.key(a.state());
    return new Task(reader.t(key, a.id()), AmendmentPages.PATH + a.id(), a.due(), false);
  }
}
