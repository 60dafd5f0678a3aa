package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baton.access.internal.Accounts;
import org.baton.access.internal.Accounts.Change;
import org.baton.access.internal.Accounts.Entry;
import org.baton.access.internal.Accounts.Made;
import org.baton.access.internal.Roles;
import org.baton.access.internal.Scopes;
import org.baton.access.internal.store.AccountQuery;
import org.baton.access.internal.store.AccountQuery.State;
import org.baton.access.internal.store.Grant;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people who can sign in. */
@Component(service = PageResource.class)
@Path("people")
@Produces(MediaType.TEXT_HTML)
public final class PeoplePages implements PageResource {
  static final String HERE = "/access/people/";
  private static final int PAGE = 50;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 100;

  private final Access access;
  private final Accounts accounts;
  private final Roles roles;
  private final Scopes scopes;

  /** Works on the accounts. */
  @Activate
  public PeoplePages(
      @Reference Access access,
      @Reference Accounts accounts,
      @Reference Roles roles,
      @Reference Scopes scopes) {
    this.access = access;
    this.accounts = accounts;
    this.roles = roles;
    this.scopes = scopes;
  }

  /** All people, in the order of their accounts. */
  @GET
  public View list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("role") @DefaultValue("") String role,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    String bounded = words.strip();
    bounded = bounded.length() > LONGEST_WORDS ? bounded.substring(0, LONGEST_WORDS) : bounded;
    AccountQuery query = new AccountQuery(bounded, role, state(state));
    Page<Entry> page = accounts.page(query, after, PAGE);
    List<Grant> grants = page.items().stream().flatMap(e -> e.roles().stream()).toList();
    GrantWords said = GrantWords.of(reader, roles, scopes, grants);
    List<List<Cell>> rows = page.items().stream().map(e -> row(e, said, reader)).toList();
    String same =
        HERE
            + "?q="
            + Moves.encoded(bounded)
            + "&role="
            + Moves.encoded(role)
            + "&state="
            + Moves.encoded(state);
    Table table =
        Table.of("people", reader.t("access.page.people"), columns(reader), rows)
            .filters(filters(query, reader))
            .paging(
                after.isEmpty() ? "" : same,
                page.next().isEmpty() ? "" : same + "&after=" + Moves.encoded(page.next()))
            .empty(
                Empty.of(
                    reader.t("access.page.people.none"),
                    reader.t("access.page.people.none.words"),
                    Action.link(reader.t("access.page.people.all"), HERE)));
    return View.of("access.page.people", heading(reader), table);
  }

  private Heading heading(Reader reader) {
    Heading heading =
        Heading.of(reader.t("access.page.people"), reader.t("access.page.people.lead"));
    Action allRoles = Action.link(reader.t("access.page.roles"), RolePages.HERE);
    return reader.may(Accounts.ADMINISTER, Access.EVERYWHERE)
        ? heading.actions(
            Action.link(reader.t("access.page.people.new"), HERE + "new").primary(), allRoles)
        : heading.actions(allRoles);
  }

  private static List<Column> columns(Reader reader) {
    return List.of(
        Column.of(reader.t("access.page.person")),
        Column.of(reader.t("access.page.roles")),
        Column.of(reader.t("access.page.state")));
  }

  private static List<Cell> row(Entry entry, GrantWords said, Reader reader) {
    String account = entry.account().account();
    List<String> held = entry.roles().stream().limit(3).map(said::line).toList();
    int more = entry.roles().size() - held.size();
    String roles = String.join(reader.t("access.page.list.comma"), held);
    Cell cell =
        Cell.of(entry.roles().isEmpty() ? reader.t("access.page.no-role") : roles)
            .detail(more > 0 ? reader.t("access.page.roles.more", more) : "");
    Badge state = PersonState.of(entry, reader);
    return List.of(
        Cell.link(entry.account().name(), Moves.person(account)).detail(account),
        cell,
        Cell.badge(state.tone(), state.words()));
  }

  private Field[] filters(AccountQuery query, Reader reader) {
    List<Option> held = new ArrayList<>();
    held.add(Option.of("", reader.t("access.page.any-role")));
    roles.titles().forEach((code, title) -> held.add(Option.of(code, reader.t(title))));
    List<Option> states =
        Arrays.stream(State.values())
            .map(s -> s.name().toLowerCase(Locale.ROOT))
            .map(s -> Option.of(s, reader.t("access.page.state." + s)))
            .toList();
    return new Field[] {
      Field.of("q", Kind.SEARCH, reader.t("access.page.people.search"))
          .value(query.words())
          .most(LONGEST_WORDS),
      Field.choice("role", Kind.SELECT, reader.t("access.page.role"), held).value(query.role()),
      Field.choice("state", Kind.SELECT, reader.t("access.page.state"), states)
          .value(query.state().name().toLowerCase(Locale.ROOT))
    };
  }

  private static State state(String word) {
    return Arrays.stream(State.values())
        .filter(s -> s.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(State.ANY);
  }

  /** The page to make an account. */
  @GET
  @Path("new")
  public View blank(@Context Reader reader) {
    access.require(Accounts.ADMINISTER, Access.EVERYWHERE);
    return blank(form(reader), reader);
  }

  /** Makes an account; its password is in this answer and nowhere else. */
  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer create(MultivaluedMap<String, String> given, @Context Reader reader) {
    Grant grant = GrantForm.read(given);
    String name = GrantForm.word(given, "name");
    try {
      Made made =
          accounts.create(
              GrantForm.word(given, "account").toLowerCase(Locale.ROOT),
              new Change(
                  name.isEmpty() ? null : name,
                  null,
                  null,
                  grant.role().isEmpty() ? List.of() : List.of(grant)));
      return Answer.show(NewPasswordPage.of(reader, made, "access.page.created"));
    } catch (Problem problem) {
      Form form = form(reader).filled(f -> GrantForm.word(given, f));
      return Answer.refused(problem, p -> blank(form.refused(p), reader));
    }
  }

  private static View blank(Form form, Reader reader) {
    Heading heading =
        Heading.of(reader.t("access.page.people.new"), reader.t("access.page.people.new.lead"))
            .below(Action.link(reader.t("access.page.people"), HERE));
    return View.of("access.page.people.new", heading, form);
  }

  private Form form(Reader reader) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of("account", Kind.TEXT, reader.t("access.page.account"))
            .hint(reader.t("access.page.account.hint"))
            .most(60)
            .require());
    fields.add(
        Field.of("name", Kind.TEXT, reader.t("access.page.name")).most(LONGEST_NAME).require());
    fields.addAll(GrantForm.fields(reader, roles, scopes, false));
    return Form.of(
            "person", HERE + "new", reader.t("access.page.create"), fields.toArray(Field[]::new))
        .cancel(HERE);
  }
}
