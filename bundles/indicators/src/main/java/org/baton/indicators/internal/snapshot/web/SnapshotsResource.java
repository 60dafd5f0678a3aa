package org.baton.indicators.internal.snapshot.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.snapshot.Freezer;
import org.baton.indicators.internal.snapshot.Packet;
import org.baton.indicators.internal.snapshot.Snapshot;
import org.baton.indicators.internal.snapshot.Snapshots;
import org.baton.indicators.internal.web.form.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Frozen sets: signed snapshots, their files and notice packets. */
@Component(service = RestResource.class)
@Path("snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SnapshotsResource implements RestResource {
  private final Snapshots snapshots;
  private final Freezer freezer;

  /** A set to be frozen. */
  record FreezeBody(String set, Integer base, String cycle, LocalDate validFrom, String reason) {}

  /** What a unit says when it acknowledges. */
  record AcknowledgementBody(String note) {}

  /** A snapshot with how many units were told and acknowledged. */
  record Detail(SnapshotLine snapshot, Snapshots.Counts packets) {}

  /** Takes what it works with. */
  @Activate
  public SnapshotsResource(@Reference Snapshots snapshots, @Reference Freezer freezer) {
    this.snapshots = snapshots;
    this.freezer = freezer;
  }

  /**
   * Snapshots in the order in which they were signed.
   *
   * @param at only the one of the set that is in force on this day
   */
  @GET
  public Page<SnapshotLine> list(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("at") @DefaultValue("") String at,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    if (!at.isEmpty()) {
      return new Page<>(snapshots.at(set, day(at)).stream().map(SnapshotLine::of).toList(), "");
    }
    List<Snapshot> read = snapshots.page(set, after, limit + 1);
    Page<Snapshot> page = Requests.page(read, limit, Snapshot::id);
    return new Page<>(page.items().stream().map(SnapshotLine::of).toList(), page.next());
  }

  private static LocalDate day(String at) {
    try {
      return LocalDate.parse(at);
    } catch (DateTimeParseException e) {
      Violation wrong = Violation.at("at", at, "indicators.snapshot.day");
      throw Problem.invalid("indicators.negotiation.invalid", List.of(wrong), 1).causedBy(e);
    }
  }

  /** Every reason against freezing a set now. */
  @GET
  @Path("checks")
  public List<Violation> checks(@QueryParam("set") @DefaultValue("") String set) {
    return freezer.against(set);
  }

  /** Freezes a set, makes and freezes the plan of its cycle, signs it and tells its units. */
  @POST
  @OneTransaction
  public Response freeze(FreezeBody body) {
    Requests.present(body);
    String set = body.set() == null ? "" : body.set();
    String reason = body.reason() == null ? "" : body.reason();
    int base = body.base() == null ? 0 : body.base();
    String cycle = body.cycle() == null ? "" : body.cycle();
    Snapshot made = freezer.freeze(set, base, cycle, body.validFrom(), reason);
    return Response.status(Response.Status.CREATED).entity(SnapshotLine.of(made)).build();
  }

  /** A snapshot. */
  @GET
  @Path("{id: [0-9]+}")
  public Detail get(@PathParam("id") long id) {
    return new Detail(SnapshotLine.of(snapshots.get(id)), snapshots.counts(id));
  }

  /** A snapshot as a file that anyone can verify. */
  @GET
  @Path("{id: [0-9]+}/file")
  public Response file(@PathParam("id") long id) {
    Snapshot s = snapshots.get(id);
    String name = "snapshot-" + s.id() + "-" + s.number() + ".json";
    return Response.ok(snapshots.file(id).getBytes(StandardCharsets.UTF_8))
        .type(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The public key that verifies the signatures, in PEM. */
  @GET
  @Path("key")
  @Produces(MediaType.TEXT_PLAIN)
  public String key() {
    return snapshots.publicKey();
  }

  /** Whether a file is one of the platform's snapshots, unchanged. */
  @POST
  @Path("verification")
  @BodyLimit(mebibytes = 8)
  public Snapshots.Verdict verify(InputStream body) throws IOException {
    return snapshots.verify(new String(body.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** Who was told, and who acknowledged, in the order of the units' codes. */
  @GET
  @Path("{id: [0-9]+}/packets")
  public Page<Packet> packets(
      @PathParam("id") long id,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return Requests.page(snapshots.packets(id, after, limit + 1), limit, Packet::unit);
  }

  /** Acknowledges for a unit what it was told. */
  @POST
  @Path("{id: [0-9]+}/packets/{unit}/acknowledgement")
  @OneTransaction
  public Packet acknowledge(
      @PathParam("id") long id, @PathParam("unit") String unit, AcknowledgementBody body) {
    return snapshots.acknowledge(id, unit, body == null ? "" : body.note());
  }
}
