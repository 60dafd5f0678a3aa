package org.baton.modules.internal.request.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
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
import org.baton.modules.internal.cycles.Planned;
import org.baton.modules.internal.request.Request;
import org.baton.modules.internal.request.Request.State;
import org.baton.modules.internal.web.ModuleView;
import org.baton.modules.internal.web.PreviewParts;

/** Draws the pages of requests. */
public final class RequestView {
  static final String HERE = "/modules/requests/";
  private static final String MODULES = "/modules/";
  private static final int LONGEST_REASON = 1000;

  private final Reader reader;

  RequestView(Reader reader) {
    this.reader = reader;
  }

  /** Where a request is shown. */
  public static String at(Request request) {
    return Address.below(HERE + "of/", request.id()).toString();
  }

  /** Whether a second person is needed, for the page of modules. */
  public static Part rule(boolean fourEyes, boolean installs, Reader reader) {
    Notice notice =
        Notice.of(
            Tone.INFO,
            reader.t(fourEyes ? "modules.requests.four-eyes" : "modules.requests.two-eyes"));
    return installs && fourEyes
        ? notice.actions(Action.link(reader.t("modules.requests.title"), HERE))
        : notice;
  }

  View list(Page<Request> page, String after) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("modules.requests.file")),
            Column.of(reader.t("modules.requests.state")),
            Column.of(reader.t("modules.requests.by")));
    List<List<Cell>> rows = page.items().stream().map(this::row).toList();
    Table table =
        Table.of("requests", reader.t("modules.requests.title"), columns, rows)
            .paging(
                after.isEmpty() ? "" : HERE,
                page.next().isEmpty()
                    ? ""
                    : Address.below(HERE).list().with("after", page.next()).toString())
            .empty(
                Empty.of(reader.t("modules.requests.none"), reader.t("modules.requests.none.how")));
    Heading heading =
        Heading.of(reader.t("modules.requests.title"), reader.t("modules.requests.lead"))
            .below(Action.link(reader.t("modules.page.modules"), MODULES));
    return View.of("modules.requests.title", heading, table);
  }

  private List<Cell> row(Request request) {
    return List.of(
        Cell.link(request.file(), at(request)).detail(request.modules()),
        Cell.badge(tone(request), state(request)),
        Cell.of(request.requestedBy()).detail(reader.time(request.requestedAt())));
  }

  /**
   * One request.
   *
   * @param planned what installing it would do; none when it is decided
   * @param refused why it cannot be installed by now; null when it can, or it is decided
   */
  View request(Request request, boolean own, List<Planned> planned, Problem refused) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(request.file(), reader.t("modules.requests.one"))
            .below(
                Action.link(reader.t("modules.page.modules"), MODULES),
                Action.link(reader.t("modules.requests.title"), HERE))
            .status(tone(request), state(request)));
    if (refused != null) {
      parts.add(ModuleView.refusal(refused, reader));
    }
    parts.add(facts(request));
    planned.forEach(p -> parts.addAll(PreviewParts.of(p, reader)));
    if (request.state() == State.OPEN) {
      decide(request, own, !planned.isEmpty(), parts);
    }
    return View.of(request.file(), parts);
  }

  private Facts facts(Request request) {
    List<Fact> facts = new ArrayList<>();
    facts.add(by("modules.requests.by", request.requestedAt(), request.requestedBy()));
    facts.add(Fact.of(reader.t("modules.requests.modules"), request.modules()));
    facts.add(
        Fact.of(reader.t("modules.requests.sha256"), request.sha256().replaceAll("(.{4})", "$1 ")));
    Request.Decision decision = request.decision();
    if (request.state() == State.OPEN) {
      facts.add(Fact.of(reader.t("modules.requests.until"), reader.time(request.until())));
    } else if (decision != null) {
      facts.add(by("modules.requests.decided-by", decision.at(), decision.by()));
      if (!decision.reason().isEmpty()) {
        facts.add(Fact.of(reader.t("modules.requests.why"), decision.reason()));
      }
    }
    return new Facts(facts, false);
  }

  private Fact by(String key, java.time.Instant at, String account) {
    return new Fact(reader.t(key), account, reader.time(at), Tone.PLAIN, "");
  }

  private void decide(Request request, boolean own, boolean possible, List<Part> parts) {
    if (own) {
      parts.add(Notice.of(Tone.INFO, reader.t("modules.requests.others")));
    } else if (possible) {
      parts.add(
          new Buttons(
              List.of(
                  Action.send(
                          reader.t("modules.requests.approve"), at(request) + "/approve", Map.of())
                      .primary())));
    }
    String title = reader.t(own ? "modules.requests.take-back" : "modules.requests.decline");
    parts.add(
        Section.of(
            "declining",
            title,
            Form.of(
                "decline",
                at(request) + "/decline",
                title,
                Field.of("reason", Kind.AREA, reader.t("modules.requests.why"))
                    .most(LONGEST_REASON)
                    .require())));
  }

  private static Tone tone(Request request) {
    return switch (request.state()) {
      case OPEN, APPROVED -> Tone.INFO;
      case INSTALLED -> Tone.GOOD;
      case DECLINED, EXPIRED -> Tone.WARN;
    };
  }

  private String state(Request request) {
    return reader.t("modules.requests.state." + request.state().name().toLowerCase(Locale.ROOT));
  }
}
