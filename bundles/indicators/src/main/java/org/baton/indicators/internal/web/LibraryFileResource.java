package org.baton.indicators.internal.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.baton.api.text.Texts;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.library.LibraryDesk;
import org.baton.indicators.internal.library.LibraryExport;
import org.baton.indicators.internal.library.LibraryQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is found in the library, as a file that its import reads again. */
@Component(service = RestResource.class)
@Path("library/indicators.csv")
@Produces("text/csv;charset=UTF-8")
public final class LibraryFileResource implements RestResource {
  private final LibraryDesk desk;
  private final LibraryExport export;
  private final Texts texts;

  /** Takes what it works with. */
  @Activate
  public LibraryFileResource(
      @Reference LibraryDesk desk, @Reference LibraryExport export, @Reference Texts texts) {
    this.desk = desk;
    this.export = export;
    this.texts = texts;
  }

  /** The file, narrowed as the list is; retired entries only when they are asked for. */
  @GET
  public Response file(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("element") @DefaultValue("") String element,
      @QueryParam("channel") @DefaultValue("") String channel,
      @QueryParam("direction") @DefaultValue("") String direction,
      @QueryParam("frequency") @DefaultValue("") String frequency,
      @QueryParam("collector") @DefaultValue("") String collector,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("year") @DefaultValue("0") int year,
      @Context HttpHeaders headers) {
    LibraryQuery query =
        new LibraryQuery(
            words, set, kind, element, channel, direction, frequency, collector, state, year);
    // Refuses before the first byte is sent what must be refused.
    desk.page(query, 0, 1);
    Locale locale = headers.getAcceptableLanguages().get(0);
    StreamingOutput rows =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          export.write(query, key -> texts.text(locale, key), writer);
          writer.flush();
        };
    return Response.ok(rows)
        .header("Content-Disposition", "attachment; filename=indicators.csv")
        .build();
  }
}
