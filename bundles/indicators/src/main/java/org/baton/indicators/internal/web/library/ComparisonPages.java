package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Comparison;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.Comparisons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Two entries, or two versions of one, side by side. */
@Component(service = PageResource.class)
@Path("library/compare")
@Produces(MediaType.TEXT_HTML)
public final class ComparisonPages implements PageResource {
  private static final List<String> FIELDS =
      List.of("set", "code", "version", "toSet", "toCode", "toVersion");

  private final Comparisons comparisons;

  /** Compares with this. */
  @Activate
  public ComparisonPages(@Reference Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  /** Where an entry is compared with another one, to be chosen there. */
  static Address path(String set, String code) {
    return Address.of("indicators", "library", "compare").with("set", set).with("code", code);
  }

  /** Where a version of an entry is compared with what it is by now. */
  static String path(Entry entry, int version) {
    return path(entry.set(), entry.code())
        .with("version", version)
        .with("toSet", entry.set())
        .with("toCode", entry.code())
        .toString();
  }

  /** The comparison, and what else can be compared. */
  @GET
  public View page(@BeanParam ComparedFields fields, @Context Reader reader) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("indicators.compare"), reader.t("indicators.compare.lead"))
            .below(
                Action.link(reader.t("menu.indicators.library"), LibraryView.here().toString())));
    String one = reader.t("indicators.compare.one");
    String other = reader.t("indicators.compare.other");
    if (fields.isComplete()) {
      Comparison c = comparisons.entries(fields.one(), fields.other());
      c.lines().forEach(l -> rows.add(row(reader, l)));
      one = name(reader, c.one());
      other = name(reader, c.other());
    }
    parts.add(
        Table.of(
                "comparison",
                reader.t("indicators.compare"),
                List.of(
                    Table.Column.of(reader.t("indicators.compare.field")),
                    Table.Column.of(one),
                    Table.Column.of(other),
                    Table.Column.of(reader.t("indicators.compare.verdict"))),
                rows)
            .filters(FIELDS.stream().map(n -> field(reader, n, fields)).toArray(Field[]::new))
            .empty(
                Empty.of(
                    reader.t("indicators.compare.none"), reader.t("indicators.compare.none.how"))));
    return View.of("indicators.compare", parts);
  }

  private static Field field(Reader reader, String name, ComparedFields fields) {
    return Field.of(name, Field.Kind.SEARCH, reader.t("indicators.compare.field." + name))
        .value(fields.words().get(name));
  }

  private static String name(Reader reader, Entry e) {
    return reader.t(
        "indicators.compare.name", e.set(), e.code(), Integer.toString(e.standing().version()));
  }

  private static List<Cell> row(Reader reader, Comparison.Line l) {
    return List.of(
        Cell.of(reader.t("indicators.field." + l.field())),
        Cell.of(l.one()),
        Cell.of(l.other()),
        l.isSame()
            ? Cell.of(reader.t("indicators.compare.same"))
            : Cell.badge(Tone.WARN, reader.t("indicators.compare.differs")));
  }
}
