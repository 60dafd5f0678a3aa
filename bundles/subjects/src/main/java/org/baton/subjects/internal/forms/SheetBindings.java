package org.baton.subjects.internal.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetBook;
import org.baton.api.sheet.SheetBook.Asking;
import org.baton.api.sheet.SubmittedSheets;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.Group.Stance;
import org.baton.subjects.internal.groups.GroupRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Decides which frozen form the sheets of a group ask in a cycle. Everybody of a group is asked
 * alike: once one of its sheets is locked, nothing changes any more.
 */
@Component(service = SheetBindings.class)
public final class SheetBindings {
  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Forms forms;
  private final SheetBook sheets;
  private final SubmittedSheets submitted;
  private final GroupRegister groups;

  /** Works on the module's schema. */
  @Activate
  public SheetBindings(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Forms forms,
      @Reference SheetBook sheets,
      @Reference SubmittedSheets submitted,
      @Reference GroupRegister groups) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.forms = forms;
    this.sheets = sheets;
    this.submitted = submitted;
    this.groups = groups;
  }

  /** What the sheets of a form's group ask now; empty when they ask no form. */
  public Optional<SheetBinding> of(Form form) {
    access.require(Forms.SEE, Access.EVERYWHERE);
    return database.read(c -> new SheetBindingTable(c).find(form.cycle(), form.group()));
  }

  /** Every reason why the sheets of its group cannot ask a form. */
  public List<Violation> obstacles(Form form) {
    access.require(Forms.SEE, Access.EVERYWHERE);
    return SheetFormCheck.check(form, sheets.asking(form.cycle(), form.group()));
  }

  /**
   * Lets the sheets of its group ask a frozen form from now on.
   *
   * @param selfFirst whether the evaluated bodies evaluate themselves with it
   * @param toldFrom from which day the others read what they say; null for never
   * @throws Problem with every mistake; when a sheet of the group is locked
   */
  public SheetBinding bind(long id, boolean selfFirst, LocalDate toldFrom) {
    Form form = forms.get(id);
    access.require(Forms.MAKE, Access.EVERYWHERE, form.cycle());
    Asking asking = sheets.asking(form.cycle(), form.group());
    boolean notSelf = selfFirst && !evaluatesItself(form.group());
    boolean told = toldFrom != null && !selfFirst;
    List<Violation> mistakes =
        new Faults()
            .addAll(SheetFormCheck.check(form, asking))
            .when(notSelf, "selfFirst", form.group(), "subjects.sheet.not-self", form.group())
            .when(told, "toldFrom", toldFrom, "subjects.sheet.told")
            .day("toldFrom", toldFrom)
            .all();
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.sheet.invalid", mistakes, mistakes.size());
    }
    SheetBinding binding =
        new SheetBinding(form.cycle(), form.group(), id, asking.scale(), selfFirst, toldFrom);
    return database.tx(
        c -> {
          untouched(form);
          new SheetBindingTable(c).put(binding, Timepiece.real().now(), access.caller().account());
          audit.record(
              "subjects.form.asked",
              "form:" + id,
              "",
              Map.of(
                  "cycle",
                  form.cycle(),
                  "group",
                  form.group(),
                  "selfFirst",
                  "" + selfFirst,
                  "toldFrom",
                  toldFrom == null ? "" : toldFrom.toString()));
          return binding;
        });
  }

  /** Lets the sheets of its group ask plain answers again. */
  public void unbind(long id) {
    Form form = forms.get(id);
    access.require(Forms.MAKE, Access.EVERYWHERE, form.cycle());
    database.tx(
        c -> {
          untouched(form);
          SheetBindingTable table = new SheetBindingTable(c);
          boolean its =
              table.find(form.cycle(), form.group()).filter(b -> b.form() == id).isPresent();
          if (!its) {
            throw Problem.of(Kind.NOT_FOUND, "subjects.sheet.unasked");
          }
          table.delete(form.cycle(), form.group());
          audit.record(
              "subjects.form.unasked",
              "form:" + id,
              "",
              Map.of("cycle", form.cycle(), "group", form.group()));
          return null;
        });
  }

  private boolean evaluatesItself(String group) {
    return groups.read().stream()
        .anyMatch(g -> g.code().equals(group) && g.stance() == Stance.SELF);
  }

  private void untouched(Form form) {
    boolean locked =
        submitted.extents(form.cycle()).stream()
            .anyMatch(e -> e.group().equals(form.group()) && e.count() > 0);
    if (locked) {
      throw Problem.of(Kind.CONFLICT, "subjects.sheet.begun", form.group(), form.cycle());
    }
  }
}
