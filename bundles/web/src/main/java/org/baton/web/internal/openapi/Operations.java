package org.baton.web.internal.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baton.web.internal.problem.ProblemBody;

/** Describes the methods of one module's resource classes. */
final class Operations {
  private static final String JSON = "application/json";

  private final String module;
  private final Schemas schemas;

  Operations(String module, Schemas schemas) {
    this.module = module;
    this.schemas = schemas;
  }

  /** Adds the operations of a resource class to the paths of the document. */
  void describe(Class<?> resource, Map<String, Map<String, Object>> paths) {
    for (Method method : resource.getMethods()) {
      httpMethod(method)
          .ifPresent(
              http ->
                  paths
                      .computeIfAbsent(path(resource, method), p -> new LinkedHashMap<>())
                      .put(http.toLowerCase(Locale.ROOT), operation(resource, method)));
    }
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
        .filter(a -> a != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private String path(Class<?> resource, Method method) {
    StringBuilder path = new StringBuilder("/api/").append(module);
    for (Path part :
        new Path[] {resource.getAnnotation(Path.class), method.getAnnotation(Path.class)}) {
      String words = part == null ? "" : part.value().replaceAll("^/+|/+$", "");
      if (!words.isEmpty()) {
        path.append('/').append(words.replaceAll("\\{\\s*(\\w[\\w.-]*)\\s*:[^/]*\\}", "{$1}"));
      }
    }
    return path.toString();
  }

  private Map<String, Object> operation(Class<?> resource, Method method) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("tags", List.of(module));
    operation.put("operationId", module + "." + resource.getSimpleName() + "." + method.getName());
    operation.put("summary", words(method.getName()));
    List<Object> parameters = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      Optional<Map<String, Object>> described = parameter(parameter);
      described.ifPresent(parameters::add);
      if (described.isEmpty() && isBody(parameter)) {
        operation.put("requestBody", body(resource, method, parameter));
      }
    }
    parameters.addAll(Conventional.headers(method));
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    operation.put("responses", responses(resource, method));
    return operation;
  }

  private Optional<Map<String, Object>> parameter(Parameter parameter) {
    if (parameter.isAnnotationPresent(PathParam.class)) {
      return described(parameter, "path", parameter.getAnnotation(PathParam.class).value());
    }
    if (parameter.isAnnotationPresent(QueryParam.class)) {
      return described(parameter, "query", parameter.getAnnotation(QueryParam.class).value());
    }
    if (parameter.isAnnotationPresent(HeaderParam.class)) {
      return described(parameter, "header", parameter.getAnnotation(HeaderParam.class).value());
    }
    return Optional.empty();
  }

  private Optional<Map<String, Object>> described(Parameter parameter, String in, String name) {
    Map<String, Object> schema = new LinkedHashMap<>(schemas.of(parameter.getParameterizedType()));
    DefaultValue usual = parameter.getAnnotation(DefaultValue.class);
    if (usual != null) {
      schema.put("default", Conventional.typed(usual.value(), schema.get("type")));
    }
    if (in.equals("query") && name.equals("limit")) {
      schema.put("minimum", 1);
      schema.put("maximum", 1000);
    }
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", name);
    described.put("in", in);
    described.put("required", in.equals("path"));
    described.put("schema", schema);
    return Optional.of(described);
  }

  private static boolean isBody(Parameter parameter) {
    for (Annotation annotation : parameter.getAnnotations()) {
      if (annotation instanceof Context
          || annotation instanceof CookieParam
          || annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs")) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Object> body(Class<?> resource, Method method, Parameter parameter) {
    Consumes consumes = method.getAnnotation(Consumes.class);
    Consumes usual = consumes == null ? resource.getAnnotation(Consumes.class) : consumes;
    String[] media = usual == null ? new String[] {JSON} : usual.value();
    return Map.of("required", true, "content", content(media, parameter.getParameterizedType()));
  }

  private Map<String, Object> responses(Class<?> resource, Method method) {
    Map<String, Object> responses = new LinkedHashMap<>();
    Class<?> type = method.getReturnType();
    if (type == void.class) {
      responses.put("204", Map.of("description", "Done"));
    } else {
      Produces produces = method.getAnnotation(Produces.class);
      Produces usual = produces == null ? resource.getAnnotation(Produces.class) : produces;
      String[] media = usual == null ? new String[] {JSON} : usual.value();
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("description", "The answer");
      if (method.isAnnotationPresent(GET.class)) {
        answer.put("headers", Conventional.VERSION);
        responses.put("304", Map.of("description", "Nothing changed since If-None-Match"));
      }
      answer.put(
          "content",
          content(media, type == Response.class ? Object.class : method.getGenericReturnType()));
      responses.put(type == Response.class ? "2XX" : "200", answer);
    }
    Conventional.problems(method, path(resource, method))
        .forEach((status, words) -> responses.put(status, problem(words)));
    responses.put("default", problem("What went wrong"));
    return responses;
  }

  private Map<String, Object> problem(String words) {
    return Map.of(
        "description",
        words,
        "content",
        content(new String[] {ProblemBody.MEDIA_TYPE}, ProblemBody.class));
  }

  private Map<String, Object> content(String[] media, Type type) {
    Map<String, Object> content = new LinkedHashMap<>();
    boolean raw = type == InputStream.class || type == byte[].class;
    for (String each : media) {
      content.put(each, raw ? Map.of() : Map.of("schema", schemas.of(type)));
    }
    return content;
  }

  private static String words(String name) {
    String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
