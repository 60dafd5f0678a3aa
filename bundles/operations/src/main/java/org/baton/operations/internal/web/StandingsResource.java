package org.baton.operations.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;
import org.baton.api.web.Address;
import org.baton.api.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where each module stands, why, and where its lines of the log are. */
@Component(service = RestResource.class)
@Path("modules")
@Produces(MediaType.APPLICATION_JSON)
public final class StandingsResource implements RestResource {
  private final Access access;
  private final Modules modules;

  /**
   * A module.
   *
   * @param id its id
   * @param version its version
   * @param state where it stands
   * @param reason why it is not in service, the original cause first; empty when it is
   * @param log where its lines of the log are
   */
  public record Standing(String id, String version, ModuleState state, String reason, String log) {
    static Standing of(ModuleInfo module) {
      return new Standing(
          module.id(),
          module.version(),
          module.state(),
          module.reason(),
          Address.of("api", "operations", "logs").with("module", module.id()).toString());
    }
  }

  /** Asks the catalogue. */
  @Activate
  public StandingsResource(@Reference Access access, @Reference Modules modules) {
    this.access = access;
    this.modules = modules;
  }

  /** The installed modules, sorted by id. */
  @GET
  public List<Standing> list() {
    access.require(Permissions.VIEW, Access.EVERYWHERE);
    return modules.installed().stream().map(Standing::of).toList();
  }
}
