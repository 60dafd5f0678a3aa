package org.baton.access.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.baton.access.internal.Roles;
import org.baton.access.internal.Roles.Role;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The roles and what they grant at present. */
@Component(service = RestResource.class)
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RolesResource implements RestResource {
  private final Roles roles;

  /** What a role is called in both languages, and what it grants. */
  public record Wish(Text title, List<String> permissions) {}

  /** Works on the roles. */
  @Activate
  public RolesResource(@Reference Roles roles) {
    this.roles = roles;
  }

  /** All roles: the built-in ones first. */
  @GET
  public List<Role> list() {
    return roles.list();
  }

  /** A role. */
  @GET
  @Path("{role}")
  public Role get(@PathParam("role") String role) {
    return roles.get(role);
  }

  /** Makes or changes a role; the built-in ones cannot be changed. */
  @PUT
  @Path("{role}")
  public Role put(@PathParam("role") String role, Wish wish) {
    if (wish == null) {
      throw Problem.of(Kind.INVALID, "access.body.missing");
    }
    Text title = Objects.requireNonNullElse(wish.title(), new Text("", ""));
    Set<String> permissions = new TreeSet<>();
    Objects.requireNonNullElse(wish.permissions(), List.<String>of()).stream()
        .filter(Objects::nonNull)
        .forEach(permissions::add);
    return roles.put(role, title, permissions);
  }

  /** Takes a role away that nobody holds. */
  @DELETE
  @Path("{role}")
  public void delete(@PathParam("role") String role) {
    roles.delete(role);
  }
}
