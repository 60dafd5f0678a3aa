package org.baton.subjects.internal.matrix.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.matrix.Element;
import org.baton.subjects.internal.matrix.MatrixBook;
import org.baton.subjects.internal.matrix.Regime;
import org.baton.subjects.internal.matrix.RegimePath;
import org.baton.subjects.internal.matrix.Regimes;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.baton.subjects.internal.web.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The regime in force and the way to the next. */
@Component(service = PageResource.class)
@Path("matrix/regimes")
@Produces(MediaType.TEXT_HTML)
public final class RegimePages implements PageResource {
  static final String HERE = "/subjects/matrix/regimes/";
  private static final String TITLE = "subjects.regime";
  private static final double HUNDRED = 100;

  private final Access access;
  private final Regimes regimes;
  private final RegimePath path;
  private final MatrixBook book;

  /** Works on the regimes. */
  @Activate
  public RegimePages(
      @Reference Access access,
      @Reference Regimes regimes,
      @Reference RegimePath path,
      @Reference MatrixBook book) {
    this.access = access;
    this.regimes = regimes;
    this.path = path;
    this.book = book;
  }

  /** All regimes, and the form of the next. */
  @GET
  public View list(@Context Reader reader) {
    return list(reader, form(reader));
  }

  private View list(Reader reader, Form form) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t(TITLE), reader.t("subjects.regime.lead"))
            .below(Action.link(reader.t(MatrixPages.TITLE), MatrixPages.HERE)));
    List<List<Cell>> rows = regimes.all().stream().map(r -> row(reader, r)).toList();
    parts.add(
        Table.of(
                "regimes",
                reader.t("subjects.regime.path"),
                List.of(
                    Table.Column.of(reader.t("subjects.from")),
                    Table.Column.of(reader.t("subjects.regime.kind")),
                    Table.Column.of(reader.t("subjects.regime.allowed")),
                    Table.Column.of(reader.t("subjects.regime.statement"))),
                rows)
            .empty(
                Empty.of(reader.t("subjects.regime.none"), reader.t("subjects.regime.none.more"))));
    parts.add(years(reader));
    if (access.may(Rights.MANAGE, Access.EVERYWHERE)) {
      parts.add(Section.of("set", reader.t("subjects.regime.set"), form));
    }
    return View.of(TITLE, parts);
  }

  /** The external share of each element, a column a year. */
  private Table years(Reader reader) {
    List<RegimePath.Year> years = path.years();
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.of(reader.t("subjects.element")));
    years.forEach(y -> columns.add(Table.Column.number(Integer.toString(y.year()))));
    List<List<Cell>> rows =
        book.elements().stream()
            .map(
                e ->
                    Stream.concat(
                            Stream.of(Cell.of(reader.t(e.title()))),
                            years.stream().map(y -> share(reader, e, y)))
                        .toList())
            .toList();
    return Table.of("years", reader.t("subjects.regime.years"), columns, rows)
        .empty(Empty.of(reader.t("subjects.matrix.empty"), ""));
  }

  private static Cell share(Reader reader, Element element, RegimePath.Year year) {
    Double share = year.external().get(element.code());
    if (share == null) {
      return Cell.of("–");
    }
    Cell cell = Cell.number(reader.number(HUNDRED * share, 0) + "%", share);
    return element.whole() && !year.allowed()
        ? cell.detail(reader.t("subjects.regime.broken"))
        : cell;
  }

  private static List<Cell> row(Reader reader, Regime r) {
    return List.of(
        Cell.of(reader.date(r.from())),
        Cell.of(Words.of(reader, "subjects.regime", r.kind())),
        Cell.of(allowed(reader, r)),
        Cell.of(reader.t(r.statement())));
  }

  /** The range of external shares that a regime allows, in words. */
  static String allowed(Reader reader, Regime r) {
    String lowest = reader.number(HUNDRED * r.lowest(), 0);
    return r.kind() == Regime.Kind.PRINCIPLE
        ? reader.t("subjects.regime.at-least", lowest)
        : reader.t("subjects.regime.between", lowest);
  }

  private static Form form(Reader reader) {
    return Form.of(
        "regime",
        HERE,
        reader.t("subjects.regime.set"),
        Field.of("from", Field.Kind.DATE, reader.t("subjects.from")).require(),
        Field.choice(
                "kind",
                Field.Kind.RADIO,
                reader.t("subjects.regime.kind"),
                Words.options(reader, "subjects.regime", Regime.Kind.class))
            .require(),
        Field.of("least", Field.Kind.NUMBER, reader.t("subjects.regime.least"))
            .hint(reader.t("subjects.regime.least.hint")),
        Field.of("statement_zh", Field.Kind.AREA, reader.t("subjects.regime.statement.zh"))
            .most(1000),
        Field.of("statement_en", Field.Kind.AREA, reader.t("subjects.regime.statement.en"))
            .most(1000),
        Field.of("reason", Field.Kind.TEXT, reader.t("subjects.reason")).require().most(1000));
  }

  /** Sets the regime from a day on. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer set(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      Text statement = new Text(entered.word("statement_zh"), entered.word("statement_en"));
      Regime regime =
          new Regime(
              Given.day("from", entered.day("from")),
              entered.one("kind", Regime.Kind.class),
              entered.number("least", 0) / HUNDRED,
              statement);
      regimes.put(regime, entered.word("reason"));
      return Answer.go(MatrixPages.HERE);
    } catch (Problem e) {
      return Answer.refused(e, p -> list(reader, form(reader).filled(entered::word).refused(p)));
    }
  }
}
