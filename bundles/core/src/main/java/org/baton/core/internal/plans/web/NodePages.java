package org.baton.core.internal.plans.web;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.plan.PlanDraft;
import org.baton.core.internal.plan.PlanValues;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of criteria and indicators: what they are, and how they are changed. */
@Component(service = PageResource.class)
@Path("cycles/{cycle}/plan/nodes/{node}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class NodePages implements PageResource {
  private final PlanSource source;

  /** Works on the plans. */
  @Activate
  public NodePages(@Reference PlanSource source) {
    this.source = source;
  }

  /** A criterion or indicator. */
  @GET
  @Consumes(MediaType.WILDCARD)
  public View node(
      @Context Reader reader,
      @PathParam("cycle") String cycle,
      @PathParam("node") String node,
      @QueryParam("done") @DefaultValue("") String done) {
    return new NodeView(source.state(reader, cycle, 0), node).page(done, null, null);
  }

  /** Changes it. */
  @POST
  public Answer change(
      @Context Reader reader,
      @PathParam("cycle") String cycle,
      @PathParam("node") String code,
      MultivaluedMap<String, String> form) {
    PlanState state = seen(reader, cycle, form);
    NodeView view = new NodeView(state, code);
    NodeForm shown = new NodeForm(state, view.node());
    MultivaluedMap<String, String> changed = shown.changed(form);
    return save(
        new Sent(state, code, "", changed),
        state.node(code),
        draft -> shown.apply(draft, changed),
        p -> view.page("", form, p));
  }

  /** Puts a new one below it. */
  @POST
  @Path("add")
  public Answer add(
      @Context Reader reader,
      @PathParam("cycle") String cycle,
      @PathParam("node") String code,
      MultivaluedMap<String, String> form) {
    PlanState state = seen(reader, cycle, form);
    NodeView view = new NodeView(state, code);
    return save(
        new Sent(state, code, "/add", form),
        state.node(code),
        draft -> draft.add(code, child(form)),
        p -> view.page("", form, p));
  }

  private static Map<String, Object> child(MultivaluedMap<String, String> form) {
    boolean criterion = NodeForm.entered(form, "kind").equals("criterion");
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("code", NodeForm.entered(form, "code"));
    node.put(
        "title", new Text(NodeForm.entered(form, "title/zh"), NodeForm.entered(form, "title/en")));
    node.put("weight", PlanValues.typed(NodeForm.entered(form, "weight")));
    if (criterion) {
      // A criterion needs something below it; what it is can be said afterwards.
      Map<String, Object> first = new LinkedHashMap<>();
      first.put("code", NodeForm.entered(form, "code") + "1");
      first.put("title", new Text("新指标", "New indicator"));
      first.put("weight", 100);
      first.put("source", NodeForm.entered(form, "source"));
      node.put("children", List.of(first));
    } else {
      node.put("source", NodeForm.entered(form, "source"));
    }
    return node;
  }

  /** Takes it out of the plan, with all below it. */
  @POST
  @Path("remove")
  public Answer remove(
      @Context Reader reader,
      @PathParam("cycle") String cycle,
      @PathParam("node") String code,
      MultivaluedMap<String, String> form) {
    PlanState state = seen(reader, cycle, form);
    return save(
        new Sent(state, code, "/remove", form),
        state.path(),
        draft -> draft.remove(code),
        new NodeView(state, code)::notRemoved);
  }

  /** The version that was looked at when the form was filled in. */
  private PlanState seen(Reader reader, String cycle, MultivaluedMap<String, String> form) {
    return source.state(reader, cycle, PlanSource.change(form).base());
  }

  /**
   * What was sent about a node.
   *
   * @param act what is done to it, as the end of the address; empty for a change
   */
  private record Sent(
      PlanState state, String node, String act, MultivaluedMap<String, String> form) {
    String path() {
      return state.node(node) + act;
    }

    /** The node whose mistakes stand beside the form's fields: a new one, or this one. */
    String meant() {
      return act.equals("/add") ? NodeForm.entered(form, "code") : node;
    }
  }

  private Answer save(
      Sent sent, String then, Consumer<PlanDraft> edit, Function<Problem, View> page) {
    String cycle = sent.state().cycle().code();
    try {
      source.edits().edit(cycle, PlanSource.change(sent.form()), edit);
      String done = sent.act().equals("/remove") ? "removed" : "saved";
      return Answer.go(then + "?done=" + done);
    } catch (Problem problem) {
      return source.refused(
          sent.state().reader(), cycle, sent.path(), sent.form(), own(problem, sent.meant()), page);
    }
  }

  /** Mistakes in this node by the names of the form's fields; others as they are. */
  private static Problem own(Problem problem, String node) {
    if (problem.kind() != Problem.Kind.INVALID) {
      return problem;
    }
    List<Violation> own =
        problem.violations().stream()
            .map(v -> v.field().startsWith(node + "/") ? renamed(v, node.length() + 1) : v)
            .toList();
    return Problem.invalid(problem.code(), own, problem.arguments().toArray());
  }

  private static Violation renamed(Violation v, int from) {
    String field = v.field().substring(from);
    if (field.equals("standard/rule")) {
      field = "rule";
    } else if (field.startsWith("standard")) {
      field = "parameters";
    } else if (field.startsWith("groups")) {
      field = "main";
    }
    return new Violation(v.source(), 0, field, v.value(), v.code(), v.arguments());
  }
}
