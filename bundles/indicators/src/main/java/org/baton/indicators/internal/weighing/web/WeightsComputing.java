package org.baton.indicators.internal.weighing.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.access.Access;
import org.baton.api.web.BodyLimit;
import org.baton.api.web.RestResource;
import org.baton.indicators.internal.web.form.Requests;
import org.baton.indicators.internal.weighing.AhpAnswer;
import org.baton.indicators.internal.weighing.Computed;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Question;
import org.baton.indicators.internal.weighing.Weigher;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes weights from what a request carries; keeps nothing. */
@Component(service = RestResource.class)
@Path("compute")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WeightsComputing implements RestResource {
  private final Access access;

  /**
   * Judgments of one person: a matrix, or pairs.
   *
   * @param items what is compared
   * @param matrix row by row; null for no judgment; pairs below the diagonal must be reciprocal
   * @param judgments pairs, in the place of the matrix
   * @param parameters named parameters
   */
  record AhpBody(
      List<Item> items,
      List<List<Double>> matrix,
      List<Pair> judgments,
      Map<String, Object> parameters) {}

  /** Checks who calls. */
  @Activate
  public WeightsComputing(@Reference Access access) {
    this.access = access;
  }

  private void require() {
    if (!access.may("indicators.weigh", Access.EVERYWHERE)) {
      access.require("indicators.view", Access.EVERYWHERE);
    }
  }

  /** Weights by a method, with every parameter that was used and those that had their defaults. */
  @POST
  @Path("weights")
  @BodyLimit(mebibytes = 4)
  public Computed weights(Question question) {
    require();
    return Weigher.compute(Requests.present(question));
  }

  /** Priorities, consistency and advice for one person's judgments. */
  @POST
  @Path("ahp")
  public AhpAnswer ahp(AhpBody given) {
    require();
    AhpBody body = Requests.present(given);
    List<Item> items = Objects.requireNonNullElse(body.items(), List.of());
    Map<String, Object> parameters = Objects.requireNonNullElse(body.parameters(), Map.of());
    if (body.matrix() == null) {
      List<Pair> pairs = Objects.requireNonNullElse(body.judgments(), List.of());
      return AhpAnswer.ofPairs(items, pairs, parameters);
    }
    return AhpAnswer.ofMatrix(items, numbers(body.matrix()), parameters);
  }

  private static double[][] numbers(List<List<Double>> rows) {
    List<double[]> numbers = new ArrayList<>();
    for (List<Double> row : rows) {
      numbers.add(
          Objects.requireNonNullElse(row, List.<Double>of()).stream()
              .mapToDouble(v -> v == null ? Double.NaN : v)
              .toArray());
    }
    return numbers.toArray(double[][]::new);
  }
}
