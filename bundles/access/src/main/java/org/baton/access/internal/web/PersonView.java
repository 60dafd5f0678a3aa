package org.baton.access.internal.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.access.internal.Accounts;
import org.baton.access.internal.Accounts.Entry;
import org.baton.access.internal.Roles;
import org.baton.access.internal.Scopes;
import org.baton.access.internal.Tokens;
import org.baton.access.internal.store.Grant;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
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
import org.baton.api.page.Notice;
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

/** Draws the page of a person. */
@Component(service = PersonView.class)
public final class PersonView {
  private final Accounts accounts;
  private final Tokens tokens;
  private final Roles roles;
  private final Scopes scopes;

  /**
   * What was refused on the page.
   *
   * @param form which form it was: grant, name, or none of them
   * @param given what was entered; null when nothing was
   * @param problem why
   */
  record Wrong(String form, MultivaluedMap<String, String> given, Problem problem) {}

  /** Reads the accounts. */
  @Activate
  public PersonView(
      @Reference Accounts accounts,
      @Reference Tokens tokens,
      @Reference Roles roles,
      @Reference Scopes scopes) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.roles = roles;
    this.scopes = scopes;
  }

  View of(String account, String done, Wrong wrong, Reader reader) {
    Entry entry = accounts.get(account);
    boolean administers = reader.may(Accounts.ADMINISTER, Access.EVERYWHERE);
    List<Part> parts = new ArrayList<>();
    parts.add(heading(entry, reader));
    if (Moves.known(done)) {
      parts.add(Moves.notice(reader, done));
    }
    if (wrong != null && wrong.form().isEmpty()) {
      parts.add(refusal(wrong.problem(), reader));
    }
    parts.add(facts(entry, reader));
    parts.add(held(entry, administers, wrong, reader));
    if (administers) {
      parts.add(signingIn(entry, wrong, reader));
      parts.add(TokenList.section(tokens.allOf(account), Moves.person(account), reader));
    }
    return View.of(entry.account().name(), parts);
  }

  static Notice refusal(Problem problem, Reader reader) {
    Object[] words = problem.arguments().toArray();
    return Notice.of(
        Tone.BAD, reader.t(problem.code(), words), reader.t(problem.code() + ".remedy", words));
  }

  private static Heading heading(Entry entry, Reader reader) {
    Badge state = PersonState.of(entry, reader);
    String lead =
        entry.lockedUntil() == null
            ? ""
            : reader.t("access.page.locked-until", reader.time(entry.lockedUntil()));
    return Heading.of(entry.account().name(), lead)
        .below(Action.link(reader.t("access.page.people"), PeoplePages.HERE))
        .status(state.tone(), state.words());
  }

  private static Facts facts(Entry entry, Reader reader) {
    return Facts.of(
        Fact.of(reader.t("access.page.account"), entry.account().account()),
        Fact.of(reader.t("access.page.name"), entry.account().name()),
        Fact.of(reader.t("access.page.created-at"), reader.time(entry.account().createdAt())));
  }

  private Section held(Entry entry, boolean administers, Wrong wrong, Reader reader) {
    String path = Moves.person(entry.account().account());
    GrantWords said = GrantWords.of(reader, roles, scopes, entry.roles());
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of(reader.t("access.page.role")),
                Column.of(reader.t("access.page.unit")),
                Column.of(reader.t("access.page.cycle"))));
    if (administers) {
      columns.add(Column.of(reader.t("access.page.action")));
    }
    List<List<Cell>> rows =
        entry.roles().stream().map(g -> row(g, said, administers, path, reader)).toList();
    List<Part> parts = new ArrayList<>();
    if (administers && wrong != null && wrong.form().equals("grant")) {
      parts.add(
          grantForm(path, reader)
              .filled(f -> GrantForm.word(wrong.given(), f))
              .refused(wrong.problem()));
    }
    parts.add(
        Table.of("grants", reader.t("access.page.person.roles"), columns, rows)
            .empty(
                Empty.of(
                    reader.t("access.page.person.roles.none"),
                    reader.t("access.page.person.roles.none.words"))));
    if (administers && (wrong == null || !wrong.form().equals("grant"))) {
      String label = reader.t("access.page.grant.add");
      parts.add(Dialog.of("add-role", label, label, grantForm(path, reader)));
    }
    return new Section("roles", reader.t("access.page.roles"), parts, false);
  }

  private static List<Cell> row(
      Grant grant, GrantWords said, boolean administers, String path, Reader reader) {
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                Cell.of(said.role(grant)),
                Cell.of(said.unit(grant)).detail(grant.unit()),
                Cell.of(said.cycle(grant))));
    if (administers) {
      Map<String, String> fields =
          Map.of("role", grant.role(), "unit", grant.unit(), "cycle", grant.cycle());
      cells.add(
          Cell.actions(
              Action.send(reader.t("access.page.grant.remove"), path + "/roles/remove", fields)
                  .danger(reader.t("access.page.grant.remove.ask", said.line(grant)))));
    }
    return cells;
  }

  private Form grantForm(String path, Reader reader) {
    return Form.of(
        "grant",
        path + "/roles/add",
        reader.t("access.page.grant.add"),
        GrantForm.fields(reader, roles, scopes, true).toArray(Field[]::new));
  }

  private static Section signingIn(Entry entry, Wrong wrong, Reader reader) {
    String path = Moves.person(entry.account().account());
    List<Action> actions = new ArrayList<>();
    if (entry.lockedUntil() != null) {
      actions.add(
          Action.send(reader.t("access.page.unlock"), path + "/unlock", Map.of()).primary());
    }
    if (!reader.account().equals(entry.account().account())) {
      actions.add(
          Action.send(reader.t("access.page.password.make"), path + "/password", Map.of())
              .danger(reader.t("access.page.password.make.ask", entry.account().name())));
    }
    actions.add(
        Action.send(reader.t("access.page.sign-out-all"), path + "/sign-out", Map.of())
            .danger(reader.t("access.page.sign-out-all.ask", entry.account().name())));
    actions.add(
        entry.account().disabled()
            ? Action.send(reader.t("access.page.enable"), path + "/enable", Map.of())
            : Action.send(reader.t("access.page.disable"), path + "/disable", Map.of())
                .danger(reader.t("access.page.disable.ask", entry.account().name())));
    return Section.of(
        "sign-in",
        reader.t("access.page.signing-in"),
        new Buttons(actions),
        nameForm(entry, path, wrong, reader));
  }

  private static Part nameForm(Entry entry, String path, Wrong wrong, Reader reader) {
    Form form =
        Form.of(
            "rename",
            path + "/name",
            reader.t("access.page.rename"),
            Field.of("name", Kind.TEXT, reader.t("access.page.name"))
                .value(entry.account().name())
                .most(200)
                .require());
    if (wrong != null && wrong.form().equals("name")) {
      return form.filled(f -> GrantForm.word(wrong.given(), f)).refused(wrong.problem());
    }
    String label = reader.t("access.page.rename");
    return Dialog.of("rename-box", label, label, form);
  }
}
