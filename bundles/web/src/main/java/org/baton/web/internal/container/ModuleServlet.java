package org.baton.web.internal.container;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.gate.Refusals;
import org.baton.web.internal.gate.Start;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Stays at a module's path while the containers behind it change: a new one is swapped in when it
 * is ready, the old one ends with its last request.
 */
final class ModuleServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient AtomicReference<Generation> current = new AtomicReference<>();
  private final transient Refusals refusals;
  private final transient Start start;
  private final String module;
  private transient volatile Supplier<ResourceConfig> content;

  ModuleServlet(String module, Refusals refusals, Start start) {
    this.module = module;
    this.refusals = refusals;
    this.start = start;
  }

  /**
   * Starts a container with these resources and swaps it in.
   *
   * @throws ServletException when the resources are not valid; then none answers
   */
  void use(Supplier<ResourceConfig> resources) throws ServletException {
    ServletConfig config = getServletConfig();
    if (config == null) {
      throw new ServletException("The HTTP service has not taken the servlet yet");
    }
    content = resources;
    Generation next = null;
    try {
      next = Generation.start(resources.get(), config);
    } finally {
      retire(current.getAndSet(next));
    }
  }

  /** Whether the HTTP service has taken the servlet. */
  boolean isTaken() {
    return getServletConfig() != null;
  }

  /** Lets nothing answer until {@link #use} is called again. */
  void pause() {
    content = null;
    retire(current.getAndSet(null));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Problem> soon = start.soon(module);
    if (soon.isPresent()) {
      refusals.send(soon.get(), request, response);
      return;
    }
    Generation generation = current.get();
    while (generation != null && !generation.enter()) {
      generation = current.get();
    }
    if (generation == null) {
      response.setHeader("Retry-After", "1");
      refusals.send(Problem.of(Kind.UNAVAILABLE, "web.module.absent", module), request, response);
      return;
    }
    try {
      generation.service(request, response);
    } finally {
      generation.leave();
    }
  }

  /** The HTTP service may restart and take the servlet once more. */
  @Override
  public void init() throws ServletException {
    Supplier<ResourceConfig> again = content;
    if (again != null) {
      use(again);
    }
  }

  @Override
  public void destroy() {
    retire(current.getAndSet(null));
  }

  private static void retire(Generation generation) {
    if (generation != null) {
      generation.retire();
    }
  }
}
