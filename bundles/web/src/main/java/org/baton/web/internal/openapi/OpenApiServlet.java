package org.baton.web.internal.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.web.internal.container.Containers;
import org.baton.web.internal.problem.Json;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The description of the REST API, as it is at this moment. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/api/openapi.json",
      "osgi.http.whiteboard.servlet.name=baton openapi"
    })
public final class OpenApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Containers containers;
  private final transient JsonMapper mapper = Json.mapper();
  private final String version;

  /** Describes what the containers serve. */
  @Activate
  public OpenApiServlet(BundleContext context, @Reference Containers containers) {
    this.containers = containers;
    this.version = context.getBundle().getVersion().toString();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, List<Class<?>>> modules = new TreeMap<>();
    containers
        .rest()
        .forEach(
            (module, resources) ->
                modules.put(module, resources.stream().<Class<?>>map(Object::getClass).toList()));
    response.setContentType("application/json");
    response.getOutputStream().write(mapper.writeValueAsBytes(OpenApi.document(version, modules)));
  }
}
