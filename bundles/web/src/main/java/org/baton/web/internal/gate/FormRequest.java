package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/** A posted form, read once and readable again by whoever answers it. */
final class FormRequest extends WholeRequest {
  private static final int MOST_FIELDS = 2000;

  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  FormRequest(HttpServletRequest request) throws IOException {
    this(request, MOST_BYTES);
  }

  FormRequest(HttpServletRequest request, int most) throws IOException {
    super(request, most);
    if (request.getQueryString() != null) {
      parse(request.getQueryString());
    }
    parse(words());
  }

  static boolean is(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("application/x-www-form-urlencoded");
  }

  private void parse(String words) {
    String[] pairs = words.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw Problem.of(Kind.TOO_LARGE, "web.form.fields", MOST_FIELDS);
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
      }
    }
  }

  private static String decode(String word) {
    try {
      return URLDecoder.decode(word, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Kind.INVALID, "web.request.bad").causedBy(e);
    }
  }

  @Override
  public String getParameter(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.get(0);
  }

  @Override
  public String[] getParameterValues(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.toArray(String[]::new);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> map = new LinkedHashMap<>();
    fields.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
    return map;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }
}
