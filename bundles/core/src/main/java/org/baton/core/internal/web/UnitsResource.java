package org.baton.core.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.text.Text;
import org.baton.api.web.OneTransaction;
import org.baton.api.web.Page;
import org.baton.api.web.RestResource;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.units.UnitQuery;
import org.baton.core.internal.units.UnitRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The units. */
@Component(service = RestResource.class)
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UnitsResource implements RestResource {
  private static final String VIEW = "core.units.view";
  private static final String EDIT = "core.units.edit";

  private final Access access;
  private final UnitRegister register;

  /** A unit as callers read and write it; in a change, what is missing stays. */
  record UnitBody(
      String code, Names name, String kind, String parent, LocalDate validFrom, LocalDate validTo) {
    static UnitBody of(Unit unit) {
      return new UnitBody(
          unit.code(),
          Names.of(unit.name()),
          unit.kind(),
          unit.parent(),
          unit.validFrom(),
          unit.validTo());
    }

    Unit unit() {
      String of = Objects.requireNonNullElse(code, "");
      return new Unit(of, Names.text(name), kind, parent, validFrom, validTo);
    }

    Unit over(Unit unit) {
      Text newName = name == null ? unit.name() : Names.text(name);
      return new Unit(
          unit.code(),
          newName,
          Objects.requireNonNullElse(kind, unit.kind()),
          Objects.requireNonNullElse(parent, unit.parent()),
          validFrom == null ? unit.validFrom() : validFrom,
          validTo == null ? unit.validTo() : validTo);
    }
  }

  /** Works on the register. */
  @Activate
  public UnitsResource(@Reference Access access, @Reference UnitRegister register) {
    this.access = access;
    this.register = register;
  }

  /** Units in the order of their codes. */
  @GET
  public Page<UnitBody> list(
      @QueryParam("parent") String parent,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Set<String> seen = access.units(VIEW, "");
    if (seen.isEmpty()) {
      access.require(VIEW, Access.EVERYWHERE);
    }
    UnitQuery query = new UnitQuery(parent, kind, words.strip(), List.copyOf(seen));
    List<UnitBody> units =
        register.page(query, after, Lists.bounded(limit) + 1).stream().map(UnitBody::of).toList();
    return Lists.page(units, limit, UnitBody::code);
  }

  /** One unit. */
  @GET
  @Path("{code}")
  public UnitBody get(@PathParam("code") String code) {
    access.require(VIEW, code);
    return UnitBody.of(register.get(code));
  }

  /** Creates a unit. */
  @POST
  @OneTransaction
  public Response create(UnitBody given) {
    Unit unit = Lists.present(given).unit();
    access.require(EDIT, unit.parent());
    return Response.status(Response.Status.CREATED)
        .entity(UnitBody.of(register.create(unit)))
        .build();
  }

  /** Changes a unit. */
  @PATCH
  @Path("{code}")
  @OneTransaction
  public UnitBody change(@PathParam("code") String code, UnitBody given) {
    access.require(EDIT, code);
    Unit changed = Lists.present(given).over(register.get(code));
    access.require(EDIT, changed.parent());
    return UnitBody.of(register.change(changed));
  }
}
