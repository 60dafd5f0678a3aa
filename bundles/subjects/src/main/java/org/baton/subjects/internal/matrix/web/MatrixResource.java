package org.baton.subjects.internal.matrix.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.plan.Plans;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.matrix.Cell;
import org.baton.subjects.internal.matrix.Element;
import org.baton.subjects.internal.matrix.Filling;
import org.baton.subjects.internal.matrix.Matrix;
import org.baton.subjects.internal.matrix.MatrixBook;
import org.baton.subjects.internal.matrix.PlanFilling;
import org.baton.subjects.internal.matrix.Simulation;
import org.baton.subjects.internal.matrix.Simulations;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who evaluates which element, and the plans that are made from it. */
@Component(service = RestResource.class)
@Path("matrix")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MatrixResource implements RestResource {
  private static final int MOST = 1000;

  private final MatrixBook book;
  private final PlanFilling filling;
  private final Simulations simulations;

  /** Works on matrices and plans. */
  @Activate
  public MatrixResource(
      @Reference MatrixBook book,
      @Reference PlanFilling filling,
      @Reference Simulations simulations) {
    this.book = book;
    this.filling = filling;
    this.simulations = simulations;
  }

  /** From which day on, and what is to know about it. */
  public record GivenDay(LocalDate from, String note) {}

  /** The groups of an element, and the version of the matrix that the caller saw. */
  public record GivenRow(int version, List<GivenCell> cells) {}

  /** The part of a group as a caller writes it; one answer is enough unless more are asked. */
  public record GivenCell(String group, boolean main, double weight, Integer minimum, String way) {
    Cell cell(String element) {
      return new Cell(
          element,
          Given.words(group),
          main,
          weight,
          Objects.requireNonNullElse(minimum, 1),
          way == null ? Cell.Way.ROSTER : Entered.one(Cell.Way.class, "way", way));
    }
  }

  /** An element as a caller writes one. */
  public record GivenElement(String code, Text title, int place, boolean whole) {}

  /** The version of the plan that the caller saw. */
  public record GivenPlan(int plan) {}

  /** Matrices without their cells, the newest first. */
  @GET
  public List<Matrix> list() {
    return book.list();
  }

  /** Takes the standard matrix from a day on. */
  @POST
  @Path("standard")
  @OneTransaction
  public MatrixBook.Standing takeStandard(GivenDay given) {
    return book.takeStandard(Given.day("from", Given.body(given).from()));
  }

  /** All elements in their order. */
  @GET
  @Path("elements")
  public List<Element> elements() {
    return book.elements();
  }

  /** Adds an element, or changes the one with the same code. */
  @POST
  @Path("elements")
  @OneTransaction
  public Element put(GivenElement given) {
    Given.body(given);
    return book.put(
        new Element(
            Given.words(given.code()),
            Objects.requireNonNullElse(given.title(), Text.same("")),
            given.place(),
            given.whole()));
  }

  /** A matrix as it stands, with what keeps plans from being made of it. */
  @GET
  @Path("{id: [0-9]+}")
  public MatrixBook.Standing matrix(@PathParam("id") long id) {
    return book.get(id);
  }

  /** Begins a matrix for another day with the cells of this one. */
  @POST
  @Path("{id: [0-9]+}/copy")
  @OneTransaction
  public MatrixBook.Standing copy(@PathParam("id") long id, GivenDay given) {
    String note = Given.words(Given.body(given).note());
    return book.copy(id, Given.day("from", given.from()), note);
  }

  /** Says who evaluates an element. */
  @PUT
  @Path("{id: [0-9]+}/elements/{element}")
  @OneTransaction
  public MatrixBook.Standing put(
      @PathParam("id") long id, @PathParam("element") String element, GivenRow given) {
    List<GivenCell> cells = Given.all("cells", Given.body(given).cells());
    return book.put(
        id, given.version(), element, cells.stream().map(c -> c.cell(element)).toList());
  }

  /** What a matrix would make of a cycle's plan. */
  @GET
  @Path("{id: [0-9]+}/plans/{cycle}")
  public Filling preview(@PathParam("id") long id, @PathParam("cycle") String cycle) {
    return filling.preview(id, cycle);
  }

  /** What the answers of an evaluated cycle come to with the shares of a matrix. */
  @GET
  @Path("{id: [0-9]+}/simulations/{cycle}")
  public Simulation simulation(@PathParam("id") long id, @PathParam("cycle") String cycle) {
    return simulations.trial(id, cycle).overview();
  }

  /** The same for each unit and one indicator. */
  @GET
  @Path("{id: [0-9]+}/simulations/{cycle}/{indicator}")
  public Page<Simulation.UnitValue> simulation(
      @PathParam("id") long id,
      @PathParam("cycle") String cycle,
      @PathParam("indicator") String indicator,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Shown.bounded(limit, MOST);
    return Shown.of(
            simulations.trial(id, cycle).units(indicator, after, most + 1),
            most,
            (Simulation.UnitValue v) -> v.unit())
        .page();
  }

  /** Takes a matrix into a cycle's plan. */
  @POST
  @Path("{id: [0-9]+}/plans/{cycle}")
  @OneTransaction
  public Plans.Saved take(
      @PathParam("id") long id, @PathParam("cycle") String cycle, GivenPlan given) {
    return filling.take(id, cycle, Given.body(given).plan());
  }

  /** Says which elements the indicators of a cycle's plan stand for. */
  @PUT
  @Path("plans/{cycle}/elements")
  @OneTransaction
  public Map<String, String> say(@PathParam("cycle") String cycle, Map<String, String> elements) {
    Map<String, String> said = new LinkedHashMap<>();
    Given.body(elements).forEach((code, element) -> said.put(code, Given.words(element)));
    filling.say(cycle, said);
    return said;
  }
}
