package org.baton.core.internal.units.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.units.UnitQuery;
import org.baton.core.internal.units.UnitRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units in the menu, in the search and in the help. */
@Component(service = {MenuEntry.class, SearchSource.class, HelpPage.class})
public final class UnitsEntry implements MenuEntry, SearchSource, HelpPage {
  private static final String VIEW = "core.units.view";
  private static final int MOST = 20;
  private static final Item ITEM =
      new Item(Group.PLAN, 30, "/core/units/", "menu.core.units", VIEW);
  private static final Topic TOPIC =
      new Topic("/core/units/", "core.help.units.title", "core.help.units.text");

  private final Access access;
  private final UnitRegister register;

  /** Searches the register. */
  @Activate
  public UnitsEntry(@Reference Access access, @Reference UnitRegister register) {
    this.access = access;
    this.register = register;
  }

  @Override
  public Item item() {
    return ITEM;
  }

  @Override
  public Topic topic() {
    return TOPIC;
  }

  @Override
  public List<Found> search(Reader reader, String words) {
    Set<String> seen = access.units(VIEW, "");
    if (seen.isEmpty()) {
      return List.of();
    }
    UnitQuery query = new UnitQuery(null, "", words, List.copyOf(seen));
    return register.page(query, "", MOST).stream()
        .sorted(Comparator.comparing((Unit u) -> !begins(u, words)))
        .map(
            u ->
                new Found(
                    reader.t("menu.core.units"),
                    u.name().in(reader.locale()) + " · " + u.code(),
                    UnitList.path(u.code())))
        .toList();
  }

  private static boolean begins(Unit unit, String words) {
    return unit.code().startsWith(words)
        || unit.name().zh().startsWith(words)
        || unit.name().en().startsWith(words);
  }
}
