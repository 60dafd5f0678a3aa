package org.baton.operations.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.HelpPage;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.operations.internal.support.SupportFile;
import org.baton.operations.internal.support.SupportPart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what the file for support holds, and makes it. */
@Component(service = {PageResource.class, HelpPage.class})
@Path("support")
@Produces(MediaType.TEXT_HTML)
public final class SupportPages implements PageResource, HelpPage {
  static final String HERE = OperationsPages.HERE + "support/";

  private final Access access;
  private final SupportFile support;

  /** Has files made. */
  @Activate
  public SupportPages(@Reference Access access, @Reference SupportFile support) {
    this.access = access;
    this.support = support;
  }

  @Override
  public Topic topic() {
    return new Topic(HERE, "operations.help.support", "operations.help.support.text");
  }

  /** What is in it. */
  @GET
  public View show(@Context Reader reader) {
    access.require(Permissions.SUPPORT, Access.EVERYWHERE);
    return view(reader);
  }

  static View view(Reader reader) {
    List<Column> columns =
        List.of(
            Column.of(reader.t("operations.log.file")),
            Column.of(reader.t("operations.support.holds")));
    List<List<Cell>> rows =
        Arrays.stream(SupportPart.values())
            .map(
                p ->
                    List.of(
                        Cell.of(p.file()),
                        Cell.of(reader.t("operations.support.part." + p.word()))))
            .toList();
    return View.of(
        "operations.support.title",
        Heading.of(reader.t("operations.support.title"), reader.t("operations.support.lead"))
            .below(Action.link(reader.t("operations.title"), OperationsPages.HERE)),
        Notice.of(
            Tone.INFO, reader.t("operations.support.without"), reader.t("operations.support.look")),
        Table.of("support-parts", reader.t("operations.support.holds"), columns, rows),
        Form.of("make", HERE + "baton-support.zip", reader.t("operations.support.make")));
  }

  /** Makes it. */
  @POST
  @Path("baton-support.zip")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces("application/zip")
  public Response make() {
    access.require(Permissions.SUPPORT, Access.EVERYWHERE);
    return SupportResource.file(support);
  }
}
