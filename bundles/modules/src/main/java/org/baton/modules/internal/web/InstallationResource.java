package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Origins;
import org.baton.modules.internal.request.Requests;
import org.baton.modules.internal.request.Requests.Taken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Installs, updates, stops, starts and removes modules. */
@Component(service = RestResource.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class InstallationResource implements RestResource {
  private static final String INSTALL = "modules.install";
  private static final int MOST_MEBIBYTES = 64;
  private static final int LONGEST_NAME = 120;

  private final Access access;
  private final Installation installation;
  private final Requests requests;
  private final Inventory inventory;
  private final Origins origins;

  /** Passes on to the installation. */
  @Activate
  public InstallationResource(
      @Reference Access access,
      @Reference Installation installation,
      @Reference Requests requests,
      @Reference Inventory inventory,
      @Reference Origins origins) {
    this.access = access;
    this.installation = installation;
    this.requests = requests;
    this.inventory = inventory;
    this.origins = origins;
  }

  /**
   * Installs the modules of a jar or a Karaf archive; answers with where they stand, or with the
   * request that a second person has to approve.
   */
  @POST
  @Path("install")
  @Consumes(MediaType.WILDCARD)
  @BodyLimit(mebibytes = MOST_MEBIBYTES)
  public Response install(
      @QueryParam("file") @DefaultValue("module.jar") String file,
      InputStream body,
      @Context HttpHeaders headers) {
    access.require(INSTALL, Access.EVERYWHERE);
    Taken taken = received(body, p -> requests.take(p, shown(file), Installation.LONGEST_START));
    if (taken.waits()) {
      return accepted(taken);
    }
    List<ModuleRow> rows = taken.modules().stream().map(id -> row(id, headers)).toList();
    return Response.status(Response.Status.CREATED).entity(rows).build();
  }

  /** Puts another version in a module's place; answers as {@link #install}. */
  @POST
  @Path("{id}/update")
  @Consumes(MediaType.WILDCARD)
  @BodyLimit(mebibytes = MOST_MEBIBYTES)
  public Response update(
      @PathParam("id") String id,
      @QueryParam("file") @DefaultValue("module.jar") String file,
      InputStream body,
      @Context HttpHeaders headers) {
    access.require(INSTALL, Access.EVERYWHERE);
    Taken taken =
        received(
            body,
            p -> {
              installation.requireVersionOf(id, p, shown(file));
              return requests.take(p, shown(file), Installation.LONGEST_START);
            });
    return taken.waits() ? accepted(taken) : Response.ok(row(id, headers)).build();
  }

  /** With four eyes: a second person decides. */
  private static Response accepted(Taken taken) {
    return Response.status(Response.Status.ACCEPTED).entity(taken.request()).build();
  }

  /** Takes a module out of service. */
  @POST
  @Path("{id}/stop")
  public ModuleRow stop(@PathParam("id") String id, @Context HttpHeaders headers) {
    access.require(INSTALL, Access.EVERYWHERE);
    installation.stop(id);
    return row(id, headers);
  }

  /** Puts a stopped module into service again. */
  @POST
  @Path("{id}/start")
  public ModuleRow start(@PathParam("id") String id, @Context HttpHeaders headers) {
    access.require(INSTALL, Access.EVERYWHERE);
    installation.start(id);
    return row(id, headers);
  }

  /** Removes a module and keeps its data. */
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") String id) {
    access.require(INSTALL, Access.EVERYWHERE);
    installation.remove(id);
  }

  private ModuleRow row(String id, HttpHeaders headers) {
    return inventory
        .entry(id, ModuleRow.locale(headers))
        .map(e -> ModuleRow.of(e, origins.of(id)))
        .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "modules.unknown", id));
  }

  static <T> T received(InputStream body, Function<java.nio.file.Path, T> work) {
    try {
      java.nio.file.Path file = Files.createTempFile("baton-upload-", ".jar");
      try {
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        return work.apply(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name is only ever shown: no path of the server is made of it. */
  public static String shown(String name) {
    String simple = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = simple.replaceAll("\\p{Cntrl}", "");
    return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
  }
}
