package org.baton.subjects.internal.groups.web;

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
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Answer;
import org.baton.api.web.PageResource;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.groups.Rosters;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Shown;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The groups, and a page a group with its members. */
@Component(service = PageResource.class)
@Path("groups")
@Produces(MediaType.TEXT_HTML)
public final class GroupPages implements PageResource {
  static final String HERE = "/subjects/groups/";
  static final String TITLE = "menu.subjects.groups";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
  private static final int SHOWN = 50;

  private final Access access;
  private final GroupRegister groups;
  private final Rosters rosters;

  /** Works on groups and rosters. */
  @Activate
  public GroupPages(
      @Reference Access access, @Reference GroupRegister groups, @Reference Rosters rosters) {
    this.access = access;
    this.groups = groups;
    this.rosters = rosters;
  }

  /** All groups. */
  @GET
  public View list(@Context Reader reader) {
    List<Group> all = groups.all();
    return View.of(TITLE, new GroupView(reader, keeps()).list(all, rosters.counts()));
  }

  private boolean keeps() {
    return access.may(Rights.MANAGE, Access.EVERYWHERE);
  }

  /** Takes the standard groups. */
  @POST
  @Path("standard")
  @Consumes(FORM)
  public Answer takeStandard(MultivaluedMap<String, String> form) {
    groups.takeStandard();
    return Answer.go(HERE);
  }

  /** The form of a new group. */
  @GET
  @Path("new")
  public View fresh(@Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    return fresh(reader, GroupForm.fresh(reader, HERE + "new"));
  }

  private static View fresh(Reader reader, Form form) {
    return View.of(
        "subjects.groups.new",
        Heading.of(reader.t("subjects.groups.new"), reader.t("subjects.groups.new.lead"))
            .below(Action.link(reader.t(TITLE), HERE)),
        form);
  }

  /** Adds a group. */
  @POST
  @Path("new")
  @Consumes(FORM)
  public Answer create(MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    try {
      return Answer.go(path(groups.put(GroupForm.fresh(entered))));
    } catch (Problem e) {
      Form shown = GroupForm.fresh(reader, HERE + "new").filled(entered::word);
      return Answer.refused(e, p -> fresh(reader, shown.refused(p)));
    }
  }

  static String path(Group group) {
    return Address.below(HERE, "of", group.code()).toString();
  }

  /** One group with its members. */
  @GET
  @Path("of/{code}")
  public View group(
      @PathParam("code") String code,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("after") @DefaultValue("") String after,
      @Context Reader reader) {
    Group group = groups.get(code);
    Form change = GroupForm.change(reader, path(group), group);
    Form member = MemberForm.fresh(reader, path(group) + "/members");
    return group(reader, group, words.strip(), after, Map.of("group", change, "member", member));
  }

  private View group(
      Reader reader, Group group, String words, String after, Map<String, Form> forms) {
    Shown<Member> shown =
        Shown.of(
            rosters.page(group.code(), words, Entered.place(after, 0), SHOWN + 1),
            SHOWN,
            Member::id);
    Address next = Address.below(HERE, "of", group.code()).with("after", shown.next());
    String path = shown.next().isEmpty() ? "" : next.with("q", words).toString();
    return View.of(
        reader.t(group.title()),
        new GroupView(reader, keeps()).group(group, shown.items(), words, after, path, forms));
  }

  /** Changes a group. */
  @POST
  @Path("of/{code}")
  @Consumes(FORM)
  public Answer change(
      @PathParam("code") String code, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    Group old = groups.get(code);
    try {
      return Answer.go(path(groups.put(GroupForm.changed(entered, old))));
    } catch (Problem e) {
      Form change = GroupForm.change(reader, path(old), old).filled(entered::word).refused(e);
      Form member = MemberForm.fresh(reader, path(old) + "/members");
      return Answer.refused(
          e, p -> group(reader, old, "", "", Map.of("group", change, "member", member)));
    }
  }

  /** Adds a member. */
  @POST
  @Path("of/{code}/members")
  @Consumes(FORM)
  public Answer add(
      @PathParam("code") String code, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    Group group = groups.get(code);
    try {
      rosters.put(List.of(MemberForm.read(entered, code, entered.word("account"), true)));
      return Answer.go(path(group));
    } catch (Problem e) {
      Form change = GroupForm.change(reader, path(group), group);
      Form member = MemberForm.fresh(reader, path(group) + "/members").filled(entered::word);
      Map<String, Form> forms = Map.of("group", change, "member", member.refused(e));
      return Answer.refused(e, p -> group(reader, group, "", "", forms));
    }
  }

  /** One member, to be changed. */
  @GET
  @Path("members/{id: [0-9]+}")
  public View member(@PathParam("id") long id, @Context Reader reader) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Member member = rosters.get(id);
    return member(reader, member, MemberForm.change(reader, memberPath(id), member));
  }

  static String memberPath(long id) {
    return HERE + "members/" + id;
  }

  private View member(Reader reader, Member member, Form form) {
    Group group = groups.get(member.group());
    return View.of(
        member.name(),
        Heading.of(member.name(), reader.t("subjects.members.lead", member.account()))
            .below(
                Action.link(reader.t(TITLE), HERE),
                Action.link(reader.t(group.title()), path(group))),
        form);
  }

  /** Changes a member. */
  @POST
  @Path("members/{id: [0-9]+}")
  @Consumes(FORM)
  public Answer change(
      @PathParam("id") long id, MultivaluedMap<String, String> form, @Context Reader reader) {
    Entered entered = new Entered(form);
    Member old = rosters.get(id);
    try {
      rosters.put(List.of(MemberForm.read(entered, old.group(), old.account(), false)));
      return Answer.go(path(groups.get(old.group())));
    } catch (Problem e) {
      Form shown = MemberForm.change(reader, memberPath(id), old).filled(entered::word);
      return Answer.refused(e, p -> member(reader, old, shown.refused(p)));
    }
  }
}
