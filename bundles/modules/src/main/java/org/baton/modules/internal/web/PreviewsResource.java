package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.access.Access;
import org.baton.api.problem.Violation;
import org.baton.api.text.Texts;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.RestResource;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.LockedModules;
import org.baton.modules.internal.Preview;
import org.baton.modules.internal.cycles.Planned;
import org.baton.modules.internal.cycles.TouchedCycle;
import org.baton.modules.internal.cycles.TouchedCycles;
import org.baton.modules.internal.purge.Purges;
import org.baton.modules.internal.request.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an act on a module would do; nothing is changed. */
@Component(service = RestResource.class)
@Path("previews")
@Produces(MediaType.APPLICATION_JSON)
public final class PreviewsResource implements RestResource {
  private static final int MOST_MEBIBYTES = 64;

  private final Access access;
  private final Installation installation;
  private final Requests requests;
  private final Purges purges;
  private final TouchedCycles cycles;
  private final Texts texts;

  /**
   * What stopping, removing or purging a module would do.
   *
   * @param id the module's id
   * @param blockers a sentence for each thing against it, with what to do; none when it can be done
   * @param cycles the running cycles that are touched
   */
  public record Going(String id, List<String> blockers, List<CycleRow> cycles) {}

  /** Asks those who act. */
  @Activate
  public PreviewsResource(
      @Reference Access access,
      @Reference Installation installation,
      @Reference Requests requests,
      @Reference Purges purges,
      @Reference TouchedCycles cycles,
      @Reference Texts texts) {
    this.access = access;
    this.installation = installation;
    this.requests = requests;
    this.purges = purges;
    this.cycles = cycles;
    this.texts = texts;
  }

  /** What installing a jar or a Karaf archive would do. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @BodyLimit(mebibytes = MOST_MEBIBYTES)
  public List<PreviewRow> install(
      @QueryParam("file") @DefaultValue("module.jar") String file,
      InputStream body,
      @Context HttpHeaders headers) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    String name = InstallationResource.shown(file);
    List<Preview> previews =
        InstallationResource.received(body, p -> installation.preview(p, name));
    return rows(previews, ModuleRow.locale(headers));
  }

  /** What approving a request would do by now. */
  @GET
  @Path("requests/{id}")
  public List<PreviewRow> approve(@PathParam("id") long id, @Context HttpHeaders headers) {
    access.require(Requests.INSTALL, Access.EVERYWHERE);
    return rows(requests.preview(requests.get(id)), ModuleRow.locale(headers));
  }

  private List<PreviewRow> rows(List<Preview> previews, Locale locale) {
    return cycles.planned(previews).stream().map(p -> row(p, locale)).toList();
  }

  private PreviewRow row(Planned planned, Locale locale) {
    Preview module = planned.preview();
    List<String> blockers = new ArrayList<>();
    if (!module.users().isEmpty()) {
      String names = String.join(", ", module.users());
      blockers.add(sentence(locale, "modules.update.used", module.id(), names));
    }
    return PreviewRow.of(module, blockers, rows(locale, planned.cycles()));
  }

  private List<CycleRow> rows(Locale locale, List<TouchedCycle> touched) {
    return touched.stream().map(c -> CycleRow.of(c, texts, locale)).toList();
  }

  /** What stopping a module would do. */
  @GET
  @Path("stop/{id}")
  public Going stop(@PathParam("id") String id, @Context HttpHeaders headers) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    installation.users(id);
    return going(id, List.of(), ModuleRow.locale(headers));
  }

  /** What removing a module would do. */
  @GET
  @Path("remove/{id}")
  public Going remove(@PathParam("id") String id, @Context HttpHeaders headers) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    List<String> users = installation.users(id);
    Locale locale = ModuleRow.locale(headers);
    return going(
        id,
        users.isEmpty()
            ? List.of()
            : List.of(sentence(locale, "modules.remove.used", id, String.join(", ", users))),
        locale);
  }

  private Going going(String id, List<String> blockers, Locale locale) {
    List<String> all = new ArrayList<>();
    if (LockedModules.isPlatform(id)) {
      all.add(sentence(locale, "modules.platform", id));
    } else {
      all.addAll(blockers);
    }
    return new Going(id, all, rows(locale, cycles.without(id)));
  }

  /** What stands against destroying the data of a removed module. */
  @GET
  @Path("purge/{id}")
  public Going purge(@PathParam("id") String id, @Context HttpHeaders headers) {
    access.require(Purges.PURGE, Access.EVERYWHERE);
    Locale locale = ModuleRow.locale(headers);
    List<String> blockers = purges.against(id).stream().map(v -> sentence(locale, v)).toList();
    return new Going(id, blockers, rows(locale, cycles.without(id)));
  }

  private String sentence(Locale locale, Violation reason) {
    return sentence(locale, reason.code(), reason.arguments().toArray());
  }

  private String sentence(Locale locale, String code, Object... words) {
    String what = texts.text(locale, code, words);
    String remedy = texts.text(locale, code + ".remedy", words);
    return texts.text(locale, "modules.page.sentences", what, remedy);
  }
}
