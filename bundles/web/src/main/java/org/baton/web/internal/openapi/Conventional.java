package org.baton.web.internal.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.web.SecretAnswer;

/** What the platform adds to every operation of every module, as the description tells it. */
final class Conventional {
  /** The header of what was read. */
  static final Map<String, Object> VERSION =
      Map.of(
          "ETag",
          Map.of("description", "The version of the answer", "schema", Map.of("type", "string")));

  private Conventional() {}

  /** The headers that a caller may send. */
  static List<Map<String, Object>> headers(Method method) {
    if (method.isAnnotationPresent(GET.class)) {
      return List.of(header("If-None-Match", "The version that the caller has; 304 if still so"));
    }
    Map<String, Object> match =
        header("If-Match", "The version that the caller knows; 412 if there is another now");
    if (!method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(SecretAnswer.class)) {
      return List.of(match);
    }
    return List.of(
        match,
        header(
            "Idempotency-Key",
            "Makes the call safe to repeat for 24 hours: a repeat gets the first answer"));
  }

  private static Map<String, Object> header(String name, String words) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("name", name);
    header.put("in", "header");
    header.put("required", false);
    header.put("description", words);
    header.put("schema", Map.of("type", "string", "maxLength", 200));
    return header;
  }

  /** The problems that a caller must expect, by status. */
  static Map<String, String> problems(Method method, String path) {
    Map<String, String> problems = new LinkedHashMap<>();
    problems.put("401", "Nobody is signed in");
    problems.put("403", "The permission is missing");
    if (path.contains("{")) {
      problems.put("404", "It does not exist, or the caller may not know that it does");
    }
    if (!method.isAnnotationPresent(GET.class)) {
      problems.put("409", "The state of things forbids it now");
      problems.put("412", "Somebody changed it in between");
    }
    problems.put("422", "The input is wrong; all mistakes are named");
    return problems;
  }

  /** A default value as its type writes it. */
  static Object typed(String value, Object type) {
    try {
      if ("integer".equals(type)) {
        return Long.valueOf(value);
      }
    } catch (NumberFormatException e) {
      return value;
    }
    return "boolean".equals(type) ? (Object) Boolean.valueOf(value) : value;
  }
}
