package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.access.internal.Accounts;
import org.baton.access.internal.Roles;
import org.baton.access.internal.Roles.Role;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cards;
import org.baton.api.page.Cards.Card;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The roles and what each may. */
@Component(service = PageResource.class)
@Path("roles")
@Produces(MediaType.TEXT_HTML)
public final class RolePages implements PageResource {
  static final String HERE = "/access/roles/";

  private final Access access;
  private final Roles roles;

  /** Works on the roles. */
  @Activate
  public RolePages(@Reference Access access, @Reference Roles roles) {
    this.access = access;
    this.roles = roles;
  }

  /** All roles, and below them which permission each grants. */
  @GET
  public View list(@QueryParam("done") String done, @Context Reader reader) {
    List<Role> all = roles.list();
    boolean administers = reader.may(Accounts.ADMINISTER, Access.EVERYWHERE);
    Heading heading =
        Heading.of(reader.t("access.page.roles"), reader.t("access.page.roles.lead"))
            .below(Action.link(reader.t("access.page.people"), PeoplePages.HERE));
    List<Part> parts = new ArrayList<>();
    parts.add(
        administers
            ? heading.actions(
                Action.link(reader.t("access.page.roles.new"), HERE + "new").primary())
            : heading);
    if (Moves.known(done)) {
      parts.add(Moves.notice(reader, done));
    }
    List<Card> cards = all.stream().map(r -> card(r, administers, reader)).toList();
    parts.add(
        Section.of(
            "all",
            reader.t("access.page.roles.all"),
            new Cards(reader.t("access.page.roles.all"), cards)));
    List<Part> matrix = PermissionMatrix.parts(all, roles.permissions(), reader);
    parts.add(new Section("matrix", reader.t("access.page.roles.matrix"), matrix, false));
    return View.of("access.page.roles", parts);
  }

  private static Card card(Role role, boolean administers, Reader reader) {
    List<String> lines = new ArrayList<>();
    if (role.builtIn()) {
      lines.add(reader.t("access.page.role." + role.role()));
    }
    lines.add(reader.t("access.page.role.permissions", role.permissions().size()));
    lines.add(reader.t("access.page.role.holders", role.holders()));
    List<Action> actions = new ArrayList<>();
    actions.add(
        Action.link(
            reader.t("access.page.role.people"),
            PeoplePages.HERE + "?role=" + Moves.encoded(role.role())));
    if (administers && !role.builtIn()) {
      actions.add(
          Action.link(reader.t("access.page.role.edit"), HERE + Moves.encoded(role.role())));
    }
    Badge badge =
        role.builtIn()
            ? new Badge(Tone.PLAIN, reader.t("access.page.role.built-in"))
            : new Badge(Tone.INFO, reader.t("access.page.role.own"));
    return new Card(reader.t(role.title()), "", badge, lines, actions);
  }

  /** The page to make a role. */
  @GET
  @Path("new")
  public View blank(@Context Reader reader) {
    access.require(Accounts.ADMINISTER, Access.EVERYWHERE);
    return blank(null, null, reader);
  }

  private View blank(RoleForm.Given given, Problem problem, Reader reader) {
    Heading heading =
        Heading.of(reader.t("access.page.roles.new"), reader.t("access.page.roles.new.lead"))
            .below(Action.link(reader.t("access.page.roles"), HERE));
    RoleForm.Given shown = given == null ? RoleForm.Given.NOTHING : given;
    return View.of(
        "access.page.roles.new",
        heading,
        RoleForm.form(HERE + "new", true, shown, roles.permissions(), reader).refused(problem));
  }

  /** Makes a role. */
  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer create(MultivaluedMap<String, String> form, @Context Reader reader) {
    RoleForm.Given given = RoleForm.read(form);
    try {
      roles.create(given.role().toLowerCase(Locale.ROOT), given.title(), given.permissions());
      return Moves.done(HERE, "role-saved");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> blank(given, p, reader));
    }
  }

  /** The page to change a role. */
  @GET
  @Path("{role}")
  public View edit(@PathParam("role") String code, @Context Reader reader) {
    access.require(Accounts.ADMINISTER, Access.EVERYWHERE);
    Role role = roles.get(code);
    return edit(role, RoleForm.Given.of(role), null, reader);
  }

  private View edit(Role role, RoleForm.Given given, Problem problem, Reader reader) {
    String title = reader.t(role.title());
    String path = HERE + Moves.encoded(role.role());
    Heading heading =
        Heading.of(title, reader.t("access.page.role.holders", role.holders()))
            .below(Action.link(reader.t("access.page.roles"), HERE));
    List<Part> parts = new ArrayList<>();
    parts.add(heading);
    if (role.builtIn()) {
      return View.of(title, heading.status(Tone.PLAIN, reader.t("access.page.role.built-in")));
    }
    parts.add(RoleForm.form(path, false, given, roles.permissions(), reader).refused(problem));
    if (role.holders() == 0) {
      parts.add(
          Buttons.of(
              Action.send(reader.t("access.page.role.delete"), path + "/delete", Map.of())
                  .danger(reader.t("access.page.role.delete.ask", title))));
    }
    return View.of(title, parts);
  }

  /** Changes a role. */
  @POST
  @Path("{role}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer save(
      @PathParam("role") String code, MultivaluedMap<String, String> form, @Context Reader reader) {
    RoleForm.Given given = RoleForm.read(form);
    Role role = roles.get(code);
    try {
      roles.put(code, given.title(), given.permissions());
      return Moves.done(HERE, "role-saved");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> edit(role, given, p, reader));
    }
  }

  /** Takes a role away that nobody holds. */
  @POST
  @Path("{role}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer delete(@PathParam("role") String code) {
    roles.delete(code);
    return Moves.done(HERE, "role-deleted");
  }
}
