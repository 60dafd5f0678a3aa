package org.baton.indicators.internal.experts.web;

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
import java.security.SecureRandom;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.experts.Panel;
import org.baton.indicators.internal.experts.Panels;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.web.form.SetChoice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Panels: a list, the forms to choose or draw one, and a page a panel. */
@Component(service = PageResource.class)
@Path("experts/panels")
@Produces(MediaType.TEXT_HTML)
public final class PanelPages implements PageResource {
  static final String HERE = "/indicators/experts/panels/";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;

  /** Seeds that can be read out and typed: up to nine digits. */
  private static final int SEEDS = 1_000_000_000;

  private final Access access;
  private final Panels panels;
  private final IndicatorSets sets;
  private final SecureRandom random = new SecureRandom();

  /** Works on panels. */
  @Activate
  public PanelPages(
      @Reference Access access, @Reference Panels panels, @Reference IndicatorSets sets) {
    this.access = access;
    this.panels = panels;
    this.sets = sets;
  }

  /** Panels, the newest first. */
  @GET
  public View list(@QueryParam("before") @DefaultValue("") String before, @Context Reader reader) {
    List<Panel> read = panels.page(Requests.before(before), SHOWN + 1);
    boolean more = read.size() > SHOWN;
    List<Panel> shown = more ? read.subList(0, SHOWN) : read;
    List<List<Cell>> rows =
        shown.stream()
            .map(
                p ->
                    List.of(
                        Cell.link(p.title(), HERE + p.id()),
                        Cell.of(p.set()),
                        Cell.of(reader.t(PanelView.way(p))),
                        Cell.of(reader.time(p.madeAt()))))
            .toList();
    Action draw = Action.link(reader.t("indicators.panels.draw"), HERE + "new");
    Table table =
        Table.of("panels", reader.t("indicators.panels"), columns(reader), rows)
            .paging(
                before.isEmpty() ? "" : HERE, more ? "?before=" + shown.get(SHOWN - 1).id() : "")
            .empty(
                Empty.of(
                    reader.t("indicators.panels.none"), reader.t("indicators.panels.none.more")));
    Heading heading =
        Heading.of(reader.t("indicators.panels"), reader.t("indicators.panels.lead"))
            .below(Action.link(reader.t("menu.indicators.experts"), ExpertPages.HERE));
    boolean keeps = access.may(ExpertRegister.KEEP, Access.EVERYWHERE);
    return View.of("indicators.panels", keeps ? heading.actions(draw.primary()) : heading, table);
  }

  private static List<Table.Column> columns(Reader reader) {
    return List.of(
        Table.Column.of(reader.t("indicators.panels.title")),
        Table.Column.of(reader.t("indicators.consult.set")),
        Table.Column.of(reader.t("indicators.panels.way")),
        Table.Column.of(reader.t("indicators.consult.made")));
  }

  /** The form of a new panel; with a set named, its experts can be chosen one by one. */
  @GET
  @Path("new")
  public View fresh(@QueryParam("set") @DefaultValue("") String set, @Context Reader reader) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    return fresh(reader, set.isEmpty() ? draw(reader) : choose(reader, set));
  }

  private View fresh(Reader reader, Form form) {
    return View.of(
        "indicators.panels.draw",
        Heading.of(reader.t("indicators.panels.draw"), reader.t("indicators.panels.draw.lead"))
            .below(Action.link(reader.t("indicators.panels"), HERE)),
        form);
  }

  private Form draw(Reader reader) {
    return Form.of(
        "panel",
        HERE + "new",
        reader.t("indicators.panels.make"),
        SetChoice.of(reader, sets),
        Field.of("title", Kind.TEXT, reader.t("indicators.panels.title")).require().most(200),
        Field.choice(
                "way",
                Kind.RADIO,
                reader.t("indicators.panels.way"),
                List.of(
                    Field.Option.of("DRAWN", reader.t("indicators.panels.drawn")),
                    Field.Option.of("CHOSEN", reader.t("indicators.panels.chosen"))))
            .value("DRAWN"),
        Field.of("size", Kind.NUMBER, reader.t("indicators.panels.size")),
        Field.of("seed", Kind.NUMBER, reader.t("indicators.panels.seed"))
            .hint(reader.t("indicators.panels.seed.hint")));
  }

  private Form choose(Reader reader, String set) {
    List<Field.Option> options =
        panels.candidates(set).stream()
            .map(
                c ->
                    new Field.Option(
                        Long.toString(c.expert().id()),
                        c.expert().name()
                            + " · "
                            + c.expert().field()
                            + " · "
                            + c.expert().region(),
                        c.conflict().map(t -> Words.reason(reader, t)).orElse("")))
            .toList();
    return Form.of(
        "panel",
        HERE + "new",
        reader.t("indicators.panels.make"),
        Field.hidden("set", set),
        Field.hidden("way", "LISTED"),
        Field.of("title", Kind.TEXT, reader.t("indicators.panels.title")).require().most(200),
        Field.choice("experts", Kind.BOXES, reader.t("menu.indicators.experts"), options)
            .hint(reader.t("indicators.panels.choose.hint")));
  }

  /** Makes a panel, or leads to the list its members are chosen from. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer make(MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    Entered entered = new Entered(form);
    String set = entered.word("set");
    boolean listed = entered.word("way").equals("LISTED");
    if (entered.word("way").equals("CHOSEN")) {
      return Answer.go(
          HERE
              + "new?set="
              + java.net.URLEncoder.encode(set, java.nio.charset.StandardCharsets.UTF_8));
    }
    try {
      String title = entered.word("title");
      Panel made =
          listed
              ? panels.choose(
                  set, title, entered.words("experts").stream().map(PanelPages::number).toList())
              : panels.draw(
                  set,
                  title,
                  entered.count("size").orElse(0),
                  entered.whole("seed").orElseGet(() -> (long) random.nextInt(SEEDS)));
      return Answer.go(HERE + made.id());
    } catch (Problem e) {
      return Answer.refused(
          e,
          p ->
              fresh(
                  reader,
                  (listed ? choose(reader, set) : draw(reader))
                      .filled(n -> String.join(",", entered.words(n)))
                      .refused(p)));
    }
  }

  /** One panel. */
  @GET
  @Path("{id}")
  public View panel(@PathParam("id") long id, @Context Reader reader) {
    Panel panel = panels.get(id);
    boolean keeps = access.may(ExpertRegister.KEEP, Access.EVERYWHERE);
    return View.of(panel.title(), new PanelView(reader, panel, panels.members(id)).parts(keeps));
  }

  /** The number of an expert; one that nobody has for what is no number. */
  private static long number(String word) {
    return word.matches("[0-9]{1,18}") ? Long.parseLong(word) : 0;
  }
}
