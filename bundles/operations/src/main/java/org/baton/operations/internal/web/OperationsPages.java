package org.baton.operations.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.module.Modules;
import org.baton.api.page.Action;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.operations.internal.metric.Figures;
import org.baton.operations.internal.metric.Metrics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the server fares, and the way to everything that tells more. */
@Component(service = PageResource.class)
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class OperationsPages implements PageResource {
  static final String HERE = "/operations/";

  private final Access access;
  private final Metrics metrics;
  private final Modules modules;

  /** Looks at the server. */
  @Activate
  public OperationsPages(
      @Reference Access access, @Reference Metrics metrics, @Reference Modules modules) {
    this.access = access;
    this.metrics = metrics;
    this.modules = modules;
  }

  /** The figures of the moment. */
  @GET
  public View show(@Context Reader reader) {
    access.require(Permissions.VIEW, Access.EVERYWHERE);
    List<Action> actions = new ArrayList<>();
    if (reader.may(Permissions.LOGS, Access.EVERYWHERE)) {
      actions.add(Action.link(reader.t("operations.log.title"), LogPages.HERE));
    }
    if (reader.may(Permissions.LEVEL, Access.EVERYWHERE)) {
      actions.add(Action.link(reader.t("operations.level.title"), LevelPages.HERE));
    }
    if (reader.may(Permissions.SUPPORT, Access.EVERYWHERE)) {
      actions.add(Action.link(reader.t("operations.support.title"), SupportPages.HERE));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("operations.title"), reader.t("operations.lead"))
            .actions(actions.toArray(Action[]::new)));
    StandingsPart.of(modules.installed(), reader).ifPresent(parts::add);
    parts.addAll(new FigureView(new Figures(metrics.all()), reader).parts());
    return View.of("operations.title", parts);
  }
}
