package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.Undo;
import org.baton.modules.internal.Update;
import org.baton.modules.internal.cycles.TouchedCycles;
import org.baton.store.ModuleSchemas;
import org.baton.store.ModuleSchemas.Size;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Taking the last update of a module back: first what would be lost, then the act. */
@Component(service = PageResource.class)
@Path("installed/{id}/undo")
@Produces(MediaType.TEXT_HTML)
public final class UndoPages implements PageResource {
  private final Access access;
  private final Undo undo;
  private final ModuleSchemas schemas;
  private final TouchedCycles cycles;

  /** Works on the last update. */
  @Activate
  public UndoPages(
      @Reference Access access,
      @Reference Undo undo,
      @Reference ModuleSchemas schemas,
      @Reference TouchedCycles cycles) {
    this.access = access;
    this.undo = undo;
    this.schemas = schemas;
    this.cycles = cycles;
  }

  /** What would come back, and what would be lost. */
  @GET
  public View look(@PathParam("id") String id, @Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    return look(id, "", null, reader);
  }

  private View look(String id, String reason, Problem problem, Reader reader) {
    Update last =
        undo.last(id)
            .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "modules.undo.none", id));
    String title = reader.t("modules.undo.title", ModuleView.title(id, reader));
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title, reader.t("modules.undo.lead"))
            .below(
                Action.link(reader.t("modules.page.modules"), ModulePages.HERE),
                Action.link(ModuleView.title(id, reader), ModulePages.at(id))));
    long now = schemas.sizes(List.of(id)).stream().mapToLong(Size::rows).sum();
    parts.add(
        Facts.of(
            Fact.of(reader.t("modules.undo.after"), last.after()),
            Fact.of(reader.t("modules.undo.before"), last.before()),
            Fact.of(reader.t("modules.undo.at"), reader.time(last.begunAt())),
            Fact.of(reader.t("modules.undo.by"), last.begunBy()),
            Fact.of(reader.t("modules.undo.rows.then"), reader.number(last.rows())),
            Fact.of(reader.t("modules.undo.rows.now"), reader.number(now))));
    parts.add(TouchedParts.of(id, cycles.with(id, last.before()), reader));
    parts.add(Notice.of(Tone.WARN, reader.t("modules.undo.lost", reader.time(last.begunAt()))));
    Form form =
        Form.of(
                "undo",
                ModulePages.at(id) + "/undo",
                reader.t("modules.undo.act"),
                KeptView.reason(reader).value(reason).require())
            .cancel(ModulePages.at(id));
    parts.add(problem == null ? form : form.refused(problem));
    return View.of(title, parts);
  }

  /** Brings the version and the data of before back. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer undo(
      @PathParam("id") String id,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    try {
      undo.run(id, reason);
      return Answer.go(ModulePages.at(id) + "?done=undone");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> look(id, reason, p, reader));
    }
  }
}
