package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.library.DraftPlans;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetDesk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a set the draft of its cycle's plan. */
@Component(service = PageResource.class)
@Path("sets/{set}/plan")
@Produces(MediaType.TEXT_HTML)
public final class DraftPages implements PageResource {
  private static final int LONGEST = 2000;

  private final Access access;
  private final SetDesk desk;
  private final DraftPlans drafts;

  /** Works at this desk. */
  @Activate
  public DraftPages(
      @Reference Access access, @Reference SetDesk desk, @Reference DraftPlans drafts) {
    this.access = access;
    this.desk = desk;
    this.drafts = drafts;
  }

  /** What would become of the plan there is. */
  @GET
  public View page(
      @PathParam("set") String set,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    access.require("indicators.edit", Access.EVERYWHERE);
    return view(reader, desk.get(set), done, form(reader, set));
  }

  private static Form form(Reader reader, String set) {
    return Form.of(
            "draft",
            SetAddress.of("sets", set, "plan"),
            reader.t("indicators.plan.do"),
            Field.of("note", Field.Kind.AREA, reader.t("indicators.plan.note")).most(LONGEST))
        .cancel(SetAddress.of("sets", set));
  }

  private View view(Reader reader, IndicatorSet set, String done, Form form) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(reader.t("indicators.plan.title"), reader.t("indicators.plan.lead"))
            .below(
                Action.link(reader.t("menu.indicators.sets"), "/indicators/sets/"),
                Action.link(reader.t(set.title()), SetAddress.of("sets", set.code()))));
    if (set.cycle().isEmpty()) {
      parts.add(
          Notice.of(Tone.WARN, reader.t("indicators.plan.unbound"))
              .actions(
                  Action.link(
                      reader.t("indicators.set.edit"), SetAddress.of("sets", set.code(), "edit"))));
      return View.of("indicators.plan.title", parts);
    }
    Action there =
        Action.link(
            reader.t("indicators.plan.there"),
            Address.of("core", "cycles", set.cycle(), "plan").toString());
    Optional<Plans.Saved> newest = drafts.newest(set);
    if (!done.isEmpty()) {
      parts.add(Notice.of(Tone.GOOD, reader.t("indicators.plan.done", done)).actions(there));
    } else if (newest.isPresent()) {
      String key = newest.get().frozen() ? "is-frozen" : "is-there";
      parts.add(
          Notice.of(
                  newest.get().frozen() ? Tone.WARN : Tone.INFO,
                  reader.t("indicators.plan." + key, set.cycle(), newest.get().number()))
              .actions(there));
    }
    int against = desk.check(set.code()).violations().size();
    if (against > 0) {
      parts.add(Notice.of(Tone.INFO, reader.t("indicators.plan.checks", against)));
    }
    if (set.isOpen() && newest.filter(Plans.Saved::frozen).isEmpty()) {
      parts.add(form);
    }
    return View.of("indicators.plan.title", parts);
  }

  /** Saves the draft. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Answer save(
      @PathParam("set") String set, MultivaluedMap<String, String> form, @Context Reader reader) {
    FormWords w = new FormWords(form);
    try {
      int number = drafts.save(set, w.word("note")).number();
      return Answer.go(
          Address.of("indicators", "sets", set, "plan").with("done", number).toString());
    } catch (Problem e) {
      Form again = form(reader, set).filled(w::word);
      return Answer.refused(e, p -> view(reader, desk.get(set), "", again.refused(p)));
    }
  }
}
