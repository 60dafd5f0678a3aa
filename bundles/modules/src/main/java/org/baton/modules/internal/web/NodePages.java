package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.nodes.Node;
import org.baton.modules.internal.nodes.Servers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The servers on the database, and how far each is. */
@Component(service = PageResource.class)
@Path("nodes")
@Produces(MediaType.TEXT_HTML)
public final class NodePages implements PageResource {
  static final String HERE = ModulePages.HERE + "nodes/";

  private final Access access;
  private final Servers servers;

  /** Asks for the servers at each view. */
  @Activate
  public NodePages(@Reference Access access, @Reference Servers servers) {
    this.access = access;
    this.servers = servers;
  }

  /** All servers. */
  @GET
  public View list(@QueryParam("done") String done, @Context Reader reader) {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    return view(done, "", null, reader);
  }

  private View view(String done, String reason, Problem problem, Reader reader) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("modules.nodes.title"), reader.t("modules.nodes.lead"))
            .below(Action.link(reader.t("modules.page.modules"), ModulePages.HERE)));
    if ("released".equals(done)) {
      parts.add(Notice.of(Tone.GOOD, reader.t("modules.nodes.done.released")));
    }
    Optional<Problem> broken = servers.broken();
    if (broken.isPresent()) {
      parts.add(ModuleView.refusal(broken.get(), reader));
      if (reader.may(ModulePages.INSTALL, Access.EVERYWHERE)) {
        parts.add(releasing(reason, problem, reader));
      }
    } else if (problem != null) {
      parts.add(ModuleView.refusal(problem, reader));
    }
    List<Node> nodes = servers.list();
    String mine = nodes.stream().filter(servers::isThis).map(Node::id).findFirst().orElse("");
    parts.add(new NodeList(reader, nodes, mine).table());
    return View.of("modules.nodes.title", parts);
  }

  private static Section releasing(String reason, Problem problem, Reader reader) {
    Form form =
        Form.of(
            "release",
            HERE + "release",
            reader.t("modules.nodes.release"),
            KeptView.reason(reader).value(reason).require());
    return Section.of(
        "releasing",
        reader.t("modules.nodes.release"),
        Notice.of(Tone.WARN, reader.t("modules.nodes.release.lead")),
        problem == null ? form : form.refused(problem));
  }

  /** Has the others go on without a server that ended in the middle of a change. */
  @POST
  @Path("release")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer release(
      @FormParam("reason") @DefaultValue("") String reason, @Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    try {
      servers.release(reason);
      return Answer.go(HERE + "?done=released");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view(null, reason, p, reader));
    }
  }
}
