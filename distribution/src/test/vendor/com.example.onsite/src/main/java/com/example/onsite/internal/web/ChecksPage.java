package com.example.onsite.internal.web;

import com.example.onsite.internal.store.SiteCheck;
import com.example.onsite.internal.store.SiteChecks;
import com.example.onsite.internal.store.SiteChecks.Wish;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.baton.api.access.Access;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All visits, and a form to plan one. */
@Component(service = PageResource.class)
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class ChecksPage implements PageResource {
  static final String HERE = "/onsite/";
  private static final int PAGE = 50;

  private final Access access;
  private final SiteChecks checks;
  private final UnitDirectory units;

  /** Shows these. */
  @Activate
  public ChecksPage(
      @Reference Access access, @Reference SiteChecks checks, @Reference UnitDirectory units) {
    this.access = access;
    this.checks = checks;
    this.units = units;
  }

  /** The latest visits. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    access.require("onsite.view", Access.EVERYWHERE);
    return page(after, form(reader), reader);
  }

  /** Plans a visit, or shows the page again with what is wrong. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer plan(
      @FormParam("unit") @DefaultValue("") String unit,
      @FormParam("item") @DefaultValue("") String item,
      @FormParam("year") @DefaultValue("") String year,
      @FormParam("account") @DefaultValue("") String account,
      @FormParam("due") @DefaultValue("") String due,
      @Context Reader reader) {
    access.require("onsite.plan", Access.EVERYWHERE);
    try {
      long id = checks.plan(new Wish(unit, item, Entered.year(year), account, Entered.day(due)));
      return Answer.go(Address.below(HERE + "of/", id).toString());
    } catch (Problem problem) {
      UnaryOperator<String> entered =
          Map.of("unit", unit, "item", item, "year", year, "account", account, "due", due)::get;
      return Answer.refused(
          problem, p -> page("", form(reader).filled(entered).refused(p), reader));
    }
  }

  private View page(String after, Form form, Reader reader) {
    Page<SiteCheck> page = checks.page(Entered.number(after), PAGE);
    Map<Long, Double> findings = checks.findings(page.items());
    Map<String, Text> names = units.names(page.items().stream().map(SiteCheck::unit).toList());
    List<List<Cell>> rows =
        page.items().stream().map(c -> row(c, names, findings.get(c.id()), reader)).toList();
    Table table =
        Table.of("checks", reader.t("menu.onsite.checks"), columns(reader), rows)
            .paging(
                after.isEmpty() ? "" : HERE,
                page.next().isEmpty()
                    ? ""
                    : Address.below(HERE).list().with("after", page.next()).toString())
            .empty(Empty.of(reader.t("onsite.none"), reader.t("onsite.none.how")));
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(reader.t("menu.onsite.checks"), reader.t("onsite.lead")));
    parts.add(table);
    if (reader.may("onsite.plan", Access.EVERYWHERE)) {
      parts.add(Section.of("new", reader.t("onsite.new"), form));
    }
    return View.of("menu.onsite.checks", parts);
  }

  private static List<Column> columns(Reader reader) {
    return List.of(
        Column.of(reader.t("onsite.unit")),
        Column.of(reader.t("onsite.item")),
        Column.of(reader.t("onsite.account")),
        Column.of(reader.t("onsite.state")));
  }

  private static List<Cell> row(
      SiteCheck check, Map<String, Text> names, Double finding, Reader reader) {
    String name =
        names.containsKey(check.unit()) ? reader.t(names.get(check.unit())) : check.unit();
    return List.of(
        Cell.link(name, Address.below(HERE + "of/", check.id()).toString()).detail(check.unit()),
        Cell.of(check.item()).detail(String.valueOf(check.year())),
        Cell.of(check.account()).detail(reader.date(check.due())),
        state(check, finding, reader));
  }

  private static Cell state(SiteCheck check, Double finding, Reader reader) {
    if (check.isOpen()) {
      return Cell.badge(Tone.INFO, reader.t("onsite.open"));
    }
    return finding == null
        ? Cell.badge(Tone.GOOD, reader.t("onsite.fits"))
        : Cell.badge(Tone.WARN, reader.t("onsite.differs", reader.number(100 * finding, 1)));
  }

  private static Form form(Reader reader) {
    return Form.of(
        "plan",
        HERE,
        reader.t("onsite.plan"),
        Field.of("unit", Field.Kind.TEXT, reader.t("onsite.unit"))
            .hint(reader.t("onsite.unit.hint"))
            .require(),
        Field.of("item", Field.Kind.TEXT, reader.t("onsite.item")).require(),
        Field.of("year", Field.Kind.NUMBER, reader.t("onsite.for-year")).require(),
        Field.of("account", Field.Kind.TEXT, reader.t("onsite.account")).require(),
        Field.of("due", Field.Kind.DATE, reader.t("onsite.until")).require());
  }
}
