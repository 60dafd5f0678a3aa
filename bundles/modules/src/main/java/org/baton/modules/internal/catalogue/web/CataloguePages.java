package org.baton.modules.internal.catalogue.web;

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
import java.io.InputStream;
import java.nio.file.Files;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.Folders;
import org.baton.modules.internal.catalogue.Catalogues;
import org.baton.modules.internal.catalogue.Offered;
import org.baton.modules.internal.web.FileIntake;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modules of all catalogues, and the way of one to its installation. */
@Component(service = PageResource.class)
@Path("catalogues")
@Produces(MediaType.TEXT_HTML)
public final class CataloguePages implements PageResource {
  /** Where the pages begin. */
  public static final String HERE = "/modules/catalogues/";

  static final String VIEW = "modules.view";
  static final String INSTALL = "modules.install";
  private static final int PAGE = 100;

  private final Access access;
  private final Catalogues catalogues;
  private final FileIntake intake;

  /** Looks into the catalogues. */
  @Activate
  public CataloguePages(
      @Reference Access access, @Reference Catalogues catalogues, @Reference FileIntake intake) {
    this.access = access;
    this.catalogues = catalogues;
    this.intake = intake;
  }

  /** All modules, and the files they come from. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    return list(after, null, reader);
  }

  private View list(String after, Problem problem, Reader reader) {
    return new CatalogueView(reader)
        .list(
            catalogues.shelves(),
            ModuleList.page(catalogues.modules(), after, PAGE),
            after,
            problem);
  }

  /** One module. */
  @GET
  @Path("of/{file}/{id}")
  public View show(
      @PathParam("file") String file, @PathParam("id") String id, @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    return new OfferedView(reader).module(catalogues.module(file, id));
  }

  /** What one module is made of. */
  @GET
  @Path("of/{file}/{id}/components")
  public View components(
      @PathParam("file") String file,
      @PathParam("id") String id,
      @QueryParam("after") @DefaultValue("0") int after,
      @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    Offered module = catalogues.module(file, id);
    return new OfferedView(reader)
        .components(
            module, ModuleList.components(catalogues.components(module), after, PAGE), after);
  }

  /** Looks into the jar of a module as into any other file; nothing is installed. */
  @POST
  @Path("look")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer look(
      @FormParam("file") @DefaultValue("") String file,
      @FormParam("id") @DefaultValue("") String id,
      @Context Reader reader) {
    access.require(INSTALL, Access.EVERYWHERE);
    try {
      Offered module = catalogues.module(file, id);
      return Answer.go(Folders.with(folder -> offered(module, folder)));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> list("", p, reader));
    }
  }

  private String offered(Offered module, java.nio.file.Path folder) throws IOException {
    java.nio.file.Path jar = catalogues.extract(module, folder);
    try (InputStream content = Files.newInputStream(jar)) {
      return intake.take(content, jar.getFileName().toString());
    }
  }
}
