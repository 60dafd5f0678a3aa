package org.baton.indicators.internal.formula.web;

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
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.formula.DataItem;
import org.baton.indicators.internal.formula.DataItems;
import org.baton.indicators.internal.web.form.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of data items. */
@Component(service = PageResource.class)
@Path("formulas/items")
@Produces(MediaType.TEXT_HTML)
public final class ItemPages implements PageResource {
  static final String PATH = "/indicators/formulas/items/";
  private static final String EDIT = PATH + "edit";
  private static final String TITLE = "indicators.items";
  private static final String MAY = "indicators.edit";
  private static final int SHOWN = 50;

  private final DataItems items;
  private final Access access;

  /** Works on the register. */
  @Activate
  public ItemPages(@Reference DataItems items, @Reference Access access) {
    this.items = items;
    this.access = access;
  }

  /** Items in the order of their codes. */
  @GET
  public View list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    List<DataItem> read = items.page(after, words.strip(), SHOWN + 1);
    boolean may = reader.may(MAY, Access.EVERYWHERE);
    Heading heading =
        Heading.of(reader.t(TITLE), reader.t("indicators.items.lead"))
            .below(Action.link(reader.t("menu.indicators.formulas"), FormulaPages.PATH));
    List<Part> parts = new ArrayList<>();
    parts.add(may ? heading.actions(add(reader).primary(), imports(reader)) : heading);
    if (!done.isEmpty()) {
      parts.add(Notice.of(Tone.GOOD, reader.t("indicators.items.saved", done)));
    }
    parts.add(table(reader, read, words, may));
    return View.of(TITLE, parts);
  }

  private static Action add(Reader reader) {
    return Action.link(reader.t("indicators.items.new"), EDIT);
  }

  private static Action imports(Reader reader) {
    return Action.link(reader.t("indicators.items.file"), "/core/imports/?kind=data-items");
  }

  private static Table table(Reader reader, List<DataItem> read, String words, boolean may) {
    List<DataItem> shown = read.size() > SHOWN ? read.subList(0, SHOWN) : read;
    String next =
        read.size() > SHOWN
            ? PATH
                + "?q="
                + Address.encoded(words)
                + "&after="
                + Address.encoded(shown.get(SHOWN - 1).code())
            : "";
    return Table.of(
            "items",
            reader.t("indicators.items.caption"),
            List.of(
                Table.Column.of(reader.t("indicators.items.title")),
                Table.Column.of(reader.t("indicators.items.unit")),
                Table.Column.of(reader.t("indicators.items.source")),
                Table.Column.of(reader.t("indicators.items.reporter"))),
            shown.stream().map(i -> row(reader, i, may)).toList())
        .filters(Field.of("q", Field.Kind.SEARCH, reader.t("indicators.items.find")).value(words))
        .paging("", next)
        .empty(
            may && words.isBlank()
                ? Empty.of(
                    reader.t("indicators.items.none"),
                    reader.t("indicators.items.first"),
                    imports(reader))
                : Empty.of(reader.t("indicators.items.none"), ""));
  }

  private static List<Cell> row(Reader reader, DataItem i, boolean may) {
    String title = reader.t(i.title());
    Cell name =
        may ? Cell.link(title, EDIT + "?code=" + Address.encoded(i.code())) : Cell.of(title);
    return List.of(
        name.detail(i.code()), Cell.of(i.unit()), Cell.of(i.source()), Cell.of(i.reporter()));
  }

  /** The form of an item, new or there. */
  @GET
  @Path("edit")
  public View edit(@QueryParam("code") @DefaultValue("") String code, @Context Reader reader) {
    access.require(MAY, Access.EVERYWHERE);
    DataItem blank = new DataItem(code, null, "", "", "");
    return form(reader, code.isEmpty() ? blank : items.find(code).orElse(blank), null);
  }

  private static View form(Reader reader, DataItem i, Problem why) {
    Form form =
        Form.of(
                "item",
                EDIT,
                reader.t("indicators.items.save"),
                text(reader, "code", i.code(), 64)
                    .hint(reader.t("indicators.items.code.hint"))
                    .require(),
                text(reader, "zh", i.title().zh(), 400),
                text(reader, "en", i.title().en(), 400),
                text(reader, "unit", i.unit(), 64).hint(reader.t("indicators.items.unit.hint")),
                text(reader, "source", i.source(), 1000),
                text(reader, "reporter", i.reporter(), 400))
            .cancel(PATH);
    Heading heading =
        Heading.of(
                i.code().isEmpty() ? reader.t("indicators.items.new") : reader.t(i.title()),
                reader.t("indicators.items.form.lead"))
            .below(Action.link(reader.t(TITLE), PATH));
    return View.of(TITLE, heading, why == null ? form : form.refused(why));
  }

  private static Field text(Reader reader, String name, String value, int most) {
    return Field.of(name, Field.Kind.TEXT, reader.t("indicators.items." + name))
        .most(most)
        .value(value);
  }

  /** Keeps an item. */
  @POST
  @Path("edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer save(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    String zh = entered.word("zh");
    String en = entered.word("en");
    DataItem item =
        new DataItem(
            entered.word("code"),
            new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en),
            entered.word("unit"),
            entered.word("source"),
            entered.word("reporter"));
    try {
      items.write(List.of(item));
      return Answer.go(PATH + "?done=" + Address.encoded(item.code()));
    } catch (Problem e) {
      return Answer.refused(e, p -> form(reader, item, p));
    }
  }
}
