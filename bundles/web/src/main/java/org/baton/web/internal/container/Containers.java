package org.baton.web.internal.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.baton.api.web.PageResource;
import org.baton.api.web.RestResource;
import org.baton.web.internal.text.ModuleBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every module a container of its own, so that no module's arrival reloads or blocks another.
 * Changes of a module are gathered for a moment and put into service at once.
 */
@Component(service = Containers.class, immediate = true)
public final class Containers {
  private static final Logger LOG = LoggerFactory.getLogger(Containers.class);
  private static final long GATHER_MILLIS = 50;

  /** One that is started before all of these are active breaks Jersey for the whole process. */
  private static final Set<String> JERSEY =
      Set.of(
          "org.glassfish.jersey.core.jersey-common",
          "org.glassfish.jersey.core.jersey-server",
          "org.glassfish.jersey.inject.jersey-hk2",
          "org.glassfish.hk2.osgi-resource-locator");

  private final BundleContext context;
  private final Applications applications;
  private final Map<Place, Slot> slots = new HashMap<>();
  private final ScheduledExecutorService worker;
  private boolean planned;

  private record Place(Bundle bundle, Kind kind) {}

  /** Follows the resources of all modules. */
  @Activate
  public Containers(BundleContext context, @Reference Applications applications) {
    this.context = context;
    this.applications = applications;
    this.worker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "baton-web-containers");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Deactivate
  void stop() {
    worker.shutdownNow();
    List<Slot> all;
    synchronized (slots) {
      all = new ArrayList<>(slots.values());
      slots.clear();
    }
    all.forEach(Slot::close);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeRest")
  void addRest(RestResource resource, ServiceReference<RestResource> reference) {
    add(resource, reference.getBundle(), Kind.REST);
  }

  void removeRest(RestResource resource, ServiceReference<RestResource> reference) {
    remove(resource, reference.getBundle(), Kind.REST);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removePage")
  void addPage(PageResource resource, ServiceReference<PageResource> reference) {
    add(resource, reference.getBundle(), Kind.PAGES);
  }

  void removePage(PageResource resource, ServiceReference<PageResource> reference) {
    remove(resource, reference.getBundle(), Kind.PAGES);
  }

  /** Whether all containers of a module answer, with at least so many resources in them. */
  boolean isUp(String module, long declared) {
    List<Slot> all = slotsOf(module);
    return all.stream().allMatch(Slot::isUp)
        && all.stream().mapToInt(s -> s.resources().size()).sum() >= declared;
  }

  /** Why a module's resources were refused; empty when they were not. */
  Optional<String> refusal(String module) {
    return slotsOf(module).stream().flatMap(s -> s.refusal().stream()).findFirst();
  }

  /** The REST resources in service now, by module. */
  public Map<String, List<Object>> rest() {
    Map<String, List<Object>> rest = new TreeMap<>();
    synchronized (slots) {
      slots.forEach(
          (place, slot) -> {
            if (place.kind() == Kind.REST && slot.isUp()) {
              rest.put(slot.module(), slot.resources());
            }
          });
    }
    return rest;
  }

  private List<Slot> slotsOf(String module) {
    synchronized (slots) {
      return slots.values().stream().filter(s -> s.module().equals(module)).toList();
    }
  }

  private void add(Object resource, Bundle bundle, Kind kind) {
    String module = ModuleBundles.idOf(bundle).orElse(null);
    if (module == null) {
      LOG.warn("{} is in no module and gets no path", resource.getClass().getName());
      return;
    }
    synchronized (slots) {
      slots
          .computeIfAbsent(
              new Place(bundle, kind), p -> new Slot(module, kind, bundle, applications))
          .add(resource);
    }
    plan(GATHER_MILLIS);
  }

  private void remove(Object resource, Bundle bundle, Kind kind) {
    Slot slot;
    synchronized (slots) {
      slot = slots.get(new Place(bundle, kind));
    }
    if (slot != null) {
      slot.remove(resource);
      plan(GATHER_MILLIS);
    }
  }

  private void plan(long millis) {
    synchronized (slots) {
      if (planned) {
        return;
      }
      planned = true;
    }
    try {
      worker.schedule(this::settle, millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The platform is stopping", e);
    }
  }

  private void settle() {
    List<Map.Entry<Place, Slot>> all;
    synchronized (slots) {
      planned = false;
      all = slots.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
    }
    boolean ready = jerseyIsReady();
    boolean again = !ready;
    for (Map.Entry<Place, Slot> entry : ready ? all : List.<Map.Entry<Place, Slot>>of()) {
      again |= !settled(entry.getKey(), entry.getValue());
    }
    if (again) {
      plan(GATHER_MILLIS * 2);
    }
  }

  private boolean settled(Place place, Slot slot) {
    try {
      if (!slot.settle(context)) {
        synchronized (slots) {
          if (slot.isEmpty()) {
            slots.remove(place, slot);
          }
        }
      }
    } catch (RuntimeException e) {
      LOG.error("The container of {} could not be changed", slot.module(), e);
    }
    return slot.isSettled();
  }

  private boolean jerseyIsReady() {
    return Arrays.stream(context.getBundles())
        .filter(b -> b.getState() == Bundle.ACTIVE)
        .map(Bundle::getSymbolicName)
        .collect(Collectors.toSet())
        .containsAll(JERSEY);
  }
}
