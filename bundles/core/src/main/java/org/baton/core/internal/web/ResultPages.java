package org.baton.core.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.View;
import org.baton.core.internal.results.ResultBook;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultBook.Told;
import org.baton.core.internal.results.StoredResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of results. */
@Component(service = PageResource.class)
@Path("results/{run: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
public final class ResultPages implements PageResource {
  private static final int SHOWN = 100;

  private final ResultBook book;

  /** Reads results. */
  @Activate
  public ResultPages(@Reference ResultBook book) {
    this.book = book;
  }

  /** The units of a run in the order of their codes. */
  @GET
  public View list(
      @PathParam("run") long run, @QueryParam("after") @DefaultValue("") String after) {
    Source source = book.source(run);
    List<Told> read = book.page(source, after, SHOWN + 1);
    Page<Told> page = Lists.page(read, SHOWN, t -> t.result().unit());
    return new View("results.jte", "core.page.result", Map.of("source", source, "page", page));
  }

  /** A unit's result: own past first, then why. */
  @GET
  @Path("{unit}")
  public View unit(
      @PathParam("run") long run, @PathParam("unit") String unit, @Context HttpHeaders headers) {
    Source source = book.source(run);
    Told told = book.get(source, unit);
    StoredResult before = book.yearBefore(source, unit);
    Locale locale = headers.getAcceptableLanguages().get(0);
    ResultModel model = ResultModel.of(source, told, before, locale);
    return new View("result.jte", told.result().name().in(locale), Map.of("model", model));
  }
}
