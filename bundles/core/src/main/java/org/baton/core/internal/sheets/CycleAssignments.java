package org.baton.core.internal.sheets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.sheet.SheetAssignments;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.sheets.AssignmentRegister.Request;
import org.baton.core.internal.store.AssignmentTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The assignments of cycles as other modules see them. */
@Component
public final class CycleAssignments implements SheetAssignments {
  private static final Comparator<Assigned> BY_PLACE =
      Comparator.comparing((Assigned a) -> a.place().unit())
          .thenComparing(a -> a.place().group())
          .thenComparing(a -> a.place().account());

  private final Database database;
  private final AssignmentRegister register;
  private final CycleRegister cycles;

  /** Works on the register of assignments. */
  @Activate
  public CycleAssignments(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference AssignmentRegister register,
      @Reference CycleRegister cycles) {
    this.database = database;
    this.register = register;
    this.cycles = cycles;
  }

  @Override
  public void assign(String cycle, Collection<Place> places, LocalDate due) {
    register.assign(
        cycle,
        places.stream().map(p -> new Request(p.unit(), p.group(), p.account(), due)).toList());
  }

  @Override
  public List<Place> withdraw(String cycle, Collection<Place> places) {
    return register.withdraw(cycle, places);
  }

  @Override
  public List<Assigned> about(String cycle, Collection<String> units) {
    Cycle of = cycles.get(cycle);
    return database.read(
        connection ->
            new AssignmentTable(connection, database.dialect())
                .about(of.id(), units.stream().distinct().toList()).values().stream()
                    .map(CycleAssignments::assigned)
                    .sorted(BY_PLACE)
                    .toList());
  }

  private static Assigned assigned(Assignment a) {
    return new Assigned(
        new Place(a.unit(), a.group(), a.account()),
        a.due(),
        State.valueOf(a.state().name()),
        a.submittedAt());
  }
}
