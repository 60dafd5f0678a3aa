package org.baton.core.internal.audit.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.Page;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.audit.AuditLog;
import org.baton.core.internal.audit.AuditLog.Entry;
import org.baton.core.internal.audit.AuditQuery;
import org.baton.core.internal.audit.AuditWatch;
import org.baton.core.internal.table.SpreadsheetCell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who did what, when and why. */
@Component(service = PageResource.class)
@Path("audit")
@Produces(MediaType.TEXT_HTML)
public final class AuditPages implements PageResource {
  static final String HERE = "/core/audit/";
  static final String VIEW = "core.audit.view";
  private static final int PAGE = 50;
  private static final int BATCH = 500;

  private final Access access;
  private final AuditLog log;
  private final AuditWatch watch;

  /** What the list is narrowed by. */
  public static final class Filters {
    @QueryParam("account")
    @DefaultValue("")
    String account;

    @QueryParam("action")
    @DefaultValue("")
    String action;

    @QueryParam("subject")
    @DefaultValue("")
    String subject;

    @QueryParam("from")
    @DefaultValue("")
    String from;

    @QueryParam("to")
    @DefaultValue("")
    String to;

    /** Filled from the address. */
    public Filters() {}

    AuditWords words() {
      return new AuditWords(account, action, subject, from, to);
    }
  }

  /** Reads the trail. */
  @Activate
  public AuditPages(
      @Reference Access access, @Reference AuditLog log, @Reference AuditWatch watch) {
    this.access = access;
    this.log = log;
    this.watch = watch;
  }

  /** The records, newest first. */
  @GET
  public View list(
      @BeanParam Filters filters,
      @QueryParam("after") @DefaultValue("0") long after,
      @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    AuditWords words = filters.words();
    Page<Entry> page = log.list(words.query(), after, PAGE);
    return AuditView.list(words, page, after > 0, watch.last(), reader);
  }

  /** Verifies the trail now. */
  @POST
  @Path("verify")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer verify() {
    watch.verify();
    return Answer.go(HERE);
  }

  /** One record with all that is kept of it. */
  @GET
  @Path("{seq:[0-9]{1,18}}")
  public View record(@PathParam("seq") long seq, @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    Entry entry =
        log.find(seq)
            .orElseThrow(
                () -> Problem.of(Problem.Kind.NOT_FOUND, "core.audit.unknown", Long.toString(seq)));
    return AuditView.record(entry, reader);
  }

  /** The whole list as a file, read and written part by part. */
  @GET
  @Path("audit.csv")
  @Produces("text/csv;charset=UTF-8")
  public Response export(@BeanParam Filters filters, @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    AuditQuery query = filters.words().query();
    StreamingOutput rows = out -> write(out, query, AuditView.titles(reader));
    return Response.ok(rows)
        .header("Content-Disposition", "attachment; filename=audit.csv")
        .build();
  }

  private void write(OutputStream out, AuditQuery query, List<String> titles) throws IOException {
    put(out, SpreadsheetCell.BYTE_ORDER_MARK + SpreadsheetCell.csvRow(titles));
    long before = 0;
    do {
      Page<Entry> page = log.list(query, before, BATCH);
      for (Entry e : page.items()) {
        put(
            out,
            SpreadsheetCell.csvRow(
                List.of(
                    Long.toString(e.seq()),
                    e.at(),
                    e.account(),
                    e.name(),
                    e.action(),
                    e.subject(),
                    e.reason(),
                    e.details(),
                    e.hash())));
      }
      before = page.next().isEmpty() ? 0 : Long.parseLong(page.next());
    } while (before > 0);
  }

  private static void put(OutputStream out, String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.UTF_8));
  }
}
