package org.baton.modules.internal.settings.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.modules.internal.settings.Setting;
import org.baton.modules.internal.settings.SettingsBook;
import org.baton.modules.internal.settings.SettingsBook.Current;
import org.baton.modules.internal.settings.SettingsBook.Part;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is set for a module, and setting it. */
@Component(service = PageResource.class)
@Path("installed/{id}/settings")
@Produces(MediaType.TEXT_HTML)
public final class SettingsPages implements PageResource {
  private final Access access;
  private final SettingsBook book;

  /** Works on the settings. */
  @Activate
  public SettingsPages(@Reference Access access, @Reference SettingsBook book) {
    this.access = access;
    this.book = book;
  }

  /** A form for each part of the module. */
  @GET
  public View show(
      @PathParam("id") String id,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    access.require(SettingsBook.SETTINGS, Access.EVERYWHERE);
    return new SettingsView(reader, book.current(id)).page(done.equals("saved"));
  }

  /** Saves what was entered for one part. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer save(
      @PathParam("id") String id, MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(SettingsBook.SETTINGS, Access.EVERYWHERE);
    try {
      Part part = part(id, word(form, "pid"));
      SettingsForm drawn = new SettingsForm(part, SettingsView.words(reader));
      return save(id, word(form, "version"), part, drawn.entered(name -> word(form, name)));
    } catch (Problem problem) {
      return Answer.refused(
          problem,
          p ->
              new SettingsView(reader, book.current(id))
                  .refused(word(form, "pid"), name -> word(form, name), p));
    }
  }

  /** Goes back to the defaults of one part; what must be set and has none stays. */
  @POST
  @Path("reset")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer reset(
      @PathParam("id") String id,
      @FormParam("pid") @DefaultValue("") String pid,
      @FormParam("version") @DefaultValue("") String version,
      @Context Reader reader) {
    access.require(SettingsBook.SETTINGS, Access.EVERYWHERE);
    try {
      Part part = part(id, pid);
      Map<String, List<String>> values = new LinkedHashMap<>();
      for (Setting setting : part.group().settings()) {
        if (part.values().containsKey(setting.name()) && !setting.demanded()) {
          values.put(setting.name(), null);
        }
      }
      return save(id, version, part, values);
    } catch (Problem problem) {
      return Answer.refused(
          problem, p -> new SettingsView(reader, book.current(id)).refused(pid, name -> "", p));
    }
  }

  private Answer save(String id, String version, Part part, Map<String, List<String>> values) {
    book.save(id, number(version), Map.of(part.group().pid(), values));
    return Answer.go(SettingsView.at(id) + "?done=saved");
  }

  private Part part(String id, String pid) {
    Current current = book.current(id);
    return current.parts().stream()
        .filter(p -> p.group().pid().equals(pid))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "modules.settings.none", id, pid));
  }

  /** A form without a version is one that nobody was shown. */
  private static long number(String words) {
    return words.matches("\\d{1,18}") ? Long.parseLong(words) : Long.MAX_VALUE;
  }

  private static String word(MultivaluedMap<String, String> form, String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "");
  }
}
