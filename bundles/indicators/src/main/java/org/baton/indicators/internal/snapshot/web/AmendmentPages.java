package org.baton.indicators.internal.snapshot.web;

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
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.negotiation.web.Naming;
import org.baton.indicators.internal.snapshot.Amendment;
import org.baton.indicators.internal.snapshot.Amendments;
import org.baton.indicators.internal.snapshot.Statement;
import org.baton.indicators.internal.web.form.Entered;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of amendments. */
@Component(service = PageResource.class)
@Path("amendments")
@Produces(MediaType.TEXT_HTML)
public final class AmendmentPages implements PageResource {
  static final String PATH = "/indicators/amendments/";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final String NEGOTIATE = "indicators.negotiate";
  private static final String REPORT = "indicators.position.report";

  private final Access access;
  private final Amendments amendments;
  private final UnitDirectory directory;

  /** Takes what it works with. */
  @Activate
  public AmendmentPages(
      @Reference Access access,
      @Reference Amendments amendments,
      @Reference UnitDirectory directory) {
    this.access = access;
    this.amendments = amendments;
    this.directory = directory;
  }

  /** The units the reader speaks for; none for those who speak for all. */
  private List<String> own() {
    Set<String> own = access.units(REPORT, "");
    return own.contains(Access.EVERYWHERE) ? List.of() : List.copyOf(own);
  }

  /** Amendments, and the form that asks for one. */
  @GET
  public View list(@QueryParam("after") @DefaultValue("0") long after, @Context Reader reader) {
    return list(reader, after, null, null);
  }

  private View list(
      Reader reader, long after, MultivaluedMap<String, String> entered, Problem problem) {
    List<Amendment> read = amendments.page("", after, SnapshotList.SHOWN + 1);
    List<String> own = own();
    boolean sponsor = access.may(NEGOTIATE, Access.EVERYWHERE);
    AmendmentViews views = new AmendmentViews(new Naming(reader, directory.names(own)));
    return views.list(read, after, sponsor || !own.isEmpty(), sponsor, own, entered, problem);
  }

  /** Asks for a change. */
  @POST
  @Consumes(FORM)
  public Answer request(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      Amendment asked =
          amendments.request(
              entered.word("set"),
              entered.word("unit"),
              changes(entered.word("changes")),
              entered.day("validFrom"),
              entered.word("reason"));
      return Answer.go(PATH + asked.id());
    } catch (Problem problem) {
      return Answer.refused(problem, p -> list(reader, 0, form, p));
    }
  }

  /** Lines such as {@code GDP target=6}, and {@code GDP} alone to take an indicator out. */
  private static Map<String, Map<String, String>> changes(String lines) {
    Map<String, Map<String, String>> changes = new LinkedHashMap<>();
    for (String line : lines.split("\\R")) {
      String[] parts = line.strip().split("\\s+", 2);
      if (parts.length == 1 && !parts[0].isEmpty()) {
        changes.put(parts[0], null);
      } else if (parts.length == 2 && parts[1].indexOf('=') > 0) {
        int sign = parts[1].indexOf('=');
        changes
            .computeIfAbsent(parts[0], c -> new LinkedHashMap<>())
            .put(parts[1].substring(0, sign).strip(), parts[1].substring(sign + 1).strip());
      } else if (!line.isBlank()) {
        Violation wrong = Violation.at("changes", line, "indicators.amendment.line");
        throw Problem.invalid("indicators.amendment.invalid", List.of(wrong), 1);
      }
    }
    return changes;
  }

  /** One amendment. */
  @GET
  @Path("{id: [0-9]+}")
  public View one(@PathParam("id") long id, @Context Reader reader) {
    return one(reader, id, null);
  }

  private View one(Reader reader, long id, Problem problem) {
    Amendment a = amendments.get(id);
    List<Statement> said = amendments.statements(id);
    List<String> units =
        said.stream().map(Statement::unit).filter(u -> !u.isEmpty()).limit(500).toList();
    AmendmentViews views = new AmendmentViews(new Naming(reader, directory.names(units)));
    boolean sponsor = access.may(NEGOTIATE, Access.EVERYWHERE);
    boolean decides = access.may("indicators.decide", Access.EVERYWHERE);
    return views.one(a, said, new AmendmentViews.Voice(sponsor, decides, own()), problem);
  }

  /** Shows what an amendment would do. */
  @POST
  @Path("{id: [0-9]+}/impact")
  @Consumes(FORM)
  public Answer show(
      @PathParam("id") long id,
      @FormParam("base") @DefaultValue("0") int base,
      @Context Reader reader) {
    return done(reader, id, () -> amendments.show(id, base));
  }

  private Answer done(Reader reader, long id, Runnable deed) {
    try {
      deed.run();
      return Answer.go(PATH + id);
    } catch (Problem problem) {
      return Answer.refused(problem, p -> one(reader, id, p));
    }
  }

  /** Says something for a side. */
  @POST
  @Path("{id: [0-9]+}/statement")
  @Consumes(FORM)
  public Answer state(
      @PathParam("id") long id,
      @FormParam("unit") @DefaultValue("") String unit,
      @FormParam("support") @DefaultValue("") String support,
      @FormParam("words") @DefaultValue("") String words,
      @Context Reader reader) {
    Statement.Kind kind = support.equals("yes") ? Statement.Kind.SUPPORT : Statement.Kind.OBJECT;
    return done(reader, id, () -> amendments.state(id, unit, kind, words.strip()));
  }

  /** Approves or refuses. */
  @POST
  @Path("{id: [0-9]+}/decision")
  @Consumes(FORM)
  public Answer decide(
      @PathParam("id") long id,
      @FormParam("base") @DefaultValue("0") int base,
      @FormParam("approved") @DefaultValue("") String approved,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context Reader reader) {
    return done(
        reader, id, () -> amendments.decide(id, base, approved.equals("yes"), reason.strip()));
  }
}
