package org.baton.access.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.access.internal.Accounts;
import org.baton.access.internal.BuiltInRole;
import org.baton.access.internal.InstalledPermissions;
import org.baton.api.access.Access;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;
import org.baton.api.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The roles one can give, with what they grant now. */
@Component(service = RestResource.class)
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource implements RestResource {
  private final Access access;
  private final Accounts accounts;
  private final InstalledPermissions installed;
  private final Texts texts;

  /** A role with the permissions it grants of those that are installed. */
  public record Role(String role, Text title, boolean builtIn, List<String> permissions) {}

  /** Reads the roles. */
  @Activate
  public RolesResource(
      @Reference Access access,
      @Reference Accounts accounts,
      @Reference InstalledPermissions installed,
      @Reference Texts texts) {
    this.access = access;
    this.accounts = accounts;
    this.installed = installed;
    this.texts = texts;
  }

  /** All roles: the built-in ones first. */
  @GET
  public List<Role> list() {
    access.require("access.view", Access.EVERYWHERE);
    List<Role> roles = new ArrayList<>();
    for (BuiltInRole role : BuiltInRole.values()) {
      roles.add(new Role(role.code(), title(role), true, installed.grantedBy(role)));
    }
    accounts
        .customRoles()
        .values()
        .forEach(
            r ->
                roles.add(
                    new Role(
                        r.role(), r.title(), false, r.permissions().stream().sorted().toList())));
    return roles;
  }

  private Text title(BuiltInRole role) {
    String key = "access.role." + role.code();
    return new Text(texts.text(Locale.CHINESE, key), texts.text(Locale.ENGLISH, key));
  }
}
