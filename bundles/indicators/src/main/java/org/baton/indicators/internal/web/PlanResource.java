package org.baton.indicators.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.library.Library;
import org.baton.indicators.internal.library.PlanDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plan documents made from sets of the library. */
@Component(service = RestResource.class)
@Path("plan")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource implements RestResource {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Access access;
  private final Library library;

  /** Takes what it works with. */
  @Activate
  public PlanResource(@Reference Access access, @Reference Library library) {
    this.access = access;
    this.library = library;
  }

  /** A plan document made from a set, to be looked through and handed to a cycle. */
  @GET
  public Map<String, Object> plan(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("title") @DefaultValue("") String title,
      @QueryParam("year") Integer year) {
    access.require("indicators.view", Access.EVERYWHERE);
    int of = year == null ? Today.year() : year;
    if (of < FIRST_YEAR || of > LAST_YEAR) {
      throw Problem.of(Kind.INVALID, "indicators.year", FIRST_YEAR, LAST_YEAR);
    }
    String called = code.isBlank() ? set + "-" + of : code;
    return new PlanDraft(set, library.entries(set), library.groups(set))
        .document(called, Text.same(title.isBlank() ? called : title), of);
  }
}
