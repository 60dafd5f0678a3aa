package org.baton.core.internal.sheets.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.AssignmentQuery;
import org.baton.core.internal.sheets.AssignmentRegister;
import org.baton.core.internal.web.Lists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who answers for which unit of a cycle, until when. */
@Component(service = RestResource.class)
@Path("cycles/{cycle}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssignmentsResource implements RestResource {
  private final AssignmentRegister register;

  /** Sheets to be handed out: every account is asked about every unit. */
  record AssignmentBody(String group, List<String> units, List<String> accounts, LocalDate due) {}

  /** A sheet that was handed out. What was entered is the evaluator's own until it is locked. */
  record AssignmentView(
      long id,
      String unit,
      String group,
      String account,
      LocalDate due,
      String state,
      int answered,
      int asked,
      Instant savedAt,
      Instant submittedAt) {
    static AssignmentView of(Assignment a) {
      return new AssignmentView(
          a.id(),
          a.unit(),
          a.group(),
          a.account(),
          a.due(),
          a.state().word(),
          a.answered(),
          a.asked(),
          a.savedAt(),
          a.submittedAt());
    }
  }

  /** Works on the assignments. */
  @Activate
  public AssignmentsResource(@Reference AssignmentRegister register) {
    this.register = register;
  }

  /** Hands out sheets; those that were handed out already get the new last day. */
  @POST
  @BodyLimit(mebibytes = 4)
  @OneTransaction
  public AssignmentRegister.Outcome assign(@PathParam("cycle") String cycle, AssignmentBody given) {
    AssignmentBody body = Lists.present(given);
    return register.assign(
        cycle,
        Objects.requireNonNullElse(body.group(), ""),
        Objects.requireNonNullElse(body.units(), List.of()),
        Objects.requireNonNullElse(body.accounts(), List.of()),
        body.due());
  }

  /** Sheets that were handed out, in that order. */
  @GET
  public Page<AssignmentView> list(
      @PathParam("cycle") String cycle,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("account") @DefaultValue("") String account,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    AssignmentQuery query = new AssignmentQuery(state(state), unit, group, account);
    List<AssignmentView> read =
        register.page(cycle, query, Lists.number(after), Lists.bounded(limit) + 1).stream()
            .map(AssignmentView::of)
            .toList();
    return Lists.page(read, limit, a -> Long.toString(a.id()));
  }

  /** Takes a sheet back that is not locked, with what was entered. */
  @DELETE
  @Path("{assignment}")
  public void withdraw(@PathParam("cycle") String cycle, @PathParam("assignment") long assignment) {
    register.withdraw(cycle, assignment);
  }

  static Assignment.State state(String word) {
    Assignment.State state = Assignment.State.of(word);
    if (state == null && !word.isEmpty()) {
      throw Problem.of(Kind.INVALID, "core.assignment.state", word);
    }
    return state;
  }
}
