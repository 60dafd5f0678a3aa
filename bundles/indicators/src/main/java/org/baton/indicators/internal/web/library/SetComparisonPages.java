package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.baton.indicators.internal.sets.SetComparison;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What became of the entries of a set in another one: added, gone, changed. */
@Component(service = PageResource.class)
@Path("library/sets")
@Produces(MediaType.TEXT_HTML)
public final class SetComparisonPages implements PageResource {
  private final Comparisons comparisons;

  /** Compares with this. */
  @Activate
  public SetComparisonPages(@Reference Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  /** Where a set is compared with another one, to be chosen there. */
  static String path(String set) {
    return Address.of("indicators", "library", "sets").with("set", set).toString();
  }

  /** The comparison. */
  @GET
  public View page(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("to") @DefaultValue("") String to,
      @Context Reader reader) {
    List<List<Cell>> rows = new ArrayList<>();
    String lead = reader.t("indicators.compare.sets.lead");
    if (!set.isBlank() && !to.isBlank()) {
      SetComparison c = comparisons.sets(set.strip(), to.strip());
      c.changed().forEach(one -> rows.add(changed(reader, one)));
      c.added().forEach(e -> rows.add(row(reader, e, Tone.GOOD, "added")));
      c.gone().forEach(e -> rows.add(row(reader, e, Tone.WARN, "gone")));
      lead =
          reader.t(
              "indicators.compare.sets.counts",
              c.changed().size(),
              c.added().size(),
              c.gone().size(),
              c.same());
    }
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("indicators.compare.sets"), lead)
            .below(Action.link(reader.t("menu.indicators.sets"), "/indicators/sets/")));
    parts.add(
        Table.of(
                "set-comparison",
                reader.t("indicators.compare.sets"),
                List.of(
                    Table.Column.of(reader.t("indicators.library.column.entry")),
                    Table.Column.of(reader.t("indicators.compare.verdict")),
                    Table.Column.of(reader.t("indicators.version.what"))),
                rows)
            .filters(
                Field.of("set", Field.Kind.SEARCH, reader.t("indicators.compare.sets.one"))
                    .value(set),
                Field.of("to", Field.Kind.SEARCH, reader.t("indicators.compare.sets.other"))
                    .value(to))
            .empty(
                Empty.of(
                    reader.t("indicators.compare.sets.none"),
                    reader.t("indicators.compare.sets.none.how"))));
    return View.of("indicators.compare.sets", parts);
  }

  private static List<Cell> row(Reader reader, Entry e, Tone tone, String verdict) {
    return List.of(
        Cell.link(reader.t(e.title()), SetAddress.of("sets", e.set(), "entries", e.code()))
            .detail(e.code()),
        Cell.badge(tone, reader.t("indicators.compare." + verdict)),
        Cell.of(""));
  }

  private static List<Cell> changed(Reader reader, Comparison c) {
    String path =
        ComparisonPages.path(c.one().set(), c.one().code())
            .with("toSet", c.other().set())
            .with("toCode", c.other().code())
            .toString();
    boolean renamed = !c.one().code().equals(c.other().code());
    String codes =
        renamed
            ? reader.t("indicators.compare.renamed", c.one().code(), c.other().code())
            : c.other().code();
    List<String> fields =
        c.differences().stream().map(l -> reader.t("indicators.field." + l.field())).toList();
    return List.of(
        Cell.link(reader.t(c.other().title()), path).detail(codes),
        Cell.badge(Tone.INFO, reader.t("indicators.compare.changed")),
        Cell.of(String.join(reader.t("indicators.version.join"), fields)));
  }
}
