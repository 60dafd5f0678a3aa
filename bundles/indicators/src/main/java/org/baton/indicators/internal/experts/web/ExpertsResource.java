package org.baton.indicators.internal.experts.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.experts.Expert;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.experts.Member;
import org.baton.indicators.internal.experts.Panel;
import org.baton.indicators.internal.experts.Panels;
import org.baton.indicators.internal.experts.Tie;
import org.baton.indicators.internal.web.form.Requests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Experts, their ties and panels. */
@Component(service = RestResource.class)
@Path("experts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExpertsResource implements RestResource {
  private final ExpertRegister register;
  private final Panels panels;

  /** Works on the register and on panels. */
  @Activate
  public ExpertsResource(@Reference ExpertRegister register, @Reference Panels panels) {
    this.register = register;
    this.panels = panels;
  }

  /** An expert as a caller writes one; what is left out is empty. */
  public record Given(
      String account,
      String name,
      String field,
      String region,
      String institution,
      String unit,
      LocalDate from,
      LocalDate to) {
    Expert expert() {
      return new Expert(
          0, or(account), or(name), or(field), or(region), or(institution), or(unit), from, to);
    }

    private static String or(String words) {
      return Objects.requireNonNullElse(words, "").strip();
    }
  }

  /** A panel to be made: drawn with a size and a seed, or of named experts. */
  public record GivenPanel(String set, String title, List<Long> experts, Integer size, Long seed) {}

  /** Ties that are declared; none when the list is empty. */
  public record GivenTies(List<GivenTie> ties) {}

  /** A tie that is declared. */
  public record GivenTie(String kind, String unit, String note) {
    Tie tie() {
      return new Tie(Words.kind(kind), Given.or(unit), Given.or(note));
    }
  }

  /** Experts in the order of their accounts. */
  @GET
  public Page<Expert> list(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    List<Expert> found = register.page(after, words.strip(), limit + 1);
    return Requests.page(found, limit, Expert::account);
  }

  /** Adds an expert, or changes the one with the same account. */
  @POST
  @OneTransaction
  public Expert put(Given given) {
    return register.put(List.of(Requests.present(given).expert())).get(0);
  }

  /** One expert. */
  @GET
  @Path("{id}")
  public Expert expert(@PathParam("id") long id) {
    return register.get(id);
  }

  /** What ties an expert to units. */
  @GET
  @Path("{id}/ties")
  public List<Tie> ties(@PathParam("id") long id) {
    return register.ties(id);
  }

  /** Adds a tie that became known. */
  @POST
  @Path("{id}/ties")
  @OneTransaction
  public List<Tie> tie(@PathParam("id") long id, GivenTie given) {
    register.tie(id, Requests.present(given).tie());
    return register.ties(id);
  }

  /** Panels, the newest first. */
  @GET
  @Path("panels")
  public Page<Panel> panels(
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    List<Panel> found = panels.page(Requests.before(after), limit + 1);
    return Requests.page(found, limit, Panel::id);
  }

  /** Makes a panel. */
  @POST
  @Path("panels")
  @OneTransaction
  public Panel make(GivenPanel given) {
    String set = Given.or(Requests.present(given).set());
    String title = Given.or(given.title());
    if (given.experts() != null) {
      return panels.choose(set, title, given.experts());
    }
    int size = Objects.requireNonNullElse(given.size(), 0);
    return panels.draw(set, title, size, Objects.requireNonNullElse(given.seed(), 0L));
  }

  /** The members of a panel. */
  @GET
  @Path("panels/{id}/members")
  public List<Member> members(@PathParam("id") long id) {
    return panels.members(id);
  }

  /** The caller declares their ties as a member of a panel. */
  @POST
  @Path("panels/{id}/declaration")
  @OneTransaction
  public Member declare(@PathParam("id") long id, GivenTies given) {
    List<GivenTie> ties = Objects.requireNonNullElse(Requests.present(given).ties(), List.of());
    return panels.declare(id, ties.stream().map(GivenTie::tie).toList());
  }
}
