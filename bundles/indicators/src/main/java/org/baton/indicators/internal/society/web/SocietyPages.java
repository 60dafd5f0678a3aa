package org.baton.indicators.internal.society.web;

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
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.society.Consultation;
import org.baton.indicators.internal.society.Consultation.Way;
import org.baton.indicators.internal.society.Society;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.web.form.SetChoice;
import org.baton.indicators.internal.web.overview.OverviewPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Consultations of the public: a list, the form of a new one, and the results of each. */
@Component(service = PageResource.class)
@Path("society")
@Produces(MediaType.TEXT_HTML)
public final class SocietyPages implements PageResource {
  static final String HERE = "/indicators/society/";
  static final String TITLE = "menu.indicators.society";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;

  private final Access access;
  private final Society society;
  private final IndicatorSets sets;

  /** Works on consultations. */
  @Activate
  public SocietyPages(
      @Reference Access access, @Reference Society society, @Reference IndicatorSets sets) {
    this.access = access;
    this.society = society;
    this.sets = sets;
  }

  static List<Field.Option> groups(Reader reader) {
    return Consultation.GROUPS.stream()
        .map(g -> Field.Option.of(g, reader.t("indicators.society.who." + g)))
        .toList();
  }

  private boolean keeps() {
    return access.may(ExpertRegister.KEEP, Access.EVERYWHERE);
  }

  /** Consultations, the newest first. */
  @GET
  public View list(@QueryParam("before") @DefaultValue("") String before, @Context Reader reader) {
    List<Consultation> read = society.page(Requests.before(before), SHOWN + 1);
    boolean more = read.size() > SHOWN;
    List<Consultation> shown = more ? read.subList(0, SHOWN) : read;
    List<List<Cell>> rows =
        shown.stream()
            .map(
                c ->
                    List.of(
                        Cell.link(reader.t(c.title()), HERE + c.id()),
                        Cell.of(c.set()),
                        Cell.of(reader.date(c.lastDay()))))
            .toList();
    Table table =
        Table.of(
                "consultations",
                reader.t(TITLE),
                List.of(
                    Table.Column.of(reader.t("indicators.panels.title")),
                    Table.Column.of(reader.t("indicators.consult.set")),
                    Table.Column.of(reader.t("indicators.delphi.deadline"))),
                rows)
            .paging(
                before.isEmpty() ? "" : HERE, more ? "?before=" + shown.get(SHOWN - 1).id() : "")
            .empty(
                Empty.of(
                    reader.t("indicators.society.none"), reader.t("indicators.society.none.more")));
    Heading heading =
        Heading.of(reader.t(TITLE), reader.t("indicators.society.lead"))
            .below(OverviewPages.way(reader));
    Action begin = Action.link(reader.t("indicators.society.new"), HERE + "new").primary();
    return View.of(TITLE, keeps() ? heading.actions(begin) : heading, table);
  }

  /** The form of a new consultation. */
  @GET
  @Path("new")
  public View fresh(@Context Reader reader) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    return fresh(reader, form(reader));
  }

  private Form form(Reader reader) {
    return Form.of(
        "consultation",
        HERE + "new",
        reader.t("indicators.society.begin"),
        SetChoice.of(reader, sets),
        Field.of("zh", Kind.TEXT, reader.t("indicators.society.zh")).require().most(400),
        Field.of("en", Kind.TEXT, reader.t("indicators.society.en")).require().most(400),
        Field.choice(
                "way",
                Kind.RADIO,
                reader.t("indicators.society.way"),
                List.of(
                    Field.Option.of("OPEN", reader.t("indicators.society.open")),
                    Field.Option.of("TOKENS", reader.t("indicators.society.tokens"))))
            .value("OPEN"),
        Field.of("last", Kind.DATE, reader.t("indicators.delphi.deadline")).require(),
        Field.of("minimum", Kind.NUMBER, reader.t("indicators.society.minimum")).value("5"),
        Field.of("fastest", Kind.NUMBER, reader.t("indicators.society.fastest")).value("10"));
  }

  private static View fresh(Reader reader, Form form) {
    return View.of(
        "indicators.society.new",
        Heading.of(reader.t("indicators.society.new"), reader.t("indicators.society.new.lead"))
            .below(Action.link(reader.t(TITLE), HERE)),
        form);
  }

  /** Begins a consultation. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer begin(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      Consultation made =
          society.begin(
              entered.word("set"),
              new Text(entered.word("zh"), entered.word("en")),
              entered.word("way").equals("TOKENS") ? Way.TOKENS : Way.OPEN,
              entered.needed("last"),
              entered.count("minimum").orElse(5),
              entered.count("fastest").orElse(10));
      return Answer.go(HERE + made.id());
    } catch (Problem e) {
      return Answer.refused(e, p -> fresh(reader, form(reader).filled(entered::word).refused(p)));
    }
  }

  /** A consultation with its results. */
  @GET
  @Path("{id}")
  public View results(@PathParam("id") long id, @Context Reader reader) {
    return results(reader, id, List.of());
  }

  private View results(Reader reader, long id, List<String> words) {
    Society.Asked asked = society.get(id);
    ResultsView view = new ResultsView(reader, asked, society.results(id));
    return View.of(reader.t(asked.consultation().title()), view.parts(keeps(), words));
  }

  /** A poster of a consultation with its address and QR code. */
  @GET
  @Path("{id}/poster")
  public Answer poster(@PathParam("id") long id, @Context Reader reader) {
    Consultation of = society.get(id).consultation();
    return LinkView.isShared(of)
        ? Answer.show(View.of(reader.t(of.title()), new LinkView(reader, of).poster()))
        : Answer.go(HERE + id);
  }

  /** Makes links that work once, and shows them this one time. */
  @POST
  @Path("{id}/tokens")
  @Consumes(FORM)
  public Answer tokens(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    int count = new Entered(form).count("count").orElse(0);
    return Answer.show(results(reader, id, society.tokens(id, count)));
  }

  /** Ends a consultation. */
  @POST
  @Path("{id}/close")
  @Consumes(FORM)
  public Answer close(@PathParam("id") long id) {
    society.close(id);
    return Answer.go(HERE + id);
  }
}
