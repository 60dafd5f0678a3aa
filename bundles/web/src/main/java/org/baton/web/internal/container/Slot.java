package org.baton.web.internal.container;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The place of one module's container: what belongs in it, and what came of it. */
final class Slot {
  private static final Logger LOG = LoggerFactory.getLogger(Slot.class);
  private static final int MOST_WORDS = 500;

  private final String module;
  private final Kind kind;
  private final Bundle bundle;
  private final Applications applications;
  private final ModuleServlet servlet;
  private final List<Object> resources = new ArrayList<>();
  private ServiceRegistration<Servlet> registration;
  private int wanted;
  private int built;
  private String refusal = "";

  Slot(String module, Kind kind, Bundle bundle, Applications applications) {
    this.module = module;
    this.kind = kind;
    this.bundle = bundle;
    this.applications = applications;
    this.servlet = applications.servlet(module);
  }

  String module() {
    return module;
  }

  synchronized void add(Object resource) {
    resources.add(resource);
    wanted++;
  }

  /** Takes a resource out; what is left without any answers nothing from now on. */
  synchronized void remove(Object resource) {
    resources.removeIf(r -> r == resource);
    wanted++;
    if (resources.isEmpty()) {
      servlet.pause();
    }
  }

  /** Whether the container answers with what belongs in it. */
  synchronized boolean isUp() {
    return wanted == built && refusal.isEmpty();
  }

  /** Whether nothing is left to do, be it that the resources were refused. */
  synchronized boolean isSettled() {
    return wanted == built;
  }

  synchronized boolean isEmpty() {
    return resources.isEmpty();
  }

  synchronized List<Object> resources() {
    return List.copyOf(resources);
  }

  /** Why the resources were refused; empty when they were not. */
  synchronized Optional<String> refusal() {
    return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal);
  }

  /**
   * Makes the container what it should be. Called by one thread.
   *
   * @return whether the slot is still needed
   */
  boolean settle(BundleContext web) {
    List<Object> content;
    int version;
    synchronized (this) {
      content = List.copyOf(resources);
      version = wanted;
      if (version == built) {
        return !content.isEmpty();
      }
    }
    if (content.isEmpty()) {
      close();
      done(version, "");
      return false;
    }
    register(web);
    if (servlet.isTaken()) {
      done(version, build(content));
    }
    return true;
  }

  void close() {
    if (registration != null) {
      registration.unregister();
      registration = null;
    }
  }

  private void register(BundleContext web) {
    if (registration == null) {
      Dictionary<String, Object> properties = new Hashtable<>();
      properties.put("osgi.http.whiteboard.servlet.pattern", kind.pattern(module));
      properties.put("osgi.http.whiteboard.servlet.name", "baton " + kind.pattern(module));
      properties.put("osgi.http.whiteboard.servlet.asyncSupported", Boolean.TRUE);
      registration = web.registerService(Servlet.class, servlet, properties);
    }
  }

  private String build(List<Object> content) {
    try {
      servlet.use(() -> applications.of(content, kind, bundle));
      return "";
    } catch (ServletException | RuntimeException | LinkageError e) {
      LOG.warn("The resources of {} below {} are refused", module, kind.pattern(module), e);
      return reason(e);
    }
  }

  private synchronized void done(int version, String reason) {
    built = version;
    refusal = reason;
  }

  private static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String words = cause.toString().replace('\n', ' ');
    return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
  }
}
