package org.baton.modules.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.modules.internal.nodes.CommonSet;
import org.baton.modules.internal.nodes.Stand;
import org.baton.modules.internal.nodes.Wanted;
import org.baton.modules.internal.trust.Examination;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the modules of this server those that all servers shall have, each time that another one
 * changed them, and tells the others what changed here without them.
 */
@Component(service = Follower.class)
public final class Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final long AGAIN_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long NOTHING = -1;

  private final CommonSet common;
  private final Turns turns;
  private final LocalModules local;
  private final BundleChanges changes;
  private final Examination examination;
  private final SetAside aside;
  private volatile boolean mayStart;
  private volatile boolean started;
  private volatile Problem problem;
  private long stuckAt = NOTHING;
  private long stuckSince;

  /** Follows once it has started. */
  @Activate
  public Follower(
      @Reference CommonSet common,
      @Reference Turns turns,
      @Reference LocalModules local,
      @Reference BundleChanges changes,
      @Reference Examination examination,
      @Reference SetAside aside) {
    this.common = common;
    this.turns = turns;
    this.local = local;
    this.changes = changes;
    this.examination = examination;
    this.aside = aside;
    turns.first(this::catchUp);
  }

  private void catchUp() {
    if (!started) {
      return;
    }
    Stand stand = common.stand();
    // The turn is this server's: nobody else keeps anything out of service.
    boolean back = !aside.modules().isEmpty();
    aside.set(Set.of());
    if (stand.isBehind()) {
      follow(stand, common.since(stand.reached()), Set.of(), changes::update);
    } else if (back) {
      local.startWaiting();
    }
  }

  /** Why this server is not what it shall be. */
  public Optional<Problem> problem() {
    return common.isDoubled()
        ? Optional.of(Problem.of(Kind.CONFLICT, "modules.nodes.doubled", common.name()))
        : Optional.ofNullable(problem);
  }

  /**
   * While the server starts, after its own modules were brought back. What changed here while it
   * could tell nobody, by hand or before a crash, counts when nobody else changed it since.
   */
  void start() {
    mayStart = true;
    if (common.isShared()) {
      try {
        turns.locally(this::startNow);
      } catch (Problem e) {
        LOG.warn("The other servers cannot be followed yet: {}", e.getMessage());
      }
    }
  }

  private boolean startNow() {
    Stand stand = common.stand();
    lookEarly(stand);
    follow(stand, common.since(NOTHING), ahead(stand), changes::updateWithUsers);
    started = true;
    return true;
  }

  /** The modules whose jars were changed here alone. */
  private Set<String> ahead(Stand stand) {
    Set<String> newer =
        common.since(stand.reached()).stream().map(Wanted::module).collect(Collectors.toSet());
    List<Wanted> all = common.since(NOTHING);
    Set<String> ahead = new HashSet<>();
    all.stream().filter(local::isAhead).map(Wanted::module).forEach(ahead::add);
    Set<String> known = all.stream().map(Wanted::module).collect(Collectors.toSet());
    local.own().stream().map(Wanted::module).filter(m -> !known.contains(m)).forEach(ahead::add);
    ahead.removeAll(newer);
    turns.untold(ahead);
    return ahead;
  }

  /** Looks whether there is something to do, and does it unless a change is under way here. */
  void look() {
    turns.unlessBusy(
        () -> {
          if (started) {
            lookNow();
          } else if (mayStart) {
            startNow();
          } else {
            lookEarly(common.stand());
          }
        });
  }

  /** What another server changes must not come to service here while the platform starts. */
  private void lookEarly(Stand stand) {
    if (!stand.aside().isEmpty() && !common.isMine(stand)) {
      leaveAside(stand);
    }
  }

  private void lookNow() {
    Stand stand = common.stand();
    if (common.isMine(stand)) {
      // Ended here, and the database could not be told.
      common.enter();
      common.leave();
      return;
    }
    if (!stand.aside().isEmpty()) {
      leaveAside(stand);
      return;
    }
    boolean back = !aside.modules().isEmpty();
    if (stand.isBehind() && isDue(stand)) {
      aside.following(true);
      try {
        follow(stand, common.since(stand.reached()), Set.of(), changes::update);
      } finally {
        aside.following(false);
      }
    } else if (!stand.isBehind()) {
      problem = null;
    }
    aside.set(Set.of());
    if (back) {
      local.startWaiting();
    }
    if (stand.holder().isEmpty()) {
      tell();
    }
  }

  /** What could not be done is tried again after a while, or when something else has changed. */
  private boolean isDue(Stand stand) {
    return stuckAt != stand.generation() || System.nanoTime() - stuckSince > AGAIN_NANOS;
  }

  private void leaveAside(Stand stand) {
    aside.set(stand.aside());
    stand.aside().forEach(local::pause);
    if (stand.confirmed() != stand.act()) {
      LOG.info("{} are out of service while another server changes them", stand.aside());
      common.confirm(stand.act());
    }
    problem = stand.alive() ? null : common.broken(stand);
  }

  private void follow(
      Stand stand, List<Wanted> modules, Set<String> ahead, BiConsumer<Bundle, Path> replacement) {
    Problem first = null;
    boolean whole = true;
    for (Wanted module : modules) {
      try {
        if (stand.aside().contains(module.module())) {
          whole = false;
        } else if (!ahead.contains(module.module())) {
          local.bring(module, this::fetch, replacement);
        }
      } catch (Problem e) {
        LOG.warn("{} cannot be what it is on other servers: {}", module, e.getMessage(), e);
        first = first == null ? e : first;
      }
    }
    local.startWaiting();
    if (first == null && whole) {
      common.reached(stand.generation());
      LOG.info("The modules are those of all servers, generation {}", stand.generation());
    } else if (first != null) {
      common.stuck(first);
      stuckAt = stand.generation();
      stuckSince = System.nanoTime();
    }
    problem = first;
  }

  private void fetch(Wanted module, Path place) {
    if (!common.fetch(module.sha256(), place)) {
      throw Problem.of(
          Kind.CONFLICT,
          "modules.nodes.missing",
          module.module(),
          module.version(),
          module.sha256());
    }
    ModuleJar jar = JarReader.read(place, place.getFileName().toString());
    if (!jar.id().equals(module.module())) {
      throw Problem.of(Kind.CONFLICT, "modules.nodes.damaged", module.sha256());
    }
    examination.again(place, jar.sha256(), jar.id());
  }

  private void tell() {
    try {
      turns.tellOthers();
    } catch (Problem e) {
      LOG.warn("What changed here is not known to other servers yet: {}", e.getMessage());
    }
  }
}
