package org.baton.indicators.internal.composite.web;

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
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.Today;
import org.baton.indicators.internal.composite.Document;
import org.baton.indicators.internal.composite.Guided;
import org.baton.indicators.internal.composite.Studies;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.methods.normalise.Normalisations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Studies of composite indices. */
@Component(service = PageResource.class)
@Path("composites")
@Produces(MediaType.TEXT_HTML)
public final class CompositePages implements PageResource {
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int MOST_SETS = 500;

  private final Access access;
  private final Studies studies;
  private final IndicatorSets sets;

  /** Works on the studies. */
  @Activate
  public CompositePages(
      @Reference Access access, @Reference Studies studies, @Reference IndicatorSets sets) {
    this.access = access;
    this.studies = studies;
    this.sets = sets;
  }

  private boolean may() {
    return access.may(Studies.ANALYSE, Access.EVERYWHERE);
  }

  /** Studies in the order of their codes. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("") String after, @Context Reader reader) {
    List<Study> read = studies.page(after, StudyView.SHOWN + 1);
    return View.of("indicators.composite.title", new StudyView(reader).list(read, after, may()));
  }

  /** The form of a new study. */
  @GET
  @Path("new")
  public View fresh(@Context Reader reader) {
    access.require(Studies.ANALYSE, Access.EVERYWHERE);
    return fresh(reader, new StudyForm(reader).fresh(choices(), Today.year() - 1));
  }

  private List<IndicatorSet> choices() {
    return sets.page("", MOST_SETS);
  }

  private View fresh(Reader reader, Form form) {
    Heading heading =
        Heading.of(reader.t("indicators.composite.new"), reader.t("indicators.composite.new.lead"))
            .below(Action.link(reader.t("indicators.composite.title"), "/indicators/composites/"));
    return View.of("indicators.composite.new", heading, form);
  }

  /** Makes a study. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer create(MultivaluedMap<String, String> form, @Context Reader reader) {
    String code = StudyForm.word(form, "code");
    try {
      studies.create(StudyForm.read(form, code, Study.Plan.USUAL));
      return Answer.go(StudyView.path(code) + "?done=created");
    } catch (Problem e) {
      return Answer.refused(
          e,
          p ->
              fresh(
                  reader,
                  new StudyForm(reader)
                      .fresh(choices(), Today.year() - 1)
                      .filled(n -> StudyForm.word(form, n))
                      .refused(p)));
    }
  }

  /** A study. */
  @GET
  @Path("{code}")
  public View study(
      @PathParam("code") String code,
      @QueryParam("done") @DefaultValue("") String done,
      @Context Reader reader) {
    Study study = studies.get(code);
    return View.of(
        reader.t(study.title()),
        new StudyView(reader)
            .study(study, documentOf(code), studies.runs(code, 0, StudyView.SHOWN), may(), done));
  }

  /** The data of a study; null when there are none yet. */
  private Document documentOf(String code) {
    try {
      return studies.document(code);
    } catch (Problem e) {
      if (e.kind() == Kind.CONFLICT || e.kind() == Kind.NOT_FOUND) {
        return null;
      }
      throw e;
    }
  }

  /** The form of a study: fields of the usual steps, or any steps as text. */
  @GET
  @Path("{code}/edit")
  public View edit(
      @PathParam("code") String code,
      @QueryParam("way") @DefaultValue("") String way,
      @QueryParam("as") @DefaultValue("") String as,
      @Context Reader reader) {
    access.require(Studies.ANALYSE, Access.EVERYWHERE);
    Study study = studies.get(code);
    StudyEdit edit = new StudyEdit(reader, study, choices());
    return Guided.of(study.plan())
        .filter(g -> !as.equals(StudyForm.AS_TEXT))
        .map(g -> edit.fields(Normalisations.names().contains(way) ? g.with("way", way) : g))
        .orElseGet(edit::text);
  }

  /** Gives a study other contents, unless somebody else did meanwhile. */
  @POST
  @Path("{code}/edit")
  @Consumes(FORM)
  public Answer change(
      @PathParam("code") String code, MultivaluedMap<String, String> form, @Context Reader reader) {
    access.require(Studies.ANALYSE, Access.EVERYWHERE);
    Study old = studies.get(code);
    StudyEdit edit = new StudyEdit(reader, old, choices());
    String version = StudyForm.word(form, "version");
    try {
      studies.change(
          StudyForm.read(form, code, StudyEdit.plan(form, old.plan())),
          version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
      return Answer.go(StudyView.path(code) + "?done=changed");
    } catch (Problem e) {
      return Answer.refused(edit.named(e, form), p -> edit.refused(p, form));
    }
  }
}
