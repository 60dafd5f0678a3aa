package org.baton.subjects.internal.matrix.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.Address;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.matrix.MatrixBook;
import org.baton.subjects.internal.matrix.Simulation;
import org.baton.subjects.internal.matrix.Simulations;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A matrix is tried on the answers of a cycle whose results are known. */
@Component(service = PageResource.class)
@Path("matrix/{id: [0-9]+}/simulation")
@Produces(MediaType.TEXT_HTML)
public final class SimulationPages implements PageResource {
  static final String TITLE = "subjects.simulation";

  /** What it takes to read locked sheets. */
  static final String SHEETS = "core.sheets.view";

  private static final int SHOWN = 50;

  private final Access access;
  private final Simulations simulations;
  private final MatrixBook book;
  private final UnitDirectory units;

  /** Works on simulations. */
  @Activate
  public SimulationPages(
      @Reference Access access,
      @Reference Simulations simulations,
      @Reference MatrixBook book,
      @Reference UnitDirectory units) {
    this.access = access;
    this.simulations = simulations;
    this.book = book;
    this.units = units;
  }

  static Address address(long matrix) {
    return Address.below(MatrixPages.path(matrix), "simulation");
  }

  /** What the answers come to; with an indicator, unit by unit. */
  @GET
  public View simulation(
      @PathParam("id") long id,
      @QueryParam("cycle") @DefaultValue("") String chosen,
      @QueryParam("indicator") @DefaultValue("") String indicator,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    Heading heading =
        Heading.of(reader.t(TITLE), reader.t("subjects.simulation.lead"))
            .below(Action.link(reader.t(MatrixPages.TITLE), MatrixPages.path(id)));
    List<CycleInfo> evaluated = simulations.evaluated();
    if (evaluated.isEmpty()) {
      Empty none =
          Empty.of(reader.t("subjects.simulation.none"), reader.t("subjects.simulation.none.more"));
      return View.of(TITLE, heading, none);
    }
    String cycle = chosen.isEmpty() ? evaluated.get(0).code() : chosen;
    SimulationView view = new SimulationView(reader, id, cycle, book.elements());
    Simulations.Trial trial = simulations.trial(id, cycle);
    Simulation simulation = trial.overview();
    List<Part> parts = new ArrayList<>();
    parts.add(heading);
    parts.add(view.tabs(evaluated));
    parts.addAll(view.parts(simulation));
    if (!indicator.isEmpty()) {
      Shown<Simulation.UnitValue> shown =
          Shown.of(
              trial.units(indicator, after, SHOWN + 1),
              SHOWN,
              (Simulation.UnitValue v) -> v.unit());
      List<String> codes = shown.items().stream().map(Simulation.UnitValue::unit).toList();
      Map<String, Text> names = codes.isEmpty() ? Map.of() : units.names(codes);
      parts.add(view.units(simulation, indicator, after, shown, names));
    }
    return View.of(TITLE, parts);
  }
}
