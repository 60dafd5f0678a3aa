package org.baton.core.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.access.Access;
import org.baton.api.plan.PlanTree;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.FormsInForce;
import org.baton.core.internal.sheets.PackedAnswers;
import org.baton.core.internal.sheets.PlainAnswers;
import org.baton.core.internal.sheets.Sheet;
import org.baton.core.internal.sheets.SheetBatch;
import org.baton.core.internal.sheets.SheetWriter;
import org.baton.core.internal.sheets.StoredSheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sheets of a cycle. */
@Component(service = RestResource.class)
@Path("cycles/{cycle}/sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SheetsResource implements RestResource {
  private final Access access;
  private final SheetWriter writer;
  private final FormsInForce forms;

  /** A sheet as callers write it; remarks are words by the code of the indicator. */
  record SheetBody(
      String unit,
      String group,
      String evaluator,
      Map<String, Object> answers,
      Map<String, String> remarks) {}

  /** What a sheet's sender learns of it. */
  record Taken(long id, String hash) {}

  /**
   * A locked sheet.
   *
   * @param planVersion the version of the plan under which it was given
   */
  record SheetView(
      long id,
      String unit,
      String group,
      String evaluator,
      Map<String, Object> answers,
      Map<String, String> remarks,
      int planVersion,
      String hash,
      Instant submittedAt) {}

  /** Works on the sheets. */
  @Activate
  public SheetsResource(
      @Reference Access access, @Reference SheetWriter writer, @Reference FormsInForce forms) {
    this.access = access;
    this.writer = writer;
    this.forms = forms;
  }

  /**
   * Takes a sheet and locks it. One's own needs less permission than another's, and is taken until
   * the end of its last day.
   */
  @POST
  @BodyLimit(mebibytes = 1)
  @OneTransaction
  public Response submit(@PathParam("cycle") String cycle, SheetBody given) {
    List<Violation> mistakes = new ArrayList<>();
    Sheet sheet = sheet(Lists.present(given), mistakes);
    require(cycle, sheet);
    writer.refuseLate(cycle, access.caller().account(), sheet);
    asked(forms.whole(cycle, () -> writer.planOf(cycle)), sheet, mistakes);
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.sheet.invalid", mistakes, mistakes.size());
    }
    return created(taken(writer.submit(cycle, sheet)));
  }

  /**
   * Takes up to {@value SheetBatch#MOST} sheets and locks them; all or none. Answers with the
   * locked ones in the same order. A mistake's field begins with the place of its sheet, counted
   * from 0.
   */
  @POST
  @Path("batch")
  @BodyLimit(mebibytes = 4)
  @OneTransaction
  public Response submitBatch(@PathParam("cycle") String cycle, List<SheetBody> given) {
    List<SheetBody> bodies = Lists.present(given);
    if (bodies.isEmpty() || bodies.size() > SheetBatch.MOST) {
      throw Problem.of(Kind.INVALID, "core.sheets.many", SheetBatch.MOST, bodies.size());
    }
    List<SheetBatch.Entry> entries = new ArrayList<>(bodies.size());
    for (SheetBody body : bodies) {
      List<Violation> unread = new ArrayList<>();
      entries.add(new SheetBatch.Entry(sheet(Lists.present(body), unread), unread));
    }
    List<Sheet> sheets = entries.stream().map(SheetBatch.Entry::sheet).toList();
    sheets.forEach(sheet -> require(cycle, sheet));
    writer.refuseLate(cycle, access.caller().account(), sheets);
    FormsInForce.Whole check = forms.whole(cycle, () -> writer.planOf(cycle));
    entries.forEach(entry -> asked(check, entry.sheet(), entry.unread()));
    SheetBatch batch = new SheetBatch(entries);
    return created(writer.submit(cycle, batch).stream().map(SheetsResource::taken).toList());
  }

  /** Adds what the group's form refuses; of what could not be read it cannot judge. */
  private static void asked(FormsInForce.Whole check, Sheet sheet, List<Violation> mistakes) {
    if (mistakes.isEmpty()) {
      mistakes.addAll(check.check(sheet, true));
    }
  }

  private void require(String cycle, Sheet sheet) {
    boolean own = sheet.evaluator().equals(access.caller().account());
    access.require(own ? "core.sheets.answer" : "core.sheets.edit", sheet.unit(), cycle);
  }

  private static Response created(Object entity) {
    return Response.status(Response.Status.CREATED).entity(entity).build();
  }

  private static Taken taken(StoredSheet stored) {
    return new Taken(stored.id(), stored.hash());
  }

  private static Sheet sheet(SheetBody given, List<Violation> mistakes) {
    Map<String, Answer> answers =
        PlainAnswers.read(Objects.requireNonNullElse(given.answers(), Map.of()), mistakes);
    Map<String, String> remarks = Objects.requireNonNullElse(given.remarks(), Map.of());
    return new Sheet(given.unit(), given.group(), given.evaluator(), answers, remarks);
  }

  /** Locked sheets in the order in which they came. */
  @GET
  public Page<SheetView> list(
      @PathParam("cycle") String cycle,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require("core.sheets.view", unit, cycle);
    Map<Integer, FrozenPlan> plans = new HashMap<>();
    List<StoredSheet> stored =
        writer.page(cycle, unit, group, Lists.number(after), Lists.bounded(limit) + 1);
    Map<Long, Map<String, String>> words = writer.words(stored);
    List<SheetView> sheets =
        stored.stream()
            .map(
                s ->
                    view(
                        s,
                        plans.computeIfAbsent(s.plan(), n -> writer.planOf(cycle, s)),
                        words.getOrDefault(s.id(), Map.of())))
            .toList();
    return Lists.page(sheets, limit, s -> Long.toString(s.id()));
  }

  private static SheetView view(StoredSheet sheet, FrozenPlan plan, Map<String, String> remarks) {
    PlanTree tree = plan.tree();
    PackedAnswers packed = sheet.answers();
    Map<String, Object> answers = new LinkedHashMap<>();
    for (int i = 0; i < packed.count(); i++) {
      answers.put(
          tree.node(tree.nodeOfIndicator(packed.indicator(i))).code(),
          packed.applies(i) ? packed.value(i) : PlainAnswers.NOT_APPLICABLE);
    }
    return new SheetView(
        sheet.id(),
        sheet.unit(),
        sheet.group(),
        sheet.evaluator(),
        answers,
        remarks,
        plan.number(),
        sheet.hash(),
        sheet.submittedAt());
  }
}
