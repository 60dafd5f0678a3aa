package org.baton.web.internal.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes the REST API of what is installed now as OpenAPI 3.1. */
final class OpenApi {
  private OpenApi() {}

  /**
   * The document.
   *
   * @param version the platform's version
   * @param modules the resource classes in service, by module
   */
  static Map<String, Object> document(String version, Map<String, List<Class<?>>> modules) {
    Map<String, Object> components = Schemas.components();
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    modules.forEach(
        (module, resources) -> {
          Operations operations = new Operations(module, new Schemas(module, components));
          resources.forEach(resource -> operations.describe(resource, paths));
        });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", "Baton", "version", version));
    document.put("tags", modules.keySet().stream().map(m -> Map.of("name", m)).toList());
    document.put("security", List.of(Map.of("token", List.of()), Map.of("session", List.of())));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "schemas",
            components,
            "securitySchemes",
            Map.of(
                "token",
                Map.of("type", "http", "scheme", "bearer"),
                "session",
                Map.of("type", "apiKey", "in", "cookie", "name", "baton_session"))));
    return document;
  }
}
