package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.Found;
import org.baton.indicators.internal.library.LibraryDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All entries of all sets, to be found and used again. */
@Component(service = PageResource.class)
@Path("library")
@Produces(MediaType.TEXT_HTML)
public final class LibraryPages implements PageResource {
  private final Access access;
  private final LibraryDesk desk;
  private final UnitDirectory units;

  /** Takes what it works with. */
  @Activate
  public LibraryPages(
      @Reference Access access, @Reference LibraryDesk desk, @Reference UnitDirectory units) {
    this.access = access;
    this.desk = desk;
    this.units = units;
  }

  /** The list, as far as it is narrowed. */
  @GET
  public View list(@BeanParam LibraryFilters filters, @Context Reader reader) {
    List<Found> read = desk.page(filters.query(), filters.after(), LibraryView.SHOWN + 1);
    boolean mayEdit = access.may("indicators.edit", Access.EVERYWHERE);
    LibraryView view = new LibraryView(reader, filters, mayEdit, desk.years());
    return View.of("menu.indicators.library", view.parts(read, desk.words(), units.kinds()));
  }
}
