package org.baton.indicators.internal.formula.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.formula.DataItem;
import org.baton.indicators.internal.formula.DataItems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Data items by REST. */
@Component(service = RestResource.class)
@Path("data-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DataItemsResource implements RestResource {
  private static final int MOST = 500;

  private final DataItems items;

  /** Works on the register. */
  @Activate
  public DataItemsResource(@Reference DataItems items) {
    this.items = items;
  }

  /** Items in the order of their codes. */
  @GET
  public Page<DataItem> list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Math.max(1, Math.min(MOST, limit));
    List<DataItem> read = items.page(after, words.strip(), most + 1);
    List<DataItem> shown = read.size() > most ? read.subList(0, most) : read;
    return new Page<>(shown, read.size() > most ? shown.get(most - 1).code() : "");
  }

  /** An item. */
  @GET
  @Path("{code}")
  public DataItem get(@PathParam("code") String code) {
    return items
        .find(code)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.items.unknown", code));
  }

  /** Adds items, or changes those with the same code; all or none. */
  @PUT
  @OneTransaction
  public Page<DataItem> write(List<DataItem> given) {
    if (given == null || given.size() > MOST || given.contains(null)) {
      throw Problem.of(Kind.INVALID, "indicators.items.body", MOST);
    }
    items.write(given);
    return new Page<>(given, "");
  }
}
