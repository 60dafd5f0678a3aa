package org.baton.access.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.access.UnitScope;
import org.baton.api.cycle.Cycles;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What roles can be held for: the units and cycles there are, as far as somebody knows them. */
@Component(service = Scopes.class)
public final class Scopes {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile UnitScope units;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Cycles cycles;

  /** Nobody knows any yet. */
  @Activate
  public Scopes() {}

  Scopes(UnitScope units) {
    this.units = units;
  }

  /** Whether somebody knows the units. */
  boolean knowsUnits() {
    return units != null;
  }

  /** The names of those of these units that there are. */
  public Map<String, Text> units(Collection<String> codes) {
    UnitScope present = units;
    return present == null || codes.isEmpty() ? Map.of() : present.titles(codes);
  }

  /** The names of the cycles that the caller may see, the newest year first. */
  public Map<String, Text> cycles() {
    Cycles present = cycles;
    Map<String, Text> titles = new LinkedHashMap<>();
    List<CycleInfo> all = present == null ? List.of() : present.list();
    all.forEach(c -> titles.put(c.code(), c.title()));
    return titles;
  }
}
