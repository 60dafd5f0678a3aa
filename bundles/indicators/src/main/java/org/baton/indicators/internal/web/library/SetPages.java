package org.baton.indicators.internal.web.library;

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
import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets of indicators: a list, a tree for each, a page an entry. */
@Component(service = PageResource.class)
@Path("sets")
@Produces(MediaType.TEXT_HTML)
public final class SetPages implements PageResource {
  private static final String EDIT = "indicators.edit";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;

  private final Access access;
  private final SetDesk desk;
  private final SetForm forms;

  /** Works at this desk. */
  @Activate
  public SetPages(@Reference Access access, @Reference SetDesk desk, @Reference SetForm forms) {
    this.access = access;
    this.desk = desk;
    this.forms = forms;
  }

  private boolean mayEdit() {
    return access.may(EDIT, Access.EVERYWHERE);
  }

  /** The sets in the order of their codes. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    List<IndicatorSet> read = desk.page(after, SHOWN + 1);
    List<IndicatorSet> shown = read.subList(0, Math.min(SHOWN, read.size()));
    List<List<Cell>> rows = new ArrayList<>();
    for (IndicatorSet s : shown) {
      rows.add(
          List.of(
              Cell.link(reader.t(s.title()), SetAddress.of("sets", s.code())).detail(s.code()),
              Cell.of(s.kind()),
              Cell.of(s.base()),
              Cell.of(s.cycle()),
              Cell.of(Integer.toString(s.version()))));
    }
    List<Table.Column> columns =
        List.of("title", "kind", "base", "cycle", "version").stream()
            .map(n -> Table.Column.of(reader.t("indicators.set.field." + n)))
            .toList();
    Action fresh = Action.link(reader.t("indicators.set.new"), SetAddress.of("sets", "new"));
    Heading heading =
        Heading.of(reader.t("menu.indicators.sets"), reader.t("indicators.sets.lead"));
    String next = read.size() > SHOWN ? after(shown.get(SHOWN - 1).code()) : "";
    Empty none = Empty.of(reader.t("indicators.sets.none"), reader.t("indicators.sets.none.more"));
    return View.of(
        "menu.indicators.sets",
        mayEdit() ? heading.actions(fresh.primary()) : heading,
        Table.of("sets", reader.t("menu.indicators.sets"), columns, rows)
            .paging(after.isEmpty() ? "" : "/indicators/sets/", next)
            .empty(none));
  }

  private static String after(String code) {
    return Address.of("indicators", "sets").list().with("after", code).toString();
  }

  /** The form of a new set. */
  @GET
  @Path("new")
  public View fresh(@Context Reader reader) {
    access.require(EDIT, Access.EVERYWHERE);
    return fresh(reader, forms.fresh(reader));
  }

  private static View fresh(Reader reader, Form form) {
    Action back = Action.link(reader.t("menu.indicators.sets"), "/indicators/sets/");
    return View.of(
        "indicators.set.new",
        Heading.of(reader.t("indicators.set.new"), reader.t("indicators.set.new.lead")).below(back),
        form);
  }

  /** Makes a set. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer make(MultivaluedMap<String, String> form, @Context Reader reader) {
    FormWords w = new FormWords(form);
    try {
      IndicatorSet made =
          desk.create(w.word("code"), w.title(), w.word("kind"), w.word("base"), w.word("cycle"));
      return Answer.go(SetAddress.of("sets", made.code()));
    } catch (Problem e) {
      return Answer.refused(e, p -> fresh(reader, forms.fresh(reader).filled(w::word).refused(p)));
    }
  }

  /** A set as a tree. */
  @GET
  @Path("{set}")
  public View set(@PathParam("set") String set, @Context Reader reader) {
    IndicatorSet found = desk.get(set);
    SetView view = new SetView(reader, found, desk.entries(set));
    return View.of(reader.t(found.title()), view.parts(desk.check(set), mayEdit()));
  }

  /** The form of a new entry. */
  @GET
  @Path("{set}/new")
  public View add(
      @PathParam("set") String set,
      @QueryParam("parent") @DefaultValue("") String parent,
      @Context Reader reader) {
    access.require(EDIT, Access.EVERYWHERE);
    return add(reader, set, EntryForm.fresh(reader, set, desk.get(set).version(), parent));
  }

  private View add(Reader reader, String set, Form form) {
    Action back = Action.link(reader.t(desk.get(set).title()), SetAddress.of("sets", set));
    Heading heading =
        Heading.of(reader.t("indicators.entry.new"), reader.t("indicators.entry.new.lead"));
    return View.of("indicators.entry.new", heading.below(back), form);
  }

  /** Adds an entry. */
  @POST
  @Path("{set}/new")
  @Consumes(FORM)
  public Answer add(
      @PathParam("set") String set, MultivaluedMap<String, String> form, @Context Reader reader) {
    FormWords w = new FormWords(form);
    try {
      Entry entry = EntryForm.read(w, w.word("code"), Standing.NEW);
      desk.add(set, w.version(), w.word("reason"), entry);
      return Answer.go(SetAddress.of("sets", set));
    } catch (Problem e) {
      Form again = EntryForm.fresh(reader, set, desk.get(set).version(), "").filled(w::word);
      return Answer.refused(e, p -> add(reader, set, again.refused(p)));
    }
  }
}
