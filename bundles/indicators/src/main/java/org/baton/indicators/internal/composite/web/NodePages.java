package org.baton.indicators.internal.composite.web;

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
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.composite.Studies;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.composite.StudyNode;
import org.baton.indicators.internal.library.Numerals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the nodes of a study put scores together. */
@Component(service = PageResource.class)
@Path("composites/{code}/nodes")
@Produces(MediaType.TEXT_HTML)
public final class NodePages implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final Studies studies;

  /** Works on the studies. */
  @Activate
  public NodePages(@Reference Access access, @Reference Studies studies) {
    this.access = access;
    this.studies = studies;
  }

  /** The rules of all nodes. */
  @GET
  public View all(
      @PathParam("code") String code,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    Study study = studies.get(code);
    boolean may = access.may(Studies.ANALYSE, Access.EVERYWHERE);
    return new NodeView(reader, study).all(studies.nodes(study), may, !done.isEmpty());
  }

  private StudyNode node(Study study, String code) {
    return studies.nodes(study).stream()
        .filter(n -> n.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(Kind.NOT_FOUND, "indicators.composite.unknown-node", code, study.set()));
  }

  /** The form of a node's rule. */
  @GET
  @Path("{node}")
  public View one(
      @PathParam("code") String code, @PathParam("node") String node, @Context Reader reader) {
    access.require(Studies.ANALYSE, Access.EVERYWHERE);
    Study study = studies.get(code);
    StudyNode found = node(study, node);
    NodeView view = new NodeView(reader, study);
    return view.one(found, view.form(found));
  }

  /** Gives a node a rule, unless somebody else changed the study meanwhile. */
  @POST
  @Path("{node}")
  @Consumes(FORM)
  public Answer change(
      @PathParam("code") String code,
      @PathParam("node") String node,
      MultivaluedMap<String, String> form,
      @Context Reader reader) {
    access.require(Studies.ANALYSE, Access.EVERYWHERE);
    Study study = studies.get(code);
    StudyNode found = node(study, node);
    NodeView view = new NodeView(reader, study);
    Map<String, Object> rule = NodeView.read(form);
    int base = Numerals.count(StudyForm.word(form, "version")).orElse(0);
    try {
      studies.change(study.with(study.plan().ruling(node, Optional.of(rule))), base);
      return Answer.go(NodeView.path(code) + "?done=changed");
    } catch (Problem e) {
      return Answer.refused(
          view.named(e, found),
          p -> view.one(found, view.form(found).filled(n -> StudyForm.word(form, n)).refused(p)));
    }
  }

  /** Lets the rule of the set hold again. */
  @POST
  @Path("{node}/drop")
  @Consumes(FORM)
  public Answer drop(@PathParam("code") String code, @PathParam("node") String node) {
    access.require(Studies.ANALYSE, Access.EVERYWHERE);
    Study study = studies.get(code);
    studies.change(study.with(study.plan().ruling(node, Optional.empty())), study.version());
    return Answer.go(NodeView.path(code) + "?done=changed");
  }
}
