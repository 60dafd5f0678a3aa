package org.baton.web.internal.container;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;

/** A resource with one of everything that resources have. */
@Path("things")
@Produces("application/json")
@Consumes("application/json")
public final class Things implements RestResource {
  /** A state. */
  public enum State {
    OPEN,
    SHUT
  }

  /** A tree of things. */
  public record Thing(
      String name,
      int count,
      OptionalDouble score,
      LocalDate day,
      Instant at,
      State state,
      Map<String, Double> figures,
      List<Thing> children) {}

  /** A part of a long list. */
  @GET
  public Page<Thing> list(@QueryParam("limit") @DefaultValue("10") int limit) {
    return new Page<>(List.of(thing()), "");
  }

  /** One thing. */
  @GET
  @Path("{name: [a-z]+}")
  public Thing find(@PathParam("name") String name) {
    switch (name) {
      case "boom" -> throw new IllegalStateException("secret detail");
      case "bad" ->
          throw Problem.invalid(
              "sample.bad",
              List.of(new Violation("f.csv", 7, "weight", "x1", "sample.weight", List.of("x1"))),
              1);
      case "none" -> throw Problem.of(Kind.NOT_FOUND, "sample.none", name);
      default -> {
        return thing();
      }
    }
  }

  /** Gives back what came. */
  @POST
  public Thing echo(Thing thing) {
    return thing;
  }

  /** Counts a large file. */
  @PUT
  @Path("file")
  @Consumes("text/csv")
  @BodyLimit(mebibytes = 3)
  public Map<String, Integer> file(InputStream body) throws IOException {
    return Map.of("bytes", body.readAllBytes().length);
  }

  private static Thing thing() {
    return new Thing(
        "a",
        1,
        OptionalDouble.empty(),
        LocalDate.of(2026, 1, 31),
        Instant.parse("2026-01-31T08:00:00Z"),
        State.OPEN,
        Map.of("own", 1.5),
        List.of());
  }
}
