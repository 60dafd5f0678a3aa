package org.baton.modules.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.problem.Problem;
import org.baton.api.web.Answer;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.Upload;
import org.baton.api.web.View;
import org.baton.modules.internal.Available;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Offers;
import org.baton.modules.internal.Offers.Offer;
import org.baton.modules.internal.Preview;
import org.baton.modules.internal.cycles.TouchedCycles;
import org.baton.modules.internal.request.Requests;
import org.baton.modules.internal.request.Requests.Taken;
import org.baton.modules.internal.request.web.RequestView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Installing and updating from a file: first what would happen, then the act. */
@Component(service = PageResource.class)
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class InstallPages implements PageResource {
  private static final String ADD = ModulePages.HERE + "add";
  private static final String OFFERS = FileIntake.OFFERS;
  private static final int MOST_MEBIBYTES = 64;

  private final Access access;
  private final Installation installation;
  private final Requests requests;
  private final Offers offers;
  private final FileIntake intake;
  private final Available available;
  private final ModuleView view;
  private final TouchedCycles cycles;

  /** Works on uploaded files. */
  @Activate
  public InstallPages(
      @Reference Access access,
      @Reference Installation installation,
      @Reference Requests requests,
      @Reference Offers offers,
      @Reference FileIntake intake,
      @Reference Available available,
      @Reference ModuleView view,
      @Reference TouchedCycles cycles) {
    this.access = access;
    this.installation = installation;
    this.requests = requests;
    this.offers = offers;
    this.intake = intake;
    this.available = available;
    this.view = view;
    this.cycles = cycles;
  }

  /** The page to choose a file. */
  @GET
  @Path("add")
  public View choose(@Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    return choose(null, reader);
  }

  private static View choose(Problem problem, Reader reader) {
    Heading heading =
        Heading.of(reader.t("modules.page.add"), reader.t("modules.page.add.lead"))
            .below(Action.link(reader.t("modules.page.modules"), ModulePages.HERE));
    Form form =
        Form.of(
                "module",
                ADD,
                reader.t("modules.page.add.look"),
                Field.of("file", Kind.FILE, reader.t("modules.page.file"))
                    .hint(reader.t("modules.page.file.hint", MOST_MEBIBYTES))
                    .most(MOST_MEBIBYTES)
                    .require())
            .cancel(ModulePages.HERE);
    return View.of("modules.page.add", heading, problem == null ? form : form.refused(problem));
  }

  /** Takes a file and looks into it; nothing is installed. */
  @POST
  @Path("add")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(mebibytes = MOST_MEBIBYTES)
  public Answer upload(Upload upload, @Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    try {
      if (upload.fileName().isEmpty()) {
        throw Problem.of(Problem.Kind.INVALID, "modules.file.none");
      }
      String name = InstallationResource.shown(upload.fileName());
      return Answer.go(intake.take(upload.content(), name));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> choose(p, reader));
    }
  }

  /** Looks into a file of the folder of available modules; nothing is installed. */
  @POST
  @Path("available")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer look(@FormParam("file") @DefaultValue("") String name, @Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    try (InputStream content = Files.newInputStream(available.file(name))) {
      return Answer.go(intake.take(content, name));
    } catch (Problem problem) {
      return Answer.refused(problem, p -> view.list(null, p, reader));
    } catch (IOException e) {
      throw Problem.of(Problem.Kind.UNAVAILABLE, "modules.file.unreadable", name).causedBy(e);
    }
  }

  /** What installing the file would do. */
  @GET
  @Path("offers/{key}")
  public View offer(@PathParam("key") String key, @Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    return offer(key, null, reader);
  }

  private View offer(String key, Problem problem, Reader reader) {
    Offer offer = offers.get(key, access.caller().account());
    List<Preview> modules = installation.preview(offer.file(), offer.name());
    boolean blocked = modules.stream().anyMatch(m -> !m.users().isEmpty());
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(
                reader.t("modules.page.preview", offer.name()),
                reader.t("modules.page.preview.lead"))
            .below(Action.link(reader.t("modules.page.modules"), ModulePages.HERE)));
    if (problem != null) {
      parts.add(ModuleView.refusal(problem, reader));
    }
    cycles.planned(modules).forEach(m -> parts.addAll(PreviewParts.of(m, reader)));
    List<Action> actions = new ArrayList<>();
    if (!blocked) {
      String label = requests.fourEyes() ? "modules.requests.ask" : "modules.page.install";
      actions.add(Action.send(reader.t(label), OFFERS + key, Map.of()).primary());
    }
    actions.add(Action.send(reader.t("modules.page.discard"), OFFERS + key + "/discard", Map.of()));
    parts.add(new Buttons(actions));
    return View.of(reader.t("modules.page.preview", offer.name()), parts);
  }

  /** Installs the file. */
  @POST
  @Path("offers/{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer install(@PathParam("key") String key, @Context Reader reader) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    Offer offer = offers.get(key, access.caller().account());
    try {
      // The page that follows shows how the start goes on; nobody waits for it here.
      Taken taken = requests.take(offer.file(), offer.name(), Duration.ZERO);
      offers.forget(key);
      return Answer.go(
          taken.waits()
              ? RequestView.at(taken.request())
              : ModulePages.at(taken.modules().get(0)) + "?done=installed");
    } catch (Problem problem) {
      return Answer.refused(problem, p -> offer(key, p, reader));
    }
  }

  /** Throws the file away. */
  @POST
  @Path("offers/{key}/discard")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer discard(@PathParam("key") String key) {
    access.require(ModulePages.INSTALL, Access.EVERYWHERE);
    offers.get(key, access.caller().account());
    offers.forget(key);
    return Answer.go(ModulePages.HERE);
  }
}
