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
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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

  /** As CSV in UTF-8, or as a workbook. */
  @GET
  @Path("results.{format: csv|xlsx}")
  @Produces({CSV, XLSX})
  public Response file(
      @PathParam("run") long run,
      @PathParam("format") String format,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("sort") @DefaultValue("") String sort,
      @Context HttpHeaders headers) {
    Source source = allowed(run, sort);
    Locale locale = headers.getAcceptableLanguages().get(0);
    Rows rows = row -> export.write(source, kind, words.strip(), locale, row);
    String name = run + "." + format;
    return format.equals("csv")
        ? file(out -> csv(rows, out), CSV + ";charset=UTF-8", name)
        : file(out -> xlsx(rows, out), XLSX, name);
  }

  /** Gives the rows to whoever writes them down. */
  @FunctionalInterface
  private interface Rows {
    void to(Consumer<List<String>> row);
  }

  private static void csv(Rows rows, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(SpreadsheetCell.BYTE_ORDER_MARK);
    rows.to(cells -> quietly(() -> writer.write(SpreadsheetCell.csvRow(cells))));
    writer.flush();
  }

  private static void xlsx(Rows rows, OutputStream out) throws IOException {
    try (XlsxWriter workbook = new XlsxWriter(out)) {
      rows.to(cells -> quietly(() -> workbook.row(cells)));
    }
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
