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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.experts.Expert;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.experts.Tie;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.web.overview.OverviewPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of experts, and a page an expert. */
@Component(service = PageResource.class)
@Path("experts")
@Produces(MediaType.TEXT_HTML)
public final class ExpertPages implements PageResource {
  static final String HERE = "/indicators/experts/";
  private static final String TITLE = "menu.indicators.experts";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;

  private final Access access;
  private final ExpertRegister register;

  /** Works on the register. */
  @Activate
  public ExpertPages(@Reference Access access, @Reference ExpertRegister register) {
    this.access = access;
    this.register = register;
  }

  /** Experts in the order of their accounts. */
  @GET
  public View list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    List<Expert> read = register.page(after, words.strip(), SHOWN + 1);
    boolean more = read.size() > SHOWN;
    List<Expert> shown = more ? read.subList(0, SHOWN) : read;
    List<List<Cell>> rows =
        shown.stream()
            .map(
                e ->
                    List.of(
                        Cell.link(e.name(), HERE + e.id()).detail(e.account()),
                        Cell.of(e.field()),
                        Cell.of(e.region()),
                        Cell.of(e.institution())))
            .toList();
    boolean keeps = access.may(ExpertRegister.KEEP, Access.EVERYWHERE);
    Action add = Action.link(reader.t("indicators.experts.new"), HERE + "new").primary();
    Table table =
        Table.of("experts", reader.t(TITLE), columns(reader), rows)
            .filters(
                Field.of("q", Field.Kind.SEARCH, reader.t("indicators.experts.find")).value(words))
            .paging(after.isEmpty() ? "" : HERE, more ? next(shown, words) : "")
            .empty(
                Empty.of(
                    reader.t("indicators.experts.none"), reader.t("indicators.experts.none.more")));
    Heading heading =
        Heading.of(reader.t(TITLE), reader.t("indicators.experts.lead"))
            .below(OverviewPages.way(reader));
    Action panels = Action.link(reader.t("indicators.panels"), PanelPages.HERE);
    return View.of(TITLE, keeps ? heading.actions(add, panels) : heading.actions(panels), table);
  }

  private static String next(List<Expert> shown, String words) {
    return "?after=" + encoded(shown.get(shown.size() - 1).account()) + "&q=" + encoded(words);
  }

  private static String encoded(String words) {
    return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<Table.Column> columns(Reader reader) {
    return List.of("name", "field", "region", "institution").stream()
        .map(n -> Table.Column.of(reader.t("indicators.experts.column." + n).split("\\|")[0]))
        .toList();
  }

  /** The form of a new expert. */
  @GET
  @Path("new")
  public View fresh(@Context Reader reader) {
    access.require(ExpertRegister.KEEP, Access.EVERYWHERE);
    return fresh(reader, made(reader));
  }

  private Form made(Reader reader) {
    return ExpertForm.of(reader, HERE + "new", register.candidates(ExpertForm.SHOWN + 1));
  }

  private static View fresh(Reader reader, Form form) {
    return View.of(
        "indicators.experts.new",
        Heading.of(reader.t("indicators.experts.new"), reader.t("indicators.experts.new.lead"))
            .below(Action.link(reader.t(TITLE), HERE)),
        form);
  }

  /** Adds an expert. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer create(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      Expert expert = ExpertForm.read(entered, entered.word("account"));
      return Answer.go(HERE + register.put(List.of(expert)).get(0).id() + "?done=yes");
    } catch (Problem e) {
      return Answer.refused(e, p -> fresh(reader, made(reader).filled(entered::word).refused(p)));
    }
  }

  /** One expert. */
  @GET
  @Path("{id}")
  public View expert(
      @PathParam("id") long id,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    Expert expert = register.get(id);
    Form form = ExpertForm.filled(ExpertForm.of(reader, HERE + id, null), expert);
    return expert(reader, expert, done, form, tieForm(reader, id));
  }

  private View expert(Reader reader, Expert expert, String done, Form form, Form tie) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(expert.name(), expert.field() + " · " + expert.region())
            .below(Action.link(reader.t(TITLE), HERE)));
    if (!done.isEmpty()) {
      parts.add(Notice.of(Tone.GOOD, reader.t("indicators.consult.saved")));
    }
    boolean keeps = access.may(ExpertRegister.KEEP, Access.EVERYWHERE);
    parts.add(ties(reader, expert, keeps));
    if (keeps) {
      parts.add(Section.of("tie-more", reader.t("indicators.ties.add"), tie));
      parts.add(Section.of("change", reader.t("indicators.experts.change"), form));
    }
    return View.of(expert.name(), parts);
  }

  private Table ties(Reader reader, Expert expert, boolean keeps) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Tie tie : register.ties(expert.id())) {
      Action end =
          Action.send(
                  reader.t("indicators.ties.end"),
                  HERE + expert.id() + "/untie",
                  Map.of("kind", tie.kind().name(), "unit", tie.unit()))
              .danger(reader.t("indicators.ties.end.ask"));
      rows.add(
          List.of(
              Cell.of(Words.tie(reader, tie.kind())),
              Cell.of(tie.unit()),
              Cell.of(tie.note()),
              keeps ? Cell.actions(end) : Cell.of("")));
    }
    return Table.of(
            "ties",
            reader.t("indicators.ties"),
            List.of(
                Table.Column.of(reader.t("indicators.ties.kind")),
                Table.Column.of(reader.t("indicators.ties.unit")),
                Table.Column.of(reader.t("indicators.ties.note")),
                Table.Column.of(reader.t("indicators.consult.do"))),
            rows)
        .empty(Empty.of(reader.t("indicators.ties.none"), reader.t("indicators.ties.none.more")));
  }

  private static Form tieForm(Reader reader, long id) {
    return Form.of(
        "tie",
        HERE + id + "/ties",
        reader.t("indicators.ties.add"),
        Field.choice(
            "kind", Field.Kind.SELECT, reader.t("indicators.ties.kind"), Words.ties(reader)),
        Field.of("unit", Field.Kind.TEXT, reader.t("indicators.ties.unit")).require(),
        Field.of("note", Field.Kind.TEXT, reader.t("indicators.ties.note")));
  }

  /** Changes an expert. */
  @POST
  @Path("{id}")
  @Consumes(FORM)
  public Answer change(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    Expert old = register.get(id);
    try {
      register.put(List.of(ExpertForm.read(entered, old.account())));
      return Answer.go(HERE + id + "?done=yes");
    } catch (Problem e) {
      Form shown = ExpertForm.of(reader, HERE + id, null).filled(entered::word);
      return Answer.refused(e, p -> expert(reader, old, "", shown.refused(p), tieForm(reader, id)));
    }
  }

  /** Adds a tie. */
  @POST
  @Path("{id}/ties")
  @Consumes(FORM)
  public Answer tie(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      Tie.Kind kind = Words.kind(entered.word("kind"));
      register.tie(id, new Tie(kind, entered.word("unit"), entered.word("note")));
      return Answer.go(HERE + id + "?done=yes");
    } catch (Problem e) {
      Expert expert = register.get(id);
      Form change = ExpertForm.filled(ExpertForm.of(reader, HERE + id, null), expert);
      Form tie = tieForm(reader, id).filled(entered::word);
      return Answer.refused(e, p -> expert(reader, expert, "", change, tie.refused(p)));
    }
  }

  /** Ends a tie. */
  @POST
  @Path("{id}/untie")
  @Consumes(FORM)
  public Answer untie(@PathParam("id") long id, MultivaluedMap<String, String> form) {
    Entered entered = new Entered(form);
    register.untie(id, Words.kind(entered.word("kind")), entered.word("unit"));
    return Answer.go(HERE + id + "?done=yes");
  }
}
