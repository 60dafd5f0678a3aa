package org.baton.subjects.internal.groups.web;

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
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.groups.Rosters;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Given;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Groups of evaluators and their members. */
@Component(service = RestResource.class)
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class GroupsResource implements RestResource {
  private static final int MOST = 1000;

  private final GroupRegister groups;
  private final Rosters rosters;

  /** Works on groups and rosters. */
  @Activate
  public GroupsResource(@Reference GroupRegister groups, @Reference Rosters rosters) {
    this.groups = groups;
    this.rosters = rosters;
  }

  /** A group as a caller writes one. */
  public record GivenGroup(
      String code,
      Text title,
      String side,
      String stance,
      Boolean anonymous,
      Integer minimum,
      Integer priority) {
    Group group() {
      return new Group(
          Given.words(code),
          Objects.requireNonNullElse(title, Text.same("")),
          Entered.one(Side.class, "side", Given.words(side)),
          stance == null
              ? Group.Stance.OUTSIDE
              : Entered.one(Group.Stance.class, "stance", Given.words(stance)),
          Boolean.TRUE.equals(anonymous),
          Objects.requireNonNullElse(minimum, 1),
          Objects.requireNonNullElse(priority, 100));
    }
  }

  /** A member as a caller writes one; what is left out is empty, and they are asked. */
  public record GivenMember(
      String account,
      String name,
      String kind,
      String institution,
      String unit,
      String stratum,
      LocalDate from,
      LocalDate to,
      Boolean eligible,
      String note,
      Integer most) {
    Member member(String group) {
      return new Member(
          0,
          group,
          Given.words(account),
          Given.words(name),
          kind == null
              ? Member.Kind.PERSON
              : Entered.one(Member.Kind.class, "kind", Given.words(kind)),
          Given.words(institution),
          Given.words(unit),
          Given.words(stratum),
          from,
          to,
          !Boolean.FALSE.equals(eligible),
          Given.words(note),
          Objects.requireNonNullElse(most, 0));
    }
  }

  /** All groups in the order of their priority. */
  @GET
  public List<Group> list() {
    return groups.all();
  }

  /** Adds a group, or changes the one with the same code. */
  @POST
  @OneTransaction
  public Group put(GivenGroup given) {
    return groups.put(Given.body(given).group());
  }

  /** Adds the standard groups that are not there; answers with those that were added. */
  @POST
  @Path("standard")
  @OneTransaction
  public List<Group> takeStandard() {
    return groups.takeStandard();
  }

  /** One group. */
  @GET
  @Path("{code}")
  public Group group(@PathParam("code") String code) {
    return groups.get(code);
  }

  /** Members of a group. */
  @GET
  @Path("{code}/members")
  public Page<Member> members(
      @PathParam("code") String code,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    groups.get(code);
    int most = Shown.bounded(limit, MOST);
    return Shown.of(
            rosters.page(code, words.strip(), Entered.place(after, 0), most + 1), most, Member::id)
        .page();
  }

  /** Adds members to a group, or changes those with the same accounts; all or none. */
  @POST
  @Path("{code}/members")
  @OneTransaction
  public Page<Member> put(@PathParam("code") String code, List<GivenMember> given) {
    rosters.put(Given.all("", Given.body(given)).stream().map(m -> m.member(code)).toList());
    return members(code, "", "", MOST);
  }
}
