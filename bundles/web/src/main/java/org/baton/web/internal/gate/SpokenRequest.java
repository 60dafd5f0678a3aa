package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lets everybody behind the gate see one language, however the reader chose it. */
final class SpokenRequest extends HttpServletRequestWrapper {
  private static final String HEADER = "Accept-Language";

  private final Locale locale;

  SpokenRequest(HttpServletRequest request, Locale locale) {
    super(request);
    this.locale = locale;
  }

  @Override
  public String getHeader(String name) {
    return HEADER.equalsIgnoreCase(name) ? locale.getLanguage() : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return HEADER.equalsIgnoreCase(name)
        ? Collections.enumeration(List.of(locale.getLanguage()))
        : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
    names.removeIf(HEADER::equalsIgnoreCase);
    names.add(HEADER);
    return Collections.enumeration(names);
  }

  @Override
  public Locale getLocale() {
    return locale;
  }

  @Override
  public Enumeration<Locale> getLocales() {
    return Collections.enumeration(List.of(locale));
  }
}
