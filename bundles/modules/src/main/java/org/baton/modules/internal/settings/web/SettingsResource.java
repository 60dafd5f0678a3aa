package org.baton.modules.internal.settings.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Texts;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.settings.SettingsBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is set for a module, and setting it. */
@Component(service = RestResource.class)
@Path("{id}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingsResource implements RestResource {
  private final Access access;
  private final SettingsBook book;
  private final Texts texts;

  /**
   * What is to be set.
   *
   * @param version the version that was read; null to compare nothing
   * @param settings the values by PID and name: a word, number, truth value or a list of them; null
   *     for the default
   */
  public record Changes(Long version, Map<String, Map<String, Object>> settings) {}

  /** Works on the settings. */
  @Activate
  public SettingsResource(
      @Reference Access access, @Reference SettingsBook book, @Reference Texts texts) {
    this.access = access;
    this.book = book;
    this.texts = texts;
  }

  /** What can be set, and what is. */
  @GET
  public SettingsRow get(@PathParam("id") String id, @Context HttpHeaders headers) {
    access.require(SettingsBook.SETTINGS, Access.EVERYWHERE);
    return SettingsRow.of(book.current(id), words(headers));
  }

  /** Sets something; what is not named stays. */
  @PUT
  public SettingsRow put(@PathParam("id") String id, Changes given, @Context HttpHeaders headers) {
    access.require(SettingsBook.SETTINGS, Access.EVERYWHERE);
    if (given == null || given.settings() == null) {
      throw Problem.of(Kind.INVALID, "modules.settings.body", id);
    }
    Map<String, Map<String, List<String>>> changes = new LinkedHashMap<>();
    given.settings().forEach((pid, values) -> changes.put(pid, words(id, values)));
    long seen = given.version() == null ? SettingsBook.ANY : given.version();
    return SettingsRow.of(book.save(id, seen, changes), words(headers));
  }

  private static Map<String, List<String>> words(String id, Map<String, Object> values) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    if (values != null) {
      values.forEach((name, value) -> words.put(name, value == null ? null : words(id, value)));
    }
    return words;
  }

  private static List<String> words(String id, Object value) {
    return value instanceof Collection<?> all
        ? all.stream().map(one -> word(id, one)).toList()
        : List.of(word(id, value));
  }

  private static String word(String id, Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return String.valueOf(value);
    }
    throw Problem.of(Kind.INVALID, "modules.settings.body", id);
  }

  private SettingWords words(HttpHeaders headers) {
    Locale locale = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
    return new SettingWords((key, words) -> texts.text(locale, key, words));
  }
}
