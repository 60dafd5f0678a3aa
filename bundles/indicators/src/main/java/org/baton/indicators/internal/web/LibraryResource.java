package org.baton.indicators.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.library.Library;
import org.baton.indicators.internal.library.PlanDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The indicator library, and plans made from it. */
@Component(service = RestResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class LibraryResource implements RestResource {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST = 1000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Access access;
  private final Library library;

  /** Takes what it works with. */
  @Activate
  public LibraryResource(@Reference Access access, @Reference Library library) {
    this.access = access;
    this.library = library;
  }

  /** The entries of the library in the order in which they came. */
  @GET
  @Path("library")
  public Page<EntryView> library(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("q") @DefaultValue("") String words) {
    access.require("indicators.view", Access.EVERYWHERE);
    int most = Math.max(1, Math.min(MOST, limit));
    List<Library.Listed> found = library.page(after, words, most + 1);
    boolean more = found.size() > most;
    List<Library.Listed> shown = more ? found.subList(0, most) : found;
    return new Page<>(
        shown.stream().map(l -> EntryView.of(l.entry())).toList(),
        more ? Long.toString(shown.get(most - 1).id()) : "");
  }

  /** A plan document made from a set, to be looked through and handed to a cycle. */
  @GET
  @Path("plan")
  public Map<String, Object> plan(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("title") @DefaultValue("") String title,
      @QueryParam("year") Integer year) {
    access.require("indicators.view", Access.EVERYWHERE);
    int of = year == null ? Year.now(ZONE).getValue() : year;
    if (of < FIRST_YEAR || of > LAST_YEAR) {
      throw Problem.of(Kind.INVALID, "indicators.year", FIRST_YEAR, LAST_YEAR);
    }
    String called = code.isBlank() ? set + "-" + of : code;
    return new PlanDraft(set, library.entries(set), library.groups(set))
        .document(called, Text.same(title.isBlank() ? called : title), of);
  }
}
