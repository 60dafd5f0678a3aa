package org.baton.core.internal.units.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Tree;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.units.UnitQuery;
import org.baton.core.internal.units.UnitRegister;
import org.baton.core.internal.units.UnitRegister.Branch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of units: a list, a tree, and a page a unit. */
@Component(service = PageResource.class)
@Path("units")
@Produces(MediaType.TEXT_HTML)
public final class UnitPages implements PageResource {
  private static final String VIEW = "core.units.view";
  private static final String EDIT = "core.units.edit";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final UnitRegister register;

  /** Works on the register. */
  @Activate
  public UnitPages(@Reference Access access, @Reference UnitRegister register) {
    this.access = access;
    this.register = register;
  }

  /** The units the caller sees, with what stands below them; refused when there are none. */
  private List<String> seen() {
    Set<String> units = access.units(VIEW, "");
    if (units.isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE);
    }
    return List.copyOf(units);
  }

  /** Units in the order of their codes. */
  @GET
  public View list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("parent") @DefaultValue("") String parent,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    String above = parent.isBlank() ? null : parent.strip();
    UnitQuery query = new UnitQuery(above, kind, words.strip(), seen());
    List<Unit> read = register.page(query, after, UnitList.SHOWN + 1);
    boolean may = access.may(EDIT, Access.EVERYWHERE);
    return View.of(
        "menu.core.units", new UnitList(reader, query).parts(read, after, register.kinds(), may));
  }

  /** The top of the tree, as far as the caller sees it. */
  @GET
  @Path("tree")
  public View tree(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    List<String> seen = seen();
    UnitList list = new UnitList(reader, UnitQuery.ALL);
    boolean all = seen.contains(Access.EVERYWHERE);
    Tree tree =
        all
            ? list.branch("", register.branch("", after, UnitList.BRANCH + 1))
            : list.branch("", register.branch(seen));
    if (!after.isEmpty()) {
      return View.of("menu.core.units", tree);
    }
    return View.of("menu.core.units", list.tree(tree));
  }

  /** What stands directly below a unit, as a tree of its own. */
  @GET
  @Path("tree/{code}")
  public View branch(
      @PathParam("code") String code,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    access.require(VIEW, code);
    UnitList list = new UnitList(reader, UnitQuery.ALL);
    List<Branch> read = register.branch(code, after, UnitList.BRANCH + 1);
    return View.of(
        "menu.core.units",
        after.isEmpty() ? list.branch(register.get(code), read) : list.branch(code, read));
  }

  /** The form of a new unit. */
  @GET
  @Path("new")
  public View fresh(@QueryParam("parent") @DefaultValue("") String parent, @Context Reader reader) {
    access.require(EDIT, parent);
    return create(reader, UnitForm.empty(reader, parent));
  }

  private static View create(Reader reader, Part form) {
    Heading heading =
        Heading.of(reader.t("core.units.new"), reader.t("core.units.new.lead"))
            .below(org.baton.api.page.Action.link(reader.t("menu.core.units"), "/core/units/"));
    return View.of("core.units.new", heading, form);
  }

  /** Creates a unit. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer create(MultivaluedMap<String, String> form, @Context Reader reader) {
    try {
      Unit unit = UnitForm.read(form, UnitForm.word(form, "code"));
      access.require(EDIT, unit.parent());
      register.create(unit);
      return done(unit.code(), "created");
    } catch (Problem e) {
      return Answer.refused(
          e,
          p ->
              create(
                  reader,
                  UnitForm.empty(reader, "").filled(n -> UnitForm.word(form, n)).refused(p)));
    }
  }

  private static Answer done(String code, String what) {
    return Answer.go(Address.of("core", "units", code).with("done", what).toString());
  }

  /** One unit. */
  @GET
  @Path("{code}")
  public View unit(
      @PathParam("code") String code,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    access.require(VIEW, code);
    return view(reader, code, done, null, null);
  }

  private View view(
      Reader reader, String code, String done, MultivaluedMap<String, String> form, Problem why) {
    Unit unit = register.get(code);
    UnitQuery below = new UnitQuery(code, "", "");
    UnitView view =
        new UnitView(
            reader,
            unit,
            register.above(code),
            register.page(below, "", UnitView.SHOWN + 1),
            register.totals(code, access.may("core.results.view", code)),
            access.may(EDIT, code));
    return View.of(unit.name().in(reader.locale()), view.parts(done, form, why));
  }

  /** Changes a unit, unless somebody else did meanwhile. */
  @POST
  @Path("{code}")
  @Consumes(FORM)
  public Answer change(
      @PathParam("code") String code, MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(EDIT, code);
    try {
      Unit unit = UnitForm.read(form, code);
      if (!unit.parent().equals(register.get(code).parent())) {
        access.require(EDIT, unit.parent());
      }
      register.change(unit, UnitForm.word(form, "tag"));
      return done(code, "changed");
    } catch (Problem e) {
      return Answer.refused(e, p -> view(reader, code, "", form, p));
    }
  }

  /** Closes a unit: it stays in the register and in past results. */
  @POST
  @Path("{code}/close")
  @Consumes(FORM)
  public Answer close(
      @PathParam("code") String code, MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(EDIT, code);
    try {
      register.close(code, UnitForm.day(form, "last"), UnitForm.word(form, "tag"));
      return done(code, "closed");
    } catch (Problem e) {
      return Answer.refused(e, p -> view(reader, code, "", null, p));
    }
  }
}
