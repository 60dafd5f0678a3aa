package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.baton.api.plan.Plans;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.library.DraftPlans;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.SetChecks;
import org.baton.indicators.internal.sets.SetDesk;
import org.baton.indicators.internal.web.form.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets of indicators and their entries. */
@Component(service = RestResource.class)
@Path("sets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SetsResource implements RestResource {
  private final SetDesk desk;
  private final DraftPlans drafts;

  /** Works at this desk. */
  @Activate
  public SetsResource(@Reference SetDesk desk, @Reference DraftPlans drafts) {
    this.desk = desk;
    this.drafts = drafts;
  }

  /** A set to be made; what was left out is empty. */
  public record Made(String code, Text title, String kind, String base, String cycle) {}

  /**
   * What is said of a set; what was left out is empty.
   *
   * @param version the version that was looked at; 0 when the caller did not look
   */
  public record Bound(Text title, String kind, String base, String cycle, int version) {}

  /** Why an entry ends. */
  public record Retired(String reason) {}

  /** Why a plan is drawn up. */
  public record Drafted(String note) {}

  /** A version of a cycle's plan. */
  public record Draft(String cycle, int number, String hash) {}

  /** Where a branch is copied from, and the parent it gets; empty for the top. */
  public record Copied(String from, String code, String below) {}

  /** The sets in the order of their codes. */
  @GET
  public Page<IndicatorSet> sets(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return Requests.page(desk.page(after, limit + 1), limit, IndicatorSet::code);
  }

  /** Makes a set. */
  @POST
  @OneTransaction
  public IndicatorSet make(Made given) {
    Made made = Requests.present(given);
    return desk.create(
        word(made.code()),
        Objects.requireNonNullElse(made.title(), Text.same("")),
        word(made.kind()),
        word(made.base()),
        word(made.cycle()));
  }

  private static String word(String given) {
    return given == null ? "" : given.strip();
  }

  /** A set. */
  @GET
  @Path("{set}")
  public IndicatorSet set(@PathParam("set") String set) {
    return desk.get(set);
  }

  /** Names a set anew and binds it to a kind of unit, a common set and a cycle. */
  @PUT
  @Path("{set}")
  @OneTransaction
  public IndicatorSet bind(@PathParam("set") String set, Bound given) {
    Bound bound = Requests.present(given);
    return desk.bind(
        set,
        bound.version(),
        Objects.requireNonNullElse(bound.title(), Text.same("")),
        word(bound.kind()),
        word(bound.base()),
        word(bound.cycle()));
  }

  /** Makes a set the newest draft of its cycle's plan. */
  @POST
  @Path("{set}/plan")
  public Draft draft(@PathParam("set") String set, Drafted drafted) {
    Plans.Saved saved = drafts.save(set, word(drafted == null ? "" : drafted.note()));
    return new Draft(desk.get(set).cycle(), saved.number(), saved.hash());
  }

  /** What holds in a set, in its order; {@code set} tells where an entry comes from. */
  @GET
  @Path("{set}/entries")
  public List<EntryBody> entries(@PathParam("set") String set) {
    return desk.entries(set).stream().map(EntryBody::of).toList();
  }

  /** What stands against settling a set. */
  @GET
  @Path("{set}/checks")
  public SetChecks.Verdict checks(@PathParam("set") String set) {
    return desk.check(set);
  }

  /** Adds an entry. */
  @POST
  @Path("{set}/entries")
  @OneTransaction
  public EntryBody add(@PathParam("set") String set, EntryBody given) {
    EntryBody body = Requests.present(given);
    desk.add(set, 0, "", body.entry(word(body.code()), Standing.NEW));
    return entry(set, word(body.code()));
  }

  /** An entry. */
  @GET
  @Path("{set}/entries/{code}")
  public EntryBody entry(@PathParam("set") String set, @PathParam("code") String code) {
    return EntryBody.of(desk.entry(set, code));
  }

  /** Changes an entry; an inherited one becomes the set's own. */
  @PUT
  @Path("{set}/entries/{code}")
  @OneTransaction
  public EntryBody change(
      @PathParam("set") String set, @PathParam("code") String code, EntryBody body) {
    desk.change(set, 0, "", Requests.present(body).entry(code, desk.entry(set, code).standing()));
    return entry(set, code);
  }

  /** Takes an entry out of a set with all below it. */
  @DELETE
  @Path("{set}/entries/{code}")
  @OneTransaction
  public void remove(@PathParam("set") String set, @PathParam("code") String code) {
    desk.remove(set, 0, "", code);
  }

  /** Ends an entry: it stays to be read and is never used again. */
  @POST
  @Path("{set}/entries/{code}/retirement")
  @OneTransaction
  public EntryBody retire(
      @PathParam("set") String set, @PathParam("code") String code, Retired retired) {
    desk.retire(set, 0, word(retired == null ? "" : retired.reason()), code);
    return entry(set, code);
  }

  /** Copies an entry with all below it from another set. */
  @POST
  @Path("{set}/copies")
  @OneTransaction
  public IndicatorSet copy(@PathParam("set") String set, Copied given) {
    Copied copied = Requests.present(given);
    return desk.copy(set, 0, word(copied.from()), word(copied.code()), word(copied.below()));
  }
}
