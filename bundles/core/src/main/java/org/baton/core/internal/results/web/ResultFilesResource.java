package org.baton.core.internal.results.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.baton.api.web.RestResource;
import org.baton.core.internal.results.OrderOfUnits;
import org.baton.core.internal.results.ResultBook;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.ResultExport;
import org.baton.core.internal.table.SpreadsheetCell;
import org.baton.core.internal.table.XlsxWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of results as a file for spreadsheet programs, in the order of unit codes. */
@Component(service = RestResource.class)
@Path("runs/{run: [0-9]+}")
public final class ResultFilesResource implements RestResource {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ResultBook book;
  private final ResultExport export;

  /** Writes what is in the book. */
  @Activate
  public ResultFilesResource(@Reference ResultBook book, @Reference ResultExport export) {
    this.book = book;
    this.export = export;
  }

  /** As CSV in UTF-8. */
  @GET
  @Path("results.csv")
  @Produces(CSV)
  public Response csv(
      @PathParam("run") long run,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("sort") @DefaultValue("") String sort,
      @Context HttpHeaders headers) {
    Source source = allowed(run, sort);
    Locale locale = headers.getAcceptableLanguages().get(0);
    StreamingOutput body =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          writer.write(SpreadsheetCell.BYTE_ORDER_MARK);
          export.write(
              source,
              kind,
              words.strip(),
              locale,
              cells -> quietly(() -> writer.write(SpreadsheetCell.csvRow(cells))));
          writer.flush();
        };
    return file(body, CSV + ";charset=UTF-8", run + ".csv");
  }

  /** As a workbook. */
  @GET
  @Path("results.xlsx")
  @Produces(XLSX)
  public Response xlsx(
      @PathParam("run") long run,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("sort") @DefaultValue("") String sort,
      @Context HttpHeaders headers) {
    Source source = allowed(run, sort);
    Locale locale = headers.getAcceptableLanguages().get(0);
    StreamingOutput body =
        out -> {
          try (XlsxWriter workbook = new XlsxWriter(out)) {
            export.write(
                source, kind, words.strip(), locale, row -> quietly(() -> workbook.row(row)));
          }
        };
    return file(body, XLSX, run + ".xlsx");
  }

  /** Refuses before the first byte is sent what must be refused. */
  private Source allowed(long run, String sort) {
    OrderOfUnits.check(sort);
    Source source = book.source(run);
    book.requireList(source);
    return source;
  }

  private static Response file(StreamingOutput body, String type, String name) {
    return Response.ok(body, type)
        .header("Content-Disposition", "attachment; filename=results-" + name)
        .build();
  }

  /** Writing that may fail. */
  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private static void quietly(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
