package org.baton.indicators.internal.snapshot.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.Answer;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.Upload;
import org.baton.api.web.View;
import org.baton.indicators.internal.negotiation.web.Naming;
import org.baton.indicators.internal.snapshot.Packet;
import org.baton.indicators.internal.snapshot.Snapshot;
import org.baton.indicators.internal.snapshot.Snapshots;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of frozen sets. */
@Component(service = PageResource.class)
@Path("snapshots")
@Produces(MediaType.TEXT_HTML)
public final class SnapshotPages implements PageResource {
  static final String PATH = "/indicators/snapshots/";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

  private final Access access;
  private final Snapshots snapshots;
  private final UnitDirectory directory;

  /** Takes what it works with. */
  @Activate
  public SnapshotPages(
      @Reference Access access,
      @Reference Snapshots snapshots,
      @Reference UnitDirectory directory) {
    this.access = access;
    this.snapshots = snapshots;
    this.directory = directory;
  }

  /** Snapshots in the order in which they were signed. */
  @GET
  public View list(
      @QueryParam("set") @DefaultValue("") String set,
      @QueryParam("after") @DefaultValue("0") long after,
      @Context Reader reader) {
    String chosen = set.strip();
    List<Snapshot> read = snapshots.page(chosen, after, SnapshotList.SHOWN + 1);
    boolean may = access.may("indicators.freeze", Access.EVERYWHERE);
    return new SnapshotList(reader, chosen, may).page(read, after);
  }

  /** One snapshot: what is in force, who was told, who acknowledged; can be printed. */
  @GET
  @Path("{id: [0-9]+}")
  public View one(
      @PathParam("id") long id,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    Snapshot s = snapshots.get(id);
    List<Packet> packets = snapshots.packets(id, after, SnapshotList.SHOWN + 1);
    Naming naming =
        new Naming(reader, directory.names(packets.stream().map(Packet::unit).toList()));
    Set<String> own = access.units("indicators.position.report", "");
    return new SnapshotView(naming, s, snapshots.entries(s), snapshots.counts(id))
        .page(packets, own);
  }

  /** Acknowledges for a unit. */
  @POST
  @Path("{id: [0-9]+}/acknowledgement")
  @Consumes(FORM)
  public Answer acknowledge(
      @PathParam("id") long id,
      @FormParam("unit") @DefaultValue("") String unit,
      @FormParam("note") @DefaultValue("") String note) {
    snapshots.acknowledge(id, unit, note);
    return Answer.go(PATH + id);
  }

  /** The form that verifies a file. */
  @GET
  @Path("verify")
  public View form(@Context Reader reader) {
    access.caller();
    return VerifyView.page(reader, null, null);
  }

  /** Verifies a file. */
  @POST
  @Path("verify")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(mebibytes = 8)
  public Answer verify(Upload upload, @Context Reader reader) throws IOException {
    String file = new String(upload.content().readAllBytes(), StandardCharsets.UTF_8);
    try {
      Snapshots.Verdict verdict = snapshots.verify(file);
      return Answer.show(VerifyView.page(reader, verdict, null));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> VerifyView.page(reader, null, p));
    }
  }
}
