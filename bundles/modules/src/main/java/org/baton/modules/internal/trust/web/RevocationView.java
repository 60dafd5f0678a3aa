package org.baton.modules.internal.trust.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.trust.Fingerprints;
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Revocation;

/** Draws the pages of what was called back. */
final class RevocationView {
  static final String HERE = "/modules/revocations/";
  private static final String MODULES = "/modules/";
  private static final int LONGEST_REASON = 1000;

  private final Reader reader;

  RevocationView(Reader reader) {
    this.reader = reader;
  }

  static String at(Revocation revocation) {
    return Address.below(HERE + "of/", revocation.id()).toString();
  }

  View list(Page<Revocation> page, String after) {
    Heading heading =
        Heading.of(reader.t("modules.revocations.title"), reader.t("modules.revocations.lead"))
            .below(Action.link(reader.t("modules.page.modules"), MODULES));
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.revocations.what")),
            Column.of(reader.t("modules.publishers.state")),
            Column.of(reader.t("modules.revocations.issuer")),
            Column.of(reader.t("modules.publishers.why")));
    List<List<Cell>> rows = page.items().stream().map(this::row).toList();
    Table table =
        Table.of("revocations", reader.t("modules.revocations.title"), columns, rows)
            .paging(
                after.isEmpty() ? "" : HERE,
                page.next().isEmpty()
                    ? ""
                    : Address.below(HERE).list().with("after", page.next()).toString())
            .empty(
                Empty.of(
                    reader.t("modules.revocations.none"),
                    reader.t("modules.revocations.none.how")));
    return View.of("modules.revocations.title", heading, table);
  }

  private List<Cell> row(Revocation revocation) {
    return List.of(
        Cell.link(kind(revocation), at(revocation)).detail(hash(revocation)),
        Cell.badge(tone(revocation), state(revocation)),
        Cell.of(revocation.issuerName()).detail(reader.date(revocation.on())),
        Cell.of(revocation.reason().in(reader.locale())));
  }

  View revocation(Revocation revocation, Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(kind(revocation), hash(revocation))
            .below(
                Action.link(reader.t("modules.page.modules"), MODULES),
                Action.link(reader.t("modules.revocations.title"), HERE))
            .status(tone(revocation), state(revocation)));
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(reader.t("modules.revocations.issuer"), revocation.issuer()));
    facts.add(Fact.of(reader.t("modules.revocations.on"), reader.date(revocation.on())));
    facts.add(Fact.of(reader.t("modules.publishers.why"), revocation.reason().in(reader.locale())));
    facts.add(
        Fact.of(
            reader.t("modules.revocations.taken"),
            reader.t(
                "modules.revocations.taken.from",
                reader.time(revocation.takenAt()),
                String.valueOf(revocation.serial()))));
    Revocation.Lifting end = revocation.lifting();
    if (end != null) {
      facts.add(
          new Fact(
              reader.t("modules.revocations.lifted"),
              reader.time(end.at()),
              end.by(),
              Tone.PLAIN,
              ""));
      facts.add(Fact.of(reader.t("modules.revocations.lifted.why"), end.reason()));
    }
    parts.add(new Facts(facts, false));
    if (end == null && reader.may(Publishers.MANAGE, Access.EVERYWHERE)) {
      Form form = lifting(revocation);
      parts.add(
          Section.of(
              "lifting",
              reader.t("modules.revocations.lift"),
              problem == null ? form : form.refused(problem)));
    }
    return View.of(kind(revocation), parts);
  }

  private Form lifting(Revocation revocation) {
    return Form.of(
        "lift",
        at(revocation) + "/lift",
        reader.t("modules.revocations.lift"),
        Field.of("reason", Field.Kind.AREA, reader.t("modules.publishers.why"))
            .hint(reader.t("modules.revocations.lift.hint"))
            .most(LONGEST_REASON)
            .require());
  }

  private String kind(Revocation revocation) {
    return reader.t(
        "modules.revocations.kind." + revocation.kind().name().toLowerCase(Locale.ROOT));
  }

  private static String hash(Revocation revocation) {
    return revocation.kind() == Revocation.Kind.JAR
        ? revocation.revoked()
        : Fingerprints.pairs(revocation.revoked());
  }

  private static Tone tone(Revocation revocation) {
    return revocation.stands() ? Tone.BAD : Tone.PLAIN;
  }

  private String state(Revocation revocation) {
    return reader.t(
        revocation.stands() ? "modules.revocations.stands" : "modules.revocations.is-lifted");
  }
}
