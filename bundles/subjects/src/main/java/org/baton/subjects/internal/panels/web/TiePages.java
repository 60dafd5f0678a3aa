package org.baton.subjects.internal.panels.web;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.panels.KnownTies;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.panels.Tie;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Shown;
import org.baton.subjects.internal.web.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of what ties people and institutions to units. */
@Component(service = PageResource.class)
@Path("panels/ties")
@Produces(MediaType.TEXT_HTML)
public final class TiePages implements PageResource {
  static final String HERE = "/subjects/panels/ties/";
  private static final String TITLE = "subjects.ties";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;

  private final KnownTies ties;
  private final Surroundings around;
  private final Timepiece time = Timepiece.real();

  /** Works on the register. */
  @Activate
  public TiePages(@Reference KnownTies ties, @Reference Surroundings around) {
    this.ties = ties;
    this.around = around;
  }

  /** What is known, and the form for more. */
  @GET
  public View list(
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    return list(reader, unit.strip(), after, form(reader));
  }

  private View list(Reader reader, String unit, String after, Form form) {
    Shown<Tie> shown =
        Shown.of(ties.page(unit, Entered.place(after, 0), SHOWN + 1), SHOWN, Tie::id);
    Map<String, Text> names = around.names(shown.items().stream().map(Tie::unit).toList());
    Address next = Address.of("subjects", "panels", "ties").list();
    Table table =
        Table.of(
                "ties",
                reader.t(TITLE),
                List.of(
                    Table.Column.of(reader.t("subjects.ties.holder")),
                    Table.Column.of(reader.t("subjects.ties.kind")),
                    Table.Column.of(reader.t("subjects.ties.unit")),
                    Table.Column.of(reader.t("subjects.ties.days")),
                    Table.Column.of(reader.t("subjects.do"))),
                shown.items().stream().map(t -> row(reader, t, names)).toList())
            .filters(
                Field.of("unit", Field.Kind.SEARCH, reader.t("subjects.ties.unit.code"))
                    .value(unit))
            .paging(
                after.isEmpty() ? "" : HERE,
                shown.next().isEmpty()
                    ? ""
                    : next.with("after", shown.next()).with("unit", unit).toString())
            .empty(Empty.of(reader.t("subjects.ties.none"), reader.t("subjects.ties.none.more")));
    Heading heading =
        Heading.of(reader.t(TITLE), reader.t("subjects.ties.lead"))
            .below(Action.link(reader.t(PanelPages.TITLE), PanelPages.HERE));
    return View.of(TITLE, heading, table, Section.of("add", reader.t("subjects.ties.add"), form));
  }

  private List<Cell> row(Reader reader, Tie t, Map<String, Text> names) {
    boolean over = t.to() != null && t.to().isBefore(time.day());
    Action end =
        Action.send(reader.t("subjects.ties.end"), HERE + t.id() + "/end", Map.of())
            .danger(reader.t("subjects.ties.end.ask"));
    String source = reader.t(t.declared() ? "subjects.ties.declared" : "subjects.ties.entered");
    return List.of(
        Cell.of(t.holder()).detail(Words.of(reader, "subjects.ties.holder", t.holderKind())),
        Cell.of(Words.of(reader, "subjects.reason", t.kind())).detail(t.note()),
        Cell.of(reader.t(names.getOrDefault(t.unit(), Text.same(t.unit())))).detail(source),
        Cell.of(days(reader, t)),
        over || t.to() != null ? Cell.of("") : Cell.actions(end));
  }

  private static String days(Reader reader, Tie t) {
    String from = t.from() == null ? "" : reader.date(t.from());
    String to = t.to() == null ? "" : reader.date(t.to());
    return from + " – " + to;
  }

  private static Form form(Reader reader) {
    return Form.of(
        "tie",
        HERE,
        reader.t("subjects.ties.add"),
        Field.choice(
                "holder_kind",
                Field.Kind.RADIO,
                reader.t("subjects.ties.who"),
                Words.options(reader, "subjects.ties.holder", Tie.HolderKind.class))
            .value("ACCOUNT"),
        Field.of("holder", Field.Kind.TEXT, reader.t("subjects.ties.holder"))
            .hint(reader.t("subjects.ties.holder.hint"))
            .require()
            .most(200),
        Field.choice(
            "kind",
            Field.Kind.SELECT,
            reader.t("subjects.ties.kind"),
            Words.options(reader, "subjects.reason", Tie.Kind.class)),
        Field.of("unit", Field.Kind.TEXT, reader.t("subjects.ties.unit.code")).require(),
        Field.of("note", Field.Kind.TEXT, reader.t("subjects.ties.note")).most(400),
        Field.of("valid_from", Field.Kind.DATE, reader.t("subjects.members.column.valid_from")),
        Field.of("valid_to", Field.Kind.DATE, reader.t("subjects.members.column.valid_to")),
        Field.of("cooling", Field.Kind.NUMBER, reader.t("subjects.ties.cooling"))
            .hint(reader.t("subjects.ties.cooling.hint"))
            .value(Integer.toString(Tie.COOLING)));
  }

  /** Adds a tie. */
  @POST
  @Consumes(FORM)
  public Answer add(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      ties.add(
          new Tie(
              0,
              entered.one("holder_kind", Tie.HolderKind.class),
              entered.word("holder"),
              entered.word("unit"),
              entered.one("kind", Tie.Kind.class),
              entered.word("note"),
              entered.day("valid_from"),
              entered.day("valid_to"),
              entered.whole("cooling", Tie.COOLING),
              false));
      return Answer.go(HERE);
    } catch (Problem e) {
      Form again = form(reader).filled(entered::word);
      return Answer.refused(e, p -> list(reader, "", "", again.refused(p)));
    }
  }

  /** Ends a tie today; it stays on record. */
  @POST
  @Path("{id: [0-9]+}/end")
  @Consumes(FORM)
  public Answer end(@PathParam("id") long id, MultivaluedMap<String, String> form) {
    LocalDate today = time.day();
    ties.end(id, today);
    return Answer.go(HERE);
  }
}
