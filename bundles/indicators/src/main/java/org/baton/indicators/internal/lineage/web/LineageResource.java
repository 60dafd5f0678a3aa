package org.baton.indicators.internal.lineage.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.lineage.Generation;
import org.baton.indicators.internal.lineage.Lineage;
import org.baton.indicators.internal.lineage.LineageSeries;
import org.baton.indicators.internal.lineage.Series;
import org.baton.indicators.internal.sets.SetDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What indicators come from, and their values over years. */
@Component(service = RestResource.class)
@Path("lineage/{set}/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LineageResource implements RestResource {
  private final Lineage lineage;
  private final LineageSeries series;
  private final SetDesk desk;

  /** Takes what it works with. */
  @Activate
  public LineageResource(
      @Reference Lineage lineage, @Reference LineageSeries series, @Reference SetDesk desk) {
    this.lineage = lineage;
    this.series = series;
    this.desk = desk;
  }

  /** A statement as callers give it; an unknown factor is null, what was left out is empty. */
  public record Stated(
      Descent.Kind kind,
      List<EntryKey> origins,
      Descent.Comparability comparability,
      Double factor,
      String formula,
      String reason) {}

  /** A statement as callers see it. */
  public record Statement(
      EntryKey entry,
      int since,
      Descent.Kind kind,
      List<EntryKey> origins,
      Descent.Comparability comparability,
      Double factor,
      String formula,
      String reason,
      boolean ahead,
      Instant madeAt,
      String madeBy) {
    static Statement of(Descent d) {
      return new Statement(
          d.entry(),
          d.since(),
          d.kind(),
          d.origins(),
          d.comparability(),
          d.factor().isPresent() ? d.factor().getAsDouble() : null,
          d.formula(),
          d.reason(),
          d.ahead(),
          d.madeAt(),
          d.madeBy());
    }
  }

  /**
   * An indicator over years; a year that nobody said is null.
   *
   * @param statement what was stated of it and those before; null when nothing was
   */
  public record Ancestor(EntryKey entry, Integer from, Integer to, Statement statement) {
    static Ancestor of(Generation g) {
      return new Ancestor(
          g.key(),
          g.from() == 0 ? null : g.from(),
          g.to() == 0 ? null : g.to(),
          g.descent().map(Statement::of).orElse(null));
    }
  }

  /**
   * All that is known of where an indicator comes from.
   *
   * @param statements what was stated of it, the newest year first
   * @param successors what was stated of those that come from it
   * @param chain it and all it comes from, each before those it comes from
   */
  public record Known(
      List<Statement> statements, List<Statement> successors, List<Ancestor> chain) {}

  /** What is known. */
  @GET
  public Known lineage(@PathParam("set") String set, @PathParam("code") String code) {
    EntryKey key = lineage.key(set, code);
    return new Known(
        lineage.statements(key).stream().map(Statement::of).toList(),
        lineage.successors(key).stream().map(Statement::of).toList(),
        lineage.ancestry(key).all().stream().map(Ancestor::of).toList());
  }

  /** States what an indicator comes from since a year. */
  @PUT
  @Path("{since: [0-9]+}")
  @OneTransaction
  public Statement state(
      @PathParam("set") String set,
      @PathParam("code") String code,
      @PathParam("since") int since,
      Stated given) {
    Stated stated = Statements.complete(given);
    return Statement.of(
        lineage.state(
            Statements.descent(
                new EntryKey(set, code),
                since,
                stated.kind(),
                Objects.requireNonNullElse(stated.origins(), List.of()),
                stated.comparability(),
                stated.factor() == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(stated.factor()),
                stated.formula(),
                stated.reason())));
  }

  /** Takes a statement back. */
  @DELETE
  @Path("{since: [0-9]+}")
  @OneTransaction
  public void withdraw(
      @PathParam("set") String set, @PathParam("code") String code, @PathParam("since") int since) {
    lineage.withdraw(lineage.key(set, code), since, "");
  }

  /** The values of a unit over years, a line for each stretch of years that compares. */
  @GET
  @Path("series")
  public Series series(
      @PathParam("set") String set,
      @PathParam("code") String code,
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("from") @DefaultValue("0") int from,
      @QueryParam("to") @DefaultValue("0") int to) {
    EntryKey key = lineage.key(set, code);
    String kind = desk.get(set).kind();
    return series
        .of(lineage.ancestry(key), new LineageSeries.Question(unit, kind, from, to))
        .orElseThrow(() -> Statements.noUnit(kind));
  }
}
