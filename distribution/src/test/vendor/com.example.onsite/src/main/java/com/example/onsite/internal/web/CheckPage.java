package com.example.onsite.internal.web;

import com.example.onsite.internal.store.SiteCheck;
import com.example.onsite.internal.store.SiteChecks;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One visit: what was reported, what was found, and the form of whoever goes. */
@Component(service = PageResource.class)
@Path("of/{id}")
@Produces(MediaType.TEXT_HTML)
public final class CheckPage implements PageResource {
  private final Access access;
  private final SiteChecks checks;

  /** Shows these. */
  @Activate
  public CheckPage(@Reference Access access, @Reference SiteChecks checks) {
    this.access = access;
    this.checks = checks;
  }

  /** The visit. */
  @GET
  public View show(@PathParam("id") long id, @Context Reader reader) {
    access.require("onsite.view", Access.EVERYWHERE);
    return page(checks.get(id), form(id, reader), reader);
  }

  /** Reports it, or shows the page again with what is wrong. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer report(
      @PathParam("id") long id,
      @FormParam("found") @DefaultValue("") String found,
      @FormParam("words") @DefaultValue("") String words,
      @Context Reader reader) {
    access.require("onsite.report", Access.EVERYWHERE);
    try {
      checks.report(id, Entered.figure(found), words);
      return Answer.go(at(id));
    } catch (Problem problem) {
      Form again = form(id, reader).filled(Map.of("found", found, "words", words)::get);
      return Answer.refused(problem, p -> page(checks.get(id), again.refused(p), reader));
    }
  }

  static String at(long id) {
    return Address.below(ChecksPage.HERE + "of/", id).toString();
  }

  private static View page(SiteCheck check, Form form, Reader reader) {
    String title = reader.t("onsite.one", check.unit(), check.item());
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(title, reader.t("onsite.one.lead", check.account(), reader.date(check.due())))
            .below(Action.link(reader.t("menu.onsite.checks"), ChecksPage.HERE))
            .status(
                check.isOpen() ? Tone.INFO : Tone.GOOD,
                reader.t(check.isOpen() ? "onsite.open" : "onsite.done.title")));
    parts.add(
        Facts.of(
            Fact.of(reader.t("onsite.for-year"), String.valueOf(check.year())),
            Fact.of(reader.t("onsite.reported"), figure(check.reported(), reader)),
            Fact.of(reader.t("onsite.found"), figure(check.found(), reader))));
    boolean own = check.account().equals(reader.account());
    if (!check.isOpen()) {
      parts.add(Notice.of(Tone.INFO, check.words(), reader.time(check.doneAt())));
    } else if (own && reader.may("onsite.report", Access.EVERYWHERE)) {
      parts.add(Section.of("reporting", reader.t("onsite.report"), form));
    }
    return View.of(title, parts);
  }

  private static String figure(OptionalDouble figure, Reader reader) {
    return figure.isPresent() ? reader.number(figure.getAsDouble(), 2) : reader.t("onsite.nothing");
  }

  private static Form form(long id, Reader reader) {
    return Form.of(
        "report",
        at(id),
        reader.t("onsite.report"),
        Field.of("found", Field.Kind.NUMBER, reader.t("onsite.found"))
            .hint(reader.t("onsite.found.hint")),
        Field.of("words", Field.Kind.AREA, reader.t("onsite.said")).require());
  }
}
