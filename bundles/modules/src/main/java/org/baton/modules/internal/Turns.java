package org.baton.modules.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.baton.api.problem.Problem;
import org.baton.modules.internal.nodes.CommonSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One change of modules at a time, here and on all servers of the database. */
@Component(service = Turns.class)
public final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private final CommonSet common;
  private final LocalModules local;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /** The modules that changed here and of which the other servers do not know yet. */
  private final Set<String> untold = ConcurrentHashMap.newKeySet();

  /** What was told in this turn; it is told once the turn has ended well. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  private volatile Runnable first = () -> {};

  /** Nobody is at a change yet. */
  @Activate
  public Turns(@Reference CommonSet common, @Reference LocalModules local) {
    this.common = common;
    this.local = local;
  }

  /**
   * What is done at the beginning of each turn: whoever changes something knows what others did.
   */
  void first(Runnable work) {
    first = work;
  }

  /**
   * Does something while no module comes, changes or goes, on any server.
   *
   * @throws Problem when another server is at a change for long, or died in the middle of one
   */
  public <T> T alone(Supplier<T> act) {
    return locally(
        () -> {
          if (oneAtATime.getHoldCount() > 1 && common.isInside()) {
            return act.get();
          }
          common.enter();
          try {
            first.run();
            T done = act.get();
            untold.removeAll(told);
            return done;
          } finally {
            told.clear();
            leave();
          }
        });
  }

  /** What was done stays done; the follower ends it later, or nobody waits for it for long. */
  private void leave() {
    try {
      common.leave();
    } catch (Problem e) {
      LOG.warn("The end of a change could not be written down: {}", e.getMessage());
    }
  }

  /** Does something while no module comes, changes or goes here. */
  <T> T locally(Supplier<T> act) {
    oneAtATime.lock();
    try {
      return act.get();
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Does something unless a module comes, changes or goes here now. */
  void unlessBusy(Runnable act) {
    if (oneAtATime.tryLock()) {
      try {
        act.run();
      } finally {
        oneAtATime.unlock();
      }
    }
  }

  /** Has all other servers take modules out of service until the change ends. */
  void setAside(Collection<String> ids) {
    common.setAside(ids, CommonSet.LONGEST_ASIDE);
  }

  /** Writes down for the other servers how modules are here now, as a part of a change. */
  boolean tell(Collection<String> ids) {
    if (common.isShared()) {
      untold.addAll(ids);
      List<String> telling = List.copyOf(untold);
      common.publish(telling.stream().map(local::now).toList(), local::jar);
      told.addAll(telling);
    }
    return true;
  }

  /** Remembers what the other servers are to be told. */
  void untold(Collection<String> ids) {
    if (common.isShared()) {
      untold.addAll(ids);
    }
  }

  /** Tells the other servers what they could not be told before. */
  void tellOthers() {
    if (common.isShared() && !untold.isEmpty()) {
      alone(() -> tell(List.of()));
    }
  }
}
