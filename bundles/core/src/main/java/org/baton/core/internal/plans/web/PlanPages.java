package org.baton.core.internal.plans.web;

import static org.baton.core.internal.plans.web.PlanSource.word;

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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.baton.api.plan.Node;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.web.CycleParts;
import org.baton.core.internal.plan.PlanDraft;
import org.baton.core.internal.plan.PlanParameters;
import org.baton.core.internal.plan.PlanValues;
import org.baton.core.internal.plans.Change;
import org.baton.core.internal.plans.VersionLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plan of a cycle: its tree, its rules, its versions and what changed between them. */
@Component(service = PageResource.class)
@Path("cycles/{cycle}/plan")
@Produces(MediaType.TEXT_HTML)
public final class PlanPages implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int VERSIONS = 50;

  private final PlanSource source;

  /** Works on the plans. */
  @Activate
  public PlanPages(@Reference PlanSource source) {
    this.source = source;
  }

  /** The tree of the newest version, to be edited while the cycle is set up; or of another one. */
  @GET
  public View tree(
      @Context Reader reader,
      @PathParam("cycle") String code,
      @QueryParam("version") @DefaultValue("0") int version,
      @QueryParam("done") @DefaultValue("") String done) {
    Cycle cycle = source.cycle(code);
    if (source.plans().newest(cycle).isEmpty()) {
      return new PlanStart(reader, cycle, source.others(cycle)).page(null, f -> "");
    }
    PlanState state = source.state(reader, code, version);
    return new PlanTreeView(source, state, version).page(done, f -> "", null);
  }

  /** Saves the weights. */
  @POST
  @Path("weights")
  @Consumes(FORM)
  public Answer weights(
      @Context Reader reader,
      @PathParam("cycle") String code,
      MultivaluedMap<String, String> form) {
    PlanState state = source.state(reader, code, PlanSource.change(form).base());
    try {
      source
          .edits()
          .edit(code, PlanSource.change(form), draft -> weigh(draft, state.plan().root(), form));
      return Answer.go(state.path() + "?done=saved");
    } catch (Problem problem) {
      return source.refused(
          reader,
          code,
          state.path() + "/weights",
          changed(state.plan().root(), form),
          problem,
          p -> new PlanTreeView(source, state, 0).page("", f -> word(form, f), p));
    }
  }

  /** What somebody changed, without what only stood there: that may be another by now. */
  private static MultivaluedMap<String, String> changed(
      Node node, MultivaluedMap<String, String> form) {
    MultivaluedMap<String, String> changed = new MultivaluedHashMap<>(form);
    node.children()
        .forEach(
            child -> {
              String field = "w." + child.code();
              if (PlanParameters.number(child.weight()).equals(word(form, field))) {
                changed.remove(field);
              }
              changed.keySet().retainAll(changed(child, changed).keySet());
            });
    return changed;
  }

  /** Only weights that are not as they were are written: the others may follow a default. */
  private static void weigh(PlanDraft draft, Node node, MultivaluedMap<String, String> form) {
    for (Node child : node.children()) {
      String typed = form.getFirst("w." + child.code());
      if (typed != null && !typed.strip().equals(PlanParameters.number(child.weight()))) {
        Object weight = PlanValues.typed(typed);
        draft.set(child.code(), "weight", weight.equals("") ? "?" : weight);
      }
      weigh(draft, child, form);
    }
  }

  /** Freezes the version that was looked at. */
  @POST
  @Path("freeze")
  @Consumes(FORM)
  public Answer freeze(
      @Context Reader reader,
      @PathParam("cycle") String code,
      MultivaluedMap<String, String> form) {
    PlanState state = source.state(reader, code, 0);
    try {
      source.plans().freeze(code, PlanSource.change(form).base());
      return Answer.go(state.path() + "?done=frozen");
    } catch (Problem problem) {
      return source.refused(
          reader,
          code,
          state.path() + "/freeze",
          form,
          problem,
          p -> new PlanTreeView(source, state, 0).page("", f -> "", p));
    }
  }

  /** Begins a plan: with that of another cycle, or with a first indicator. */
  @POST
  @Path("start")
  @Consumes(FORM)
  public Answer start(
      @Context Reader reader,
      @PathParam("cycle") String code,
      MultivaluedMap<String, String> form) {
    Cycle cycle = source.cycle(code);
    PlanStart start = new PlanStart(reader, cycle, source.others(cycle));
    try {
      String from = word(form, "from");
      String note = reader.t("core.plan.start.note", from.isEmpty() ? "–" : from);
      Change change = new Change(0, note);
      if (from.isEmpty()) {
        source.plans().save(code, "yaml", start.smallest(), change);
      } else {
        source.edits().takeOver(code, from, change);
      }
      return Answer.go(CycleParts.path(cycle) + "/plan?done=saved");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> start.page(p, f -> word(form, f)));
    }
  }

  /** Who evaluates what, and the rules of the whole plan. */
  @GET
  @Path("rules")
  public View rules(@Context Reader reader, @PathParam("cycle") String code) {
    return new PlanRules(source.state(reader, code, 0)).page();
  }

  /** The versions, the newest first. */
  @GET
  @Path("versions")
  public View versions(
      @Context Reader reader,
      @PathParam("cycle") String code,
      @QueryParam("after") @DefaultValue("0") int after) {
    PlanState state = source.state(reader, code, 0);
    List<VersionLine> read = source.plans().versions(code, after, VERSIONS + 1);
    boolean more = read.size() > VERSIONS;
    List<VersionLine> shown = more ? read.subList(0, VERSIONS) : read;
    String here = state.path() + "/versions";
    return new PlanChanges(state)
        .versions(
            shown,
            after == 0 ? "" : here,
            more ? here + "?after=" + shown.get(VERSIONS - 1).number() : "");
  }

  /** What changed from one version to another; from the last but one to the last at first. */
  @GET
  @Path("difference")
  public View difference(
      @Context Reader reader,
      @PathParam("cycle") String code,
      @QueryParam("from") @DefaultValue("0") int from,
      @QueryParam("to") @DefaultValue("0") int to) {
    PlanState state = source.state(reader, code, 0);
    int last = to == 0 ? state.version().number() : to;
    int first = from == 0 ? last - 1 : from;
    List<VersionLine> versions = source.plans().versions(code, 0, VERSIONS);
    return new PlanChanges(state)
        .difference(
            versions,
            Math.max(0, first),
            last,
            first <= 0 ? List.of() : source.edits().changes(code, first, last));
  }
}
