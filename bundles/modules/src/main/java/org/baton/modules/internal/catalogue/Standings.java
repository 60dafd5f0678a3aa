package org.baton.modules.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.Available.State;
import org.baton.modules.internal.ModuleBundles;
import org.baton.modules.internal.catalogue.Opened.Content;
import org.baton.modules.internal.trust.Known;
import org.baton.modules.internal.trust.Origin;
import org.baton.modules.internal.trust.Trust;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the modules of a catalogue stand to what is installed, and whether they would be let in. */
@Component(service = Standings.class)
public final class Standings {
  private final Supplier<Map<String, Version>> installed;
  private final Trust trust;

  /** Looks at what is installed at each question. */
  @Activate
  public Standings(@Reference ModuleBundles bundles, @Reference Trust trust) {
    this(bundles::versions, trust);
  }

  Standings(Supplier<Map<String, Version>> installed, Trust trust) {
    this.installed = installed;
    this.trust = trust;
  }

  List<Offered> of(Shelf shelf, Opened opened, Known known) {
    Map<String, Version> present = installed.get();
    List<Offered> all = new ArrayList<>();
    for (Content content : opened.modules()) {
      Version there = present.get(content.entry().id());
      Origin origin = content.signed().map(s -> Trust.origin(s, known)).orElse(null);
      all.add(
          new Offered(
              shelf,
              content.entry(),
              content.module(),
              origin,
              there == null ? "" : there.toString(),
              state(new Version(content.entry().version()), there),
              content.components(),
              problem(content, known)));
    }
    return all;
  }

  private Problem problem(Content content, Known known) {
    if (content.signed().isEmpty()) {
      return content.problem();
    }
    try {
      trust.require(content.signed().get(), content.entry().file(), known);
      return null;
    } catch (Problem e) {
      return e;
    }
  }

  private static State state(Version offered, Version there) {
    int order = there == null ? 0 : offered.compareTo(there);
    return there == null
        ? State.NEW
        : order > 0 ? State.NEWER : order < 0 ? State.OLDER : State.SAME;
  }
}
