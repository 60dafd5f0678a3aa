package org.baton.indicators.internal.snapshot.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.View;
import org.baton.indicators.internal.negotiation.Words;
import org.baton.indicators.internal.negotiation.web.Naming;
import org.baton.indicators.internal.snapshot.Amendment;
import org.baton.indicators.internal.snapshot.Impact;
import org.baton.indicators.internal.snapshot.Impacts;
import org.baton.indicators.internal.snapshot.Statement;

/** What the pages of amendments show. */
record AmendmentViews(Naming naming) {
  /** For whom the reader speaks. */
  record Voice(boolean sponsor, boolean decides, List<String> units) {}

  private String t(String key, Object... words) {
    return naming.reader().t("indicators.amendment." + key, words);
  }

  private String state(Amendment a) {
    return t("state." + Words.key(a.state()));
  }

  private static Tone tone(Amendment a) {
    return switch (a.state()) {
      case APPROVED -> Tone.GOOD;
      case REFUSED -> Tone.PLAIN;
      default -> Tone.INFO;
    };
  }

  View list(
      List<Amendment> read,
      long after,
      boolean may,
      boolean sponsor,
      List<String> own,
      MultivaluedMap<String, String> entered,
      Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(t("title"), t("lead"))
            .below(
                Action.link(naming.reader().t("menu.indicators.snapshots"), SnapshotPages.PATH)));
    if (may) {
      Form form = form(sponsor, own);
      if (entered != null) {
        form = form.filled(entered::getFirst);
      }
      parts.add(
          problem == null
              ? Dialog.of("request", t("request"), t("request"), form)
              : form.refused(problem));
    }
    boolean more = read.size() > SnapshotList.SHOWN;
    List<Amendment> shown = more ? read.subList(0, SnapshotList.SHOWN) : read;
    List<Column> columns =
        List.of(
            Column.of(t("number")),
            Column.of(t("set")),
            Column.of(t("state")),
            Column.of(t("from")),
            Column.of(t("due")));
    String here = AmendmentPages.PATH;
    parts.add(
        Table.of("amendments", t("title"), columns, shown.stream().map(this::row).toList())
            .empty(Empty.of(t("none"), t("none.more")))
            .paging(
                after == 0 ? "" : here,
                more ? here + "?after=" + shown.get(SnapshotList.SHOWN - 1).id() : ""));
    return View.of("indicators.amendment.title", parts);
  }

  private List<Cell> row(Amendment a) {
    return List.of(
        Cell.link(Long.toString(a.id()), AmendmentPages.PATH + a.id()),
        Cell.of(a.set()),
        Cell.badge(tone(a), state(a)),
        Cell.of(naming.reader().date(a.validFrom())),
        Cell.of(a.due() == null ? "–" : naming.reader().date(a.due())));
  }

  private Form form(boolean sponsor, List<String> own) {
    List<Option> units = new ArrayList<>();
    if (sponsor) {
      units.add(Option.of("", t("sponsor")));
    }
    own.forEach(u -> units.add(Option.of(u, naming.unit(u))));
    return Form.of(
        "request-form",
        AmendmentPages.PATH,
        t("request"),
        Field.of("set", Kind.TEXT, t("set")).require(),
        Field.choice("unit", Kind.SELECT, t("for"), units),
        Field.of("changes", Kind.AREA, t("changes")).hint(t("changes.hint")).most(8000).require(),
        Field.of("validFrom", Kind.DATE, t("from")).require(),
        Field.of("reason", Kind.AREA, t("reason")).most(2000).require());
  }

  View one(Amendment a, List<Statement> said, Voice voice, Problem problem) {
    String title = t("one", a.id(), a.set());
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title, t("lead." + Words.key(a.state())))
            .below(Action.link(t("title"), AmendmentPages.PATH))
            .status(tone(a), state(a)));
    if (problem != null) {
      Object[] words = problem.arguments().toArray();
      parts.add(
          Notice.of(
              Tone.BAD,
              naming.reader().t(problem.code(), words),
              naming.reader().t(problem.code() + ".remedy", words)));
    }
    parts.add(facts(a));
    Impact impact = Impacts.read(a.impact());
    if (impact != null) {
      parts.add(impact(impact));
    }
    parts.addAll(todo(a, said, voice));
    if (!said.isEmpty()) {
      parts.add(statements(said));
    }
    return View.of(title, parts);
  }

  private Facts facts(Amendment a) {
    String who = a.unit().isEmpty() ? t("sponsor") : naming.unit(a.unit());
    String due = a.due() == null ? "–" : naming.reader().date(a.due());
    return Facts.of(
        Fact.of(t("who"), who + " · " + a.requestedBy()),
        Fact.of(t("reason"), a.reason()),
        Fact.of(t("from"), naming.reader().date(a.validFrom())),
        Fact.of(t("due"), due),
        Fact.of(t("decision"), a.decision().isEmpty() ? "–" : a.decision()));
  }

  private Section impact(Impact i) {
    List<Column> columns =
        List.of(
            Column.of(t("indicator")),
            Column.of(t("changes")),
            Column.number(t("share.before")),
            Column.number(t("share.after")));
    String lead =
        t(
            "impact.words",
            i.units(),
            naming.percent(i.quotaBefore()),
            naming.percent(i.quotaAfter()),
            i.reported());
    return Section.of(
        "impact",
        t("impact"),
        org.baton.api.page.Paragraph.of(lead),
        Table.of(
            "impact-table", t("impact"), columns, i.changes().stream().map(this::change).toList()));
  }

  private List<Cell> change(Impact.Change c) {
    List<String> words =
        c.fields().stream()
            .map(
                d ->
                    naming.reader().t("indicators.field." + d.field())
                        + " − "
                        + d.before()
                        + " + "
                        + d.after())
            .toList();
    return List.of(
        Cell.of(c.code()),
        Cell.of(c.removed() ? t("removed") : String.join("; ", words)),
        Cell.of(naming.percent(c.weightBefore())),
        Cell.of(naming.percent(c.weightAfter())));
  }

  private List<Part> todo(Amendment a, List<Statement> said, Voice voice) {
    List<Part> parts = new ArrayList<>();
    if (a.state() == Amendment.State.REQUESTED && voice.sponsor()) {
      parts.add(
          Form.of("impact-form", AmendmentPages.PATH + a.id() + "/impact", t("show"), base(a)));
    }
    if (a.state() == Amendment.State.IMPACT_SHOWN) {
      List<String> sides = new ArrayList<>(voice.units());
      if (voice.sponsor()) {
        sides.add("");
      }
      sides.stream()
          .filter(u -> said.stream().noneMatch(s -> s.unit().equals(u)))
          .forEach(u -> parts.add(statement(a, u)));
    }
    if (a.state() == Amendment.State.HEARD && voice.decides()) {
      parts.add(
          Form.of(
              "decision-form",
              AmendmentPages.PATH + a.id() + "/decision",
              t("decide"),
              base(a),
              yesOrNo("approved", "approve", "refuse"),
              Field.of("reason", Kind.AREA, t("reason")).most(2000).require()));
    }
    return parts;
  }

  private static Field base(Amendment a) {
    return Field.hidden("base", Integer.toString(a.version()));
  }

  private Field yesOrNo(String name, String yes, String no) {
    return Field.choice(
            name, Kind.RADIO, t(name), List.of(Option.of("yes", t(yes)), Option.of("no", t(no))))
        .require();
  }

  private Section statement(Amendment a, String unit) {
    String who = unit.isEmpty() ? t("sponsor") : naming.unit(unit);
    return Section.of(
        "state-" + unit,
        t("say", who),
        Form.of(
            "statement-form-" + unit,
            AmendmentPages.PATH + a.id() + "/statement",
            t("say.do"),
            Field.hidden("unit", unit),
            yesOrNo("support", "for.it", "against.it"),
            Field.of("words", Kind.AREA, t("words")).most(2000)));
  }

  private Section statements(List<Statement> said) {
    List<Column> columns =
        List.of(Column.of(t("who")), Column.of(t("support")), Column.of(t("words")));
    List<List<Cell>> rows =
        said.stream()
            .limit(500)
            .map(
                s ->
                    List.of(
                        Cell.of(s.unit().isEmpty() ? t("sponsor") : naming.unit(s.unit()))
                            .detail(naming.reader().time(s.at())),
                        Cell.of(t("kind." + Words.key(s.kind()))),
                        Cell.of(s.words())))
            .toList();
    return Section.of(
        "statements", t("heard"), Table.of("statements-table", t("heard"), columns, rows));
  }
}
