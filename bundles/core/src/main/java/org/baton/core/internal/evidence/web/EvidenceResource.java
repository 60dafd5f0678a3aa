package org.baton.core.internal.evidence.web;

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
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.evidence.Evidence.Item;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.evidence.StoredEvidence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that prove something. */
@Component(service = RestResource.class)
@Path("evidence")
@Produces(MediaType.APPLICATION_JSON)
public final class EvidenceResource implements RestResource {
  private static final int MOST = 1000;

  private final Access access;
  private final Database database;
  private final AuditTrail audit;
  private final StoredEvidence evidence;

  /** Takes what it works with. */
  @Activate
  public EvidenceResource(
      @Reference Access access,
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference AuditTrail audit,
      @Reference StoredEvidence evidence) {
    this.access = access;
    this.database = database;
    this.audit = audit;
    this.evidence = evidence;
  }

  /** Stores a file; the body is the file. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @BodyLimit(mebibytes = 51)
  @OneTransaction
  public Response store(@QueryParam("file") @DefaultValue("") String file, InputStream body) {
    access.require("core.evidence.add", Access.EVERYWHERE);
    Item item =
        database.<Item, RuntimeException>tx(
            connection -> {
              Item stored = evidence.store(file, body);
              audit.record(
                  "core.evidence.stored",
                  "evidence:" + stored.id(),
                  "",
                  Map.of("file", stored.name(), "sha256", stored.sha256()));
              return stored;
            });
    return Response.created(URI.create("evidence/" + item.id())).entity(item).build();
  }

  /** The stored files, in the order in which they came. */
  @GET
  public Page<Item> list(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    access.require("core.evidence.view", Access.EVERYWHERE);
    int most = Math.max(1, Math.min(MOST, limit));
    List<Item> items = evidence.after(after, most + 1);
    boolean more = items.size() > most;
    List<Item> shown = more ? items.subList(0, most) : items;
    return new Page<>(shown, more ? Long.toString(shown.get(most - 1).id()) : "");
  }

  /** What is known about a file. */
  @GET
  @Path("{id}")
  public Item describe(@PathParam("id") long id) {
    access.require("core.evidence.view", Access.EVERYWHERE);
    return evidence.describe(id);
  }

  /** The file itself, to be saved and never shown inside of a page. */
  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  public Response content(@PathParam("id") long id) {
    access.require("core.evidence.view", Access.EVERYWHERE);
    Item item = evidence.describe(id);
    String name = URLEncoder.encode(item.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(evidence.open(id), item.mediaType())
        .header("Content-Length", item.size())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
