package org.baton.modules.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.Available;
import org.baton.modules.internal.Available.Item;
import org.baton.modules.internal.Available.Stock;
import org.baton.modules.internal.Inventory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What lies ready to be installed. */
@Component(service = RestResource.class)
@Path("available")
@Produces(MediaType.APPLICATION_JSON)
public final class AvailableResource implements RestResource {
  private final Access access;
  private final Available available;
  private final Inventory inventory;

  /**
   * A file in the folder {@code available}.
   *
   * @param file its name
   * @param bytes its size
   * @param modules the modules in it, each with the version that is installed
   * @param problem why it cannot be used; empty when it can
   */
  public record FileRow(String file, long bytes, List<Item> modules, String problem) {}

  /** Reads the folder. */
  @Activate
  public AvailableResource(
      @Reference Access access, @Reference Available available, @Reference Inventory inventory) {
    this.access = access;
    this.available = available;
    this.inventory = inventory;
  }

  /** The files by name, at most a hundred. */
  @GET
  public List<FileRow> list(@Context HttpHeaders headers) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    Locale locale = ModuleRow.locale(headers);
    return available.list().stream().map(s -> row(s, locale)).toList();
  }

  private FileRow row(Stock stock, Locale locale) {
    return new FileRow(
        stock.name(),
        stock.bytes(),
        stock.modules(),
        stock.problem() == null ? "" : inventory.sentences(stock.problem(), locale));
  }
}
