package org.baton.indicators.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.library.Comparison;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Found;
import org.baton.indicators.internal.library.LibraryDesk;
import org.baton.indicators.internal.library.LibraryQuery;
import org.baton.indicators.internal.sets.Comparisons;
import org.baton.indicators.internal.sets.Comparisons.Chosen;
import org.baton.indicators.internal.sets.SetComparison;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The entries of all sets: looked for and compared. */
@Component(service = RestResource.class)
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
public final class LibraryResource implements RestResource {
  private final LibraryDesk desk;
  private final Comparisons comparisons;

  /** Takes what it works with. */
  @Activate
  public LibraryResource(@Reference LibraryDesk desk, @Reference Comparisons comparisons) {
    this.desk = desk;
    this.comparisons = comparisons;
  }

  /** A field in which two entries differ. */
  public record Difference(String field, String one, String other) {}

  /** An entry in both sets that is not the same; its codes may differ. */
  public record Changed(String one, String other, List<Difference> differences) {}

  /** What became of the entries of a set: codes, and how many are the same. */
  public record SetDifference(
      List<String> added, List<String> gone, List<Changed> changed, int same) {}

  /** Entries in the order in which they came; whatever is left out narrows nothing. */
  @GET
  public Page<EntryView> library(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("element") @DefaultValue("") String element,
      @QueryParam("channel") @DefaultValue("") String channel,
      @QueryParam("direction") @DefaultValue("") String direction,
      @QueryParam("frequency") @DefaultValue("") String frequency,
      @QueryParam("collector") @DefaultValue("") String collector,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("year") @DefaultValue("0") int year) {
    LibraryQuery query =
        new LibraryQuery(
            words, set, kind, element, channel, direction, frequency, collector, state, year);
    List<Found> found = desk.page(query, after, limit + 1);
    boolean more = found.size() > limit;
    List<Found> shown = more ? found.subList(0, limit) : found;
    return new Page<>(
        shown.stream().map(EntryView::of).toList(),
        more ? Long.toString(shown.get(limit - 1).id()) : "");
  }

  /**
   * Compares two entries, or two versions of one. What is left out of the other is as with the one;
   * version 0 is what an entry is by now.
   */
  @GET
  @Path("comparison")
  public List<Comparison.Line> comparison(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("version") @DefaultValue("0") int version,
      @QueryParam("toSet") @DefaultValue("") String toSet,
      @QueryParam("toCode") @DefaultValue("") String toCode,
      @QueryParam("toVersion") @DefaultValue("0") int toVersion) {
    Chosen other =
        new Chosen(toSet.isBlank() ? set : toSet, toCode.isBlank() ? code : toCode, toVersion);
    return comparisons.entries(new Chosen(set, code, version), other).lines();
  }

  /** What became of the entries of a set in another one. */
  @GET
  @Path("sets/comparison")
  public SetDifference sets(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("to") @DefaultValue("") String to) {
    SetComparison c = comparisons.sets(set, to);
    return new SetDifference(
        c.added().stream().map(Entry::code).toList(),
        c.gone().stream().map(Entry::code).toList(),
        c.changed().stream().map(LibraryResource::changed).toList(),
        c.same());
  }

  private static Changed changed(Comparison c) {
    return new Changed(
        c.one().code(),
        c.other().code(),
        c.differences().stream().map(l -> new Difference(l.field(), l.one(), l.other())).toList());
  }
}
