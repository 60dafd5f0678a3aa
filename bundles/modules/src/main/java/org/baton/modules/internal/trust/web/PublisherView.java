package org.baton.modules.internal.trust.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
import org.baton.api.web.Address;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.trust.Fingerprints;
import org.baton.modules.internal.trust.Publisher;
import org.baton.modules.internal.trust.Publishers;
import org.baton.modules.internal.trust.Signature;

/** Draws the pages of publishers. */
final class PublisherView {
  static final String HERE = "/modules/publishers/";
  static final String OF = HERE + "of/";
  private static final String MODULES = "/modules/";
  private static final int LONGEST_REASON = 1000;

  private final Reader reader;

  PublisherView(Reader reader) {
    this.reader = reader;
  }

  View list(Page<Publisher> page, String after) {
    Heading heading =
        Heading.of(reader.t("modules.publishers.title"), reader.t("modules.publishers.lead"))
            .below(Action.link(reader.t("modules.page.modules"), MODULES));
    List<List<Cell>> rows = page.items().stream().map(this::row).toList();
    Table table =
        Table.of("publishers", reader.t("modules.publishers.title"), columns(), rows)
            .paging(
                after.isEmpty() ? "" : HERE,
                page.next().isEmpty()
                    ? ""
                    : Address.below(HERE).list().with("after", page.next()).toString())
            .empty(
                Empty.of(
                    reader.t("modules.publishers.none"), reader.t("modules.publishers.none.how")));
    return View.of("modules.publishers.title", manages() ? heading.actions(add()) : heading, table);
  }

  private Action add() {
    return Action.link(reader.t("modules.publishers.add"), HERE + "add").primary();
  }

  private List<Column> columns() {
    return List.of(
        Column.of(reader.t("modules.publishers.name")),
        Column.of(reader.t("modules.publishers.state")),
        Column.of(reader.t("modules.publishers.until")),
        Column.of(reader.t("modules.publishers.trusted")));
  }

  private List<Cell> row(Publisher publisher) {
    return List.of(
        Cell.link(publisher.name(), at(publisher)).detail(publisher.subject()),
        Cell.badge(tone(publisher), state(publisher)),
        Cell.of(reader.time(publisher.until())),
        Cell.of(reader.time(publisher.trustedAt())).detail(publisher.trustedBy()));
  }

  static String at(Publisher publisher) {
    return Address.below(OF, publisher.fingerprint()).toString();
  }

  private static Tone tone(Publisher publisher) {
    return publisher.trusted() ? Tone.GOOD : Tone.WARN;
  }

  private String state(Publisher publisher) {
    return reader.t(
        publisher.trusted() ? "modules.publishers.is-trusted" : "modules.publishers.is-withdrawn");
  }

  View choose(Problem problem) {
    Heading heading =
        Heading.of(reader.t("modules.publishers.add"), reader.t("modules.publishers.add.lead"))
            .below(ways());
    Form form =
        Form.of(
                "certificate",
                HERE + "add",
                reader.t("modules.publishers.look"),
                Field.of("file", Kind.FILE, reader.t("modules.publishers.file"))
                    .hint(reader.t("modules.publishers.file.hint"))
                    .most(1)
                    .require())
            .cancel(HERE);
    return View.of(
        "modules.publishers.add", heading, problem == null ? form : form.refused(problem));
  }

  /** What the certificate says, before it is trusted. */
  View look(Signature said, byte[] certificate, Problem problem) {
    Heading heading =
        Heading.of(
                reader.t("modules.publishers.ask", said.name()),
                reader.t("modules.publishers.ask.lead"))
            .below(ways());
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(reader.t("modules.publishers.name"), said.subject()));
    facts.addAll(new OriginWords(reader).certificate(said));
    Form form =
        Form.of(
                "trust",
                HERE + "trust",
                reader.t("modules.publishers.trust"),
                Field.hidden("certificate", Base64.getEncoder().encodeToString(certificate)))
            .cancel(HERE);
    return View.of(
        reader.t("modules.publishers.ask", said.name()),
        heading,
        new Facts(facts, false),
        Notice.of(Tone.INFO, reader.t("modules.publishers.compare")),
        problem == null ? form : form.refused(problem));
  }

  View publisher(Publisher publisher, Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(publisher.name(), publisher.subject())
            .below(ways())
            .status(tone(publisher), state(publisher)));
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            reader.t("modules.publishers.fingerprint"),
            Fingerprints.pairs(publisher.fingerprint())));
    facts.add(
        Fact.of(
            reader.t("modules.publishers.validity"),
            reader.t(
                "modules.publishers.from-until",
                reader.time(publisher.from()),
                reader.time(publisher.until()))));
    facts.add(by("modules.publishers.trusted", publisher.trustedAt(), publisher.trustedBy()));
    Publisher.Withdrawal end = publisher.withdrawal();
    if (end != null) {
      facts.add(by("modules.publishers.withdrawn", end.at(), end.by()));
      facts.add(Fact.of(reader.t("modules.publishers.why"), end.reason()));
    }
    parts.add(new Facts(facts, false));
    if (end != null) {
      parts.add(Notice.of(Tone.INFO, reader.t("modules.publishers.again")));
    } else if (manages()) {
      Form form = withdrawal(publisher);
      parts.add(
          Section.of(
              "withdrawal",
              reader.t("modules.publishers.withdraw"),
              problem == null ? form : form.refused(problem)));
    }
    return View.of(publisher.name(), parts);
  }

  private Form withdrawal(Publisher publisher) {
    return Form.of(
        "withdraw",
        at(publisher) + "/withdraw",
        reader.t("modules.publishers.withdraw"),
        Field.of("reason", Kind.AREA, reader.t("modules.publishers.why"))
            .hint(reader.t("modules.publishers.withdraw.hint"))
            .most(LONGEST_REASON)
            .require());
  }

  private Fact by(String key, java.time.Instant at, String account) {
    return new Fact(reader.t(key), reader.time(at), account, Tone.PLAIN, "");
  }

  private Action[] ways() {
    return new Action[] {
      Action.link(reader.t("modules.page.modules"), MODULES),
      Action.link(reader.t("modules.publishers.title"), HERE)
    };
  }

  private boolean manages() {
    return reader.may(Publishers.MANAGE, Access.EVERYWHERE);
  }
}
