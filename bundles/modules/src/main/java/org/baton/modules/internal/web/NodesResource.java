package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.nodes.Node;
import org.baton.modules.internal.nodes.Servers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The servers on the database, and how far each is. */
@Component(service = RestResource.class)
@Path("nodes")
@Produces(MediaType.APPLICATION_JSON)
public final class NodesResource implements RestResource {
  private final Access access;
  private final Servers servers;
  private final Inventory inventory;

  /**
   * A server.
   *
   * @param name what people call it
   * @param address where it listens
   * @param self whether it is the one that answers
   * @param platform the version of the platform it runs
   * @param startedAt when it was started
   * @param seenAt when it gave its last sign of life
   * @param alive whether that was lately
   * @param generation the generation of the common set of modules that it has reached
   * @param newest the generation of the common set
   * @param reason why it cannot follow; empty when it can
   */
  public record NodeRow(
      String name,
      String address,
      boolean self,
      String platform,
      Instant startedAt,
      Instant seenAt,
      boolean alive,
      long generation,
      long newest,
      String reason) {}

  /**
   * Why the others go on.
   *
   * @param reason in the words of whoever decides it
   */
  public record Released(String reason) {}

  /** Asks for the servers at each call. */
  @Activate
  public NodesResource(
      @Reference Access access, @Reference Servers servers, @Reference Inventory inventory) {
    this.access = access;
    this.servers = servers;
    this.inventory = inventory;
  }

  /** The servers, sorted by name; none with the embedded database. */
  @GET
  public List<NodeRow> list(@Context HttpHeaders headers) {
    access.require(ModulePages.VIEW, Access.EVERYWHERE);
    Locale locale = ModuleRow.locale(headers);
    return servers.list().stream().map(n -> row(n, locale)).toList();
  }

  private NodeRow row(Node node, Locale locale) {
    return new NodeRow(
        node.name(),
        node.address(),
        servers.isThis(node),
        node.platform(),
        node.startedAt(),
        node.seenAt(),
        node.alive(),
        node.generation(),
        node.newest(),
        node.problem().map(p -> inventory.sentence(p, locale)).orElse(""));
  }

  /** Has the others go on without a server that ended in the middle of a change. */
  @POST
  @Path("release")
  @Consumes(MediaType.APPLICATION_JSON)
  public List<NodeRow> release(Released given, @Context HttpHeaders headers) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    servers.release(given == null ? "" : given.reason());
    return list(headers);
  }
}
