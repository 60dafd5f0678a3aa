package org.baton.indicators.internal.lineage.web;

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
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import org.baton.api.access.Access;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.lineage.Generation;
import org.baton.indicators.internal.lineage.Lineage;
import org.baton.indicators.internal.lineage.LineageSeries;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where an indicator comes from, its values over years, and statements of both. */
@Component(service = PageResource.class)
@Path("library/lineage/{set}/{code}")
@Produces(MediaType.TEXT_HTML)
public final class LineagePages implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final Lineage lineage;
  private final LineageSeries series;
  private final SetDesk desk;

  /** Takes what it works with. */
  @Activate
  public LineagePages(
      @Reference Access access,
      @Reference Lineage lineage,
      @Reference LineageSeries series,
      @Reference SetDesk desk) {
    this.access = access;
    this.lineage = lineage;
    this.series = series;
    this.desk = desk;
  }

  private static String path(String set, String code) {
    return Address.of("indicators", "library", "lineage", set, code).toString();
  }

  /** The page. */
  @GET
  public View page(
      @PathParam("set") String set,
      @PathParam("code") String code,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @Context Reader reader) {
    Entry entry = desk.entry(set, code);
    IndicatorSet of = desk.get(entry.set());
    String kind = desk.get(set).kind();
    LineageSeries.Question asked =
        new LineageSeries.Question(
            unit, kind, Statements.year("from", from), Statements.year("to", to));
    return view(reader, of, entry, asked, StatementForm.of(reader, of, entry));
  }

  private View view(
      Reader reader, IndicatorSet set, Entry entry, LineageSeries.Question asked, Form form) {
    EntryKey key = new EntryKey(entry.set(), entry.code());
    Generation newest = lineage.ancestry(key);
    LineageView view = new LineageView(reader, set, entry);
    boolean mayEdit = access.may("indicators.edit", Access.EVERYWHERE);
    return View.of(
        reader.t(entry.title()),
        view.parts(
            newest, lineage.successors(key), series.of(newest, asked), mayEdit ? form : null));
  }

  /** States what the indicator comes from. */
  @POST
  @Consumes(FORM)
  public Answer state(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    try {
      lineage.state(StatementForm.read(form, new EntryKey(set, code)));
      return Answer.go(path(set, code));
    } catch (Problem e) {
      return Answer.refused(e, p -> again(reader, set, code, form, p));
    }
  }

  private View again(
      Reader reader, String set, String code, MultivaluedMap<String, String> form, Problem p) {
    Entry entry = desk.entry(set, code);
    IndicatorSet of = desk.get(entry.set());
    Form filled =
        StatementForm.of(reader, of, entry)
            .filled(n -> Objects.requireNonNullElse(form.getFirst(n), ""))
            .refused(p);
    LineageSeries.Question asked = new LineageSeries.Question("", of.kind(), 0, 0);
    return view(reader, of, entry, asked, filled);
  }

  /** Takes a statement back. */
  @POST
  @Path("withdraw")
  @Consumes(FORM)
  public Answer withdraw(
      @PathParam("set") String set,
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    try {
      lineage.withdraw(new EntryKey(set, code), StatementForm.since(form), "");
      return Answer.go(path(set, code));
    } catch (Problem e) {
      return Answer.refused(e, p -> again(reader, set, code, form, p));
    }
  }
}
