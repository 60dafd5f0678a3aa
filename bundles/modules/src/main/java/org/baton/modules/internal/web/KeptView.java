package org.baton.modules.internal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.kept.KeptData;
import org.baton.modules.internal.kept.KeptModules;
import org.baton.modules.internal.purge.Purges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Draws the data that removed modules have left. */
@Component(service = KeptView.class)
public final class KeptView {
  private static final Set<String> DONE = Set.of("kept", "asked", "purged", "withdrawn");
  private static final int PAGE = 20;
  private static final int LONGEST_REASON = 1000;

  private final KeptModules kept;
  private final Purges purges;

  /**
   * What somebody entered into a form that was refused.
   *
   * @param form the form's id; empty when none was sent
   */
  record Entered(String form, String until, String reason, Problem problem) {
    static final Entered NOTHING = new Entered("", "", "", null);

    Form into(Form drawn) {
      return form.equals(drawn.id())
          ? drawn.filled(name -> name.equals("until") ? until : reason).refused(problem)
          : drawn;
    }
  }

  /** Reads what is kept. */
  @Activate
  public KeptView(@Reference KeptModules kept, @Reference Purges purges) {
    this.kept = kept;
    this.purges = purges;
  }

  View list(long after, String done, Problem problem, Reader reader) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("modules.kept.title"), reader.t("modules.kept.lead"))
            .below(Action.link(reader.t("modules.page.modules"), ModulePages.HERE)));
    if (done != null && DONE.contains(done)) {
      parts.add(Notice.of(Tone.GOOD, reader.t("modules.kept.done." + done)));
    }
    if (problem != null) {
      parts.add(ModuleView.refusal(problem, reader));
    }
    parts.add(table(kept.list(), reader));
    if (reader.may(Purges.PURGE, Access.EVERYWHERE)) {
      parts.add(new PurgeList(reader, Instant.now()).section(purges.page(after, PAGE), after > 0));
    }
    return View.of("modules.kept.title", parts);
  }

  private static Table table(List<KeptData> all, Reader reader) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.page.id")),
            Column.of(reader.t("modules.page.version")),
            Column.number(reader.t("modules.kept.rows")),
            Column.number(reader.t("modules.kept.size")),
            Column.of(reader.t("modules.kept.schema-version")),
            Column.of(reader.t("modules.page.removed.at")),
            Column.of(reader.t("modules.kept.until.label")));
    return Table.of(
            "kept",
            reader.t("modules.kept.title"),
            columns,
            all.stream().map(k -> row(k, reader)).toList())
        .empty(Empty.of(reader.t("modules.kept.none"), reader.t("modules.kept.none.how")));
  }

  private static List<Cell> row(KeptData k, Reader reader) {
    return List.of(
        Cell.link(k.id(), at(k.id())),
        Cell.of(k.module().version()),
        Cell.number(reader.number(k.size().rows()), k.size().rows()),
        Cell.number(Sizes.words(k.size().bytes(), reader), k.size().bytes()),
        Cell.of(k.size().version()),
        Cell.of(reader.time(k.module().removedAt())).detail(k.module().removedBy()),
        Cell.of(reader.date(k.module().keepUntil())));
  }

  static String at(String id) {
    return Address.below(KeptPages.HERE, id).toString();
  }

  View one(String id, Entered entered, Reader reader) {
    KeptData k = kept.get(id);
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("modules.kept.one", id), reader.t("modules.kept.one.lead"))
            .below(
                Action.link(reader.t("modules.page.modules"), ModulePages.HERE),
                Action.link(reader.t("modules.kept.title"), KeptPages.HERE)));
    parts.add(facts(k, reader));
    if (reader.may(ModulePages.INSTALL, Access.EVERYWHERE)) {
      parts.add(
          Section.of(
              "keeping", reader.t("modules.kept.until.label"), entered.into(keepForm(k, reader))));
    }
    if (reader.may(Purges.PURGE, Access.EVERYWHERE)) {
      parts.add(purging(id, entered, reader));
    }
    return View.of(reader.t("modules.kept.one", id), parts);
  }

  private Section purging(String id, Entered entered, Reader reader) {
    List<Violation> against = purges.against(id);
    Part act =
        against.isEmpty()
            ? entered.into(purgeForm(id, reader))
            : ModuleView.refusal(Problem.conflict("modules.purge.refused", against, id), reader);
    return Section.of(
        "purging",
        reader.t("modules.purge.title"),
        Notice.of(Tone.WARN, reader.t("modules.purge.lead"), reader.t("modules.purge.then")),
        act);
  }

  private static Facts facts(KeptData k, Reader reader) {
    return Facts.of(
        Fact.of(reader.t("modules.page.version"), k.module().version()),
        Fact.of(reader.t("modules.kept.rows"), reader.number(k.size().rows())),
        Fact.of(reader.t("modules.kept.tables"), reader.number(k.size().tables())),
        Fact.of(reader.t("modules.kept.size"), Sizes.words(k.size().bytes(), reader)),
        Fact.of(reader.t("modules.page.removed.schema"), k.module().schema()),
        Fact.of(reader.t("modules.kept.schema-version"), k.size().version()),
        Fact.of(reader.t("modules.page.removed.at"), reader.time(k.module().removedAt())),
        Fact.of(reader.t("modules.page.removed.by"), k.module().removedBy()),
        Fact.of(reader.t("modules.kept.until.label"), reader.date(k.module().keepUntil())));
  }

  private static Form keepForm(KeptData k, Reader reader) {
    return Form.of(
        "keep",
        at(k.id()) + "/keep-until",
        reader.t("modules.kept.until.save"),
        Field.of("until", Kind.DATE, reader.t("modules.kept.until.label"))
            .value(k.module().keepUntil().toString())
            .require(),
        reason(reader).require());
  }

  private static Form purgeForm(String id, Reader reader) {
    return Form.of(
        "purge",
        at(id) + "/purge",
        reader.t("modules.purge.ask"),
        reason(reader).hint(reader.t("modules.purge.reason.hint")));
  }

  static Field reason(Reader reader) {
    return Field.of("reason", Kind.AREA, reader.t("modules.reason")).most(LONGEST_REASON);
  }
}
