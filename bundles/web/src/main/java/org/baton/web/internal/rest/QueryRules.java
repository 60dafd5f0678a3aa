package org.baton.web.internal.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/**
 * Refuses what a method does not know in the query of its address: a filter that is spelled wrong
 * must not answer with everything.
 */
final class QueryRules implements ContainerRequestFilter {
  /** The most items in one part of a list. */
  static final int MOST = 1000;

  static final String LIMIT = "limit";

  /** Chooses the language of any answer. */
  private static final String LANGUAGE = "lang";

  private final Set<String> known = new TreeSet<>();
  private final boolean looksItself;

  QueryRules(Class<?> resource, Method method) {
    boolean open = false;
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        known.add(query.value());
      }
      open |=
          parameter.getType() == UriInfo.class || parameter.isAnnotationPresent(BeanParam.class);
    }
    looksItself = open;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
    List<Violation> mistakes = new ArrayList<>();
    for (String name : query.keySet()) {
      if (!looksItself && !known.contains(name) && !name.equals(LANGUAGE)) {
        mistakes.add(
            Violation.at(
                name, query.getFirst(name), "web.query.unknown", name, String.join(", ", known)));
      }
    }
    if (known.contains(LIMIT) && query.containsKey(LIMIT)) {
      checkLimit(query.getFirst(LIMIT), mistakes);
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("web.query.invalid", mistakes);
    }
  }

  private static void checkLimit(String given, List<Violation> mistakes) {
    if (!given.matches("[0-9]{1,4}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      mistakes.add(Violation.at(LIMIT, given, "web.query.limit", Integer.toString(MOST)));
    }
  }
}
