package org.baton.web.internal.container;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** One container of a module, from its start to the end of its last request. */
final class Generation {
  private final ServletContainer container;
  private int inside;
  private boolean retired;

  private Generation(ServletContainer container) {
    this.container = container;
  }

  static Generation start(ResourceConfig resources, ServletConfig config) throws ServletException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Jersey finds its RuntimeDelegate through the thread's loader, and only through its own.
    thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
    try {
      ServletContainer container = new ServletContainer(resources);
      container.init(config);
      return new Generation(container);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Counts a request in; false when it came too late. */
  synchronized boolean enter() {
    if (!retired) {
      inside++;
    }
    return !retired;
  }

  void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    container.service(request, response);
  }

  void leave() {
    boolean last;
    synchronized (this) {
      inside--;
      last = retired && inside == 0;
    }
    if (last) {
      container.destroy();
    }
  }

  void retire() {
    boolean last;
    synchronized (this) {
      last = !retired && inside == 0;
      retired = true;
    }
    if (last) {
      container.destroy();
    }
  }
}
