package org.baton.core.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.web.PageResource;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.runs.EvaluationRun;
import org.baton.core.internal.runs.RunRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of all cycles. */
@Component(service = PageResource.class)
@Path("cycles")
@Produces(MediaType.TEXT_HTML)
public final class CyclePages implements PageResource {
  private final Access access;
  private final CycleRegister cycles;
  private final RunRegister runs;

  /** A cycle with its runs, the newest first. */
  public record Line(Cycle cycle, List<EvaluationRun> runs) {}

  /** Reads cycles and runs. */
  @Activate
  public CyclePages(
      @Reference Access access, @Reference CycleRegister cycles, @Reference RunRegister runs) {
    this.access = access;
    this.cycles = cycles;
    this.runs = runs;
  }

  /** All cycles, the newest year first. */
  @GET
  public View list() {
    access.require("core.cycles.view", Access.EVERYWHERE);
    List<Line> lines = cycles.list().stream().map(c -> new Line(c, runs.list(c))).toList();
    return new View("cycles.jte", "core.page.cycles", Map.of("lines", lines));
  }
}
