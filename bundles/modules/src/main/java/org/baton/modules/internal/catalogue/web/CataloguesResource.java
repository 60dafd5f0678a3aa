package org.baton.modules.internal.catalogue.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.Folders;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.ModuleFile;
import org.baton.modules.internal.catalogue.Catalogues;
import org.baton.modules.internal.catalogue.Offered;
import org.baton.modules.internal.catalogue.Sbom;
import org.baton.modules.internal.request.Requests;
import org.baton.modules.internal.request.Requests.Taken;
import org.baton.modules.internal.web.InstallationResource;
import org.baton.modules.internal.web.ModuleRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogues, their modules and what those are made of. */
@Component(service = RestResource.class)
@Path("catalogues")
@Produces(MediaType.APPLICATION_JSON)
public final class CataloguesResource implements RestResource {
  private static final int MOST = 1000;
  private static final int MOST_MEBIBYTES = 64;

  private final Access access;
  private final Catalogues catalogues;
  private final Requests requests;
  private final Inventory inventory;

  /** Looks into the catalogues. */
  @Activate
  public CataloguesResource(
      @Reference Access access,
      @Reference Catalogues catalogues,
      @Reference Requests requests,
      @Reference Inventory inventory) {
    this.access = access;
    this.catalogues = catalogues;
    this.requests = requests;
    this.inventory = inventory;
  }

  /** The files by name, also those that are refused. */
  @GET
  public List<CatalogueRow> list(@Context HttpHeaders headers) {
    access.require(CataloguePages.VIEW, Access.EVERYWHERE);
    Locale locale = ModuleRow.locale(headers);
    return catalogues.shelves().stream()
        .map(s -> CatalogueRow.of(s, p -> inventory.sentences(p, locale)))
        .toList();
  }

  /** Accepts the catalogue in the body and keeps it with the others. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @BodyLimit(mebibytes = MOST_MEBIBYTES)
  public List<CatalogueRow> put(
      @QueryParam("file") @DefaultValue("catalogue.jar") String name,
      InputStream body,
      @Context HttpHeaders headers) {
    access.require(CataloguePages.INSTALL, Access.EVERYWHERE);
    String shown = InstallationResource.shown(name);
    Folders.with(
        folder -> {
          java.nio.file.Path file = folder.resolve("catalogue.jar");
          Files.copy(body, file);
          if (!ModuleFile.isCatalogue(file)) {
            throw Problem.of(Problem.Kind.INVALID, "modules.catalogue.none-such", shown);
          }
          catalogues.put(file, shown);
          return true;
        });
    return list(headers);
  }

  /** The modules of all accepted catalogues, sorted by id. */
  @GET
  @Path("modules")
  public Page<OfferedRow> modules(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit,
      @Context HttpHeaders headers) {
    access.require(CataloguePages.VIEW, Access.EVERYWHERE);
    Page<Offered> page = ModuleList.page(catalogues.modules(), after, bounded(limit));
    Locale locale = ModuleRow.locale(headers);
    return new Page<>(
        page.items().stream()
            .map(m -> OfferedRow.of(m, p -> inventory.sentences(p, locale)))
            .toList(),
        page.next());
  }

  /** What a module is made of; none when its publisher gave no list. */
  @GET
  @Path("{file}/modules/{id}/components")
  public Page<Sbom.Part> components(
      @PathParam("file") String file,
      @PathParam("id") String id,
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    access.require(CataloguePages.VIEW, Access.EVERYWHERE);
    Offered module = catalogues.module(file, id);
    return ModuleList.components(catalogues.components(module), after, bounded(limit));
  }

  /** Installs a module of a catalogue, or has it wait for a second person (202). */
  @POST
  @Path("{file}/modules/{id}/install")
  public Response install(@PathParam("file") String file, @PathParam("id") String id) {
    access.require(CataloguePages.INSTALL, Access.EVERYWHERE);
    Offered module = catalogues.module(file, id);
    Taken taken = Folders.with(folder -> taken(module, folder));
    return taken.waits()
        ? Response.status(Response.Status.ACCEPTED).entity(taken.request()).build()
        : Response.status(Response.Status.CREATED).entity(taken.modules()).build();
  }

  private Taken taken(Offered module, java.nio.file.Path folder) throws IOException {
    java.nio.file.Path jar = catalogues.extract(module, folder);
    return requests.take(jar, jar.getFileName().toString(), Installation.LONGEST_START);
  }

  private static int bounded(int limit) {
    return Math.max(1, Math.min(limit, MOST));
  }
}
