package org.baton.modules.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Origins;
import org.baton.modules.internal.StartTimes;
import org.baton.modules.internal.trust.Origin;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is installed. */
@Component(service = RestResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class InventoryResource implements RestResource {
  private static final String VIEW = "modules.view";

  private final BundleContext context;
  private final Access access;
  private final Inventory inventory;
  private final Origins origins;
  private final StartTimes starts;

  /**
   * A bundle of the platform or of a library.
   *
   * @param bundleId its number
   * @param symbolicName its name
   * @param version its version
   * @param state its state in the framework's words
   * @param lastStarted when it was last started
   * @param lastModified when it was last installed, updated or removed
   */
  public record BundleRow(
      long bundleId,
      String symbolicName,
      String version,
      String state,
      Instant lastStarted,
      Instant lastModified) {}

  /** Reads the inventory. */
  @Activate
  public InventoryResource(
      BundleContext context,
      @Reference Access access,
      @Reference Inventory inventory,
      @Reference Origins origins,
      @Reference StartTimes starts) {
    this.context = context;
    this.access = access;
    this.inventory = inventory;
    this.origins = origins;
    this.starts = starts;
  }

  /** The installed modules, sorted by id. */
  @GET
  @Path("installed")
  public List<ModuleRow> installed(@Context HttpHeaders headers) {
    access.require(VIEW, Access.EVERYWHERE);
    Map<String, Origin> from = origins.all();
    return inventory.entries(ModuleRow.locale(headers)).stream()
        .map(e -> ModuleRow.of(e, from.getOrDefault(e.info().id(), Origin.UNSIGNED)))
        .toList();
  }

  /** All bundles, sorted by name, with the times of their last start. */
  @GET
  @Path("bundles")
  public List<BundleRow> bundles() {
    access.require(VIEW, Access.EVERYWHERE);
    return Arrays.stream(context.getBundles())
        .map(this::row)
        .sorted(Comparator.comparing(BundleRow::symbolicName).thenComparing(BundleRow::bundleId))
        .toList();
  }

  private BundleRow row(Bundle bundle) {
    return new BundleRow(
        bundle.getBundleId(),
        String.valueOf(bundle.getSymbolicName()),
        bundle.getVersion().toString(),
        state(bundle.getState()),
        starts.of(bundle),
        Instant.ofEpochMilli(bundle.getLastModified()));
  }

  private static String state(int state) {
    return switch (state) {
      case Bundle.INSTALLED -> "INSTALLED";
      case Bundle.RESOLVED -> "RESOLVED";
      case Bundle.STARTING -> "STARTING";
      case Bundle.ACTIVE -> "ACTIVE";
      case Bundle.STOPPING -> "STOPPING";
      default -> "UNINSTALLED";
    };
  }
}
