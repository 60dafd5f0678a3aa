package org.baton.indicators.internal.web.overview;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where sets stand and what comes next, and all rooms in which they are worked on. */
@Component(service = {PageResource.class, MenuEntry.class, HelpPage.class})
@Path("overview")
@Produces(MediaType.TEXT_HTML)
public final class OverviewPages implements PageResource, MenuEntry, HelpPage {
  static final String PATH = "/indicators/overview/";
  static final String TITLE = "menu.indicators.overview";
  static final int SHOWN = 20;

  private static final String VIEW = "indicators.view";

  private final Access access;
  private final IndicatorSets sets;

  /** Shows these sets. */
  @Activate
  public OverviewPages(@Reference Access access, @Reference IndicatorSets sets) {
    this.access = access;
    this.sets = sets;
  }

  @Override
  public Item item() {
    return new Item(Group.PLAN, 38, PATH, TITLE, VIEW);
  }

  @Override
  public Topic topic() {
    return new Topic(PATH, TITLE, "indicators.overview.help");
  }

  /** The way up from the rooms. */
  public static Action way(Reader reader) {
    return Action.link(reader.t(TITLE), PATH);
  }

  /** The sets and the rooms. */
  @GET
  public View overview(
      @QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    access.require(VIEW, Access.EVERYWHERE);
    List<IndicatorSet> read = sets.page(after, SHOWN + 1);
    return new OverviewView(reader).page(read, after);
  }
}
