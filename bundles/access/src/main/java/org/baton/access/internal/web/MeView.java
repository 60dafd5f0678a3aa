package org.baton.access.internal.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.access.internal.Me;
import org.baton.access.internal.Roles;
import org.baton.access.internal.Scopes;
import org.baton.access.internal.Tokens;
import org.baton.access.internal.store.Grant;
import org.baton.access.internal.store.SessionRow;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Draws the page of one's own account. */
@Component(service = MeView.class)
public final class MeView {
  private static final String USUAL_DAYS = "90";

  private final Me me;
  private final Tokens tokens;
  private final Roles roles;
  private final Scopes scopes;

  /** Reads the reader's account. */
  @Activate
  public MeView(
      @Reference Me me,
      @Reference Tokens tokens,
      @Reference Roles roles,
      @Reference Scopes scopes) {
    this.me = me;
    this.tokens = tokens;
    this.roles = roles;
    this.scopes = scopes;
  }

  View of(
      String session,
      String done,
      MultivaluedMap<String, String> given,
      Problem problem,
      Reader reader) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(me.caller().name(), reader.t("access.page.me.lead"))
            .actions(Action.link(reader.t("access.page.password.change"), "/password")));
    if (Moves.known(done)) {
      parts.add(Moves.notice(reader, done));
    }
    parts.add(Facts.of(Fact.of(reader.t("access.page.account"), me.caller().account())));
    parts.add(held(reader));
    parts.add(sessions(session, reader));
    parts.add(tokens(given, problem, reader));
    return View.of("access.page.me", parts);
  }

  private Section held(Reader reader) {
    List<Grant> held = me.roles();
    GrantWords said = GrantWords.of(reader, roles, scopes, held);
    List<Column> columns =
        List.of(
            Column.of(reader.t("access.page.role")),
            Column.of(reader.t("access.page.unit")),
            Column.of(reader.t("access.page.cycle")));
    List<List<Cell>> rows =
        held.stream()
            .map(
                g ->
                    List.of(
                        Cell.of(said.role(g)),
                        Cell.of(said.unit(g)).detail(g.unit()),
                        Cell.of(said.cycle(g))))
            .toList();
    return Section.of(
        "roles",
        reader.t("access.page.me.roles"),
        Table.of("my-roles", reader.t("access.page.me.roles"), columns, rows)
            .empty(
                Empty.of(
                    reader.t("access.page.me.roles.none"),
                    reader.t("access.page.me.roles.none.words"))));
  }

  private Section sessions(String current, Reader reader) {
    List<SessionRow> open = me.sessions();
    List<Column> columns =
        List.of(
            Column.of(reader.t("access.page.session.agent")),
            Column.of(reader.t("access.page.session.address")),
            Column.of(reader.t("access.page.session.began")),
            Column.of(reader.t("access.page.session.used")));
    List<List<Cell>> rows = open.stream().map(s -> row(s, current, reader)).toList();
    List<Part> parts = new ArrayList<>();
    parts.add(Table.of("sessions", reader.t("access.page.sessions"), columns, rows));
    if (open.size() > 1) {
      parts.add(
          Buttons.of(
              Action.send(
                      reader.t("access.page.sign-out-others"), MePages.HERE + "/sign-out", Map.of())
                  .danger(reader.t("access.page.sign-out-others.ask"))));
    }
    return new Section("sessions", reader.t("access.page.sessions"), parts, false);
  }

  private static List<Cell> row(SessionRow session, String current, Reader reader) {
    String unknown = reader.t("access.page.unknown");
    String agent = session.agent().isEmpty() ? unknown : Browser.of(session.agent());
    String address = session.address().isEmpty() ? unknown : session.address();
    boolean here = session.id().equals(current);
    return List.of(
        Cell.of(agent).detail(here ? reader.t("access.page.session.this") : ""),
        Cell.of(address),
        Cell.of(reader.time(session.createdAt())),
        here
            ? Cell.badge(Tone.GOOD, reader.t("access.page.session.now"))
            : Cell.of(reader.time(session.usedAt())));
  }

  private Section tokens(MultivaluedMap<String, String> given, Problem problem, Reader reader) {
    Form form =
        Form.of(
            "token",
            MePages.HERE + "/tokens",
            reader.t("access.page.token.make"),
            Field.of("name", Kind.TEXT, reader.t("access.page.token.name"))
                .hint(reader.t("access.page.token.name.hint"))
                .most(200)
                .require(),
            Field.of("days", Kind.NUMBER, reader.t("access.page.token.days"))
                .hint(reader.t("access.page.token.days.hint"))
                .value(USUAL_DAYS)
                .require());
    String label = reader.t("access.page.token.make");
    Part make =
        problem == null
            ? Dialog.of("make-token", label, label, form)
            : form.filled(f -> GrantForm.word(given, f)).refused(problem);
    return Section.of(
        "tokens",
        reader.t("access.page.me.tokens"),
        TokenList.table(tokens.of(me.caller().account()), MePages.HERE, reader),
        make);
  }
}
