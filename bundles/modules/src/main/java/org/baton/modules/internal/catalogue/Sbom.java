package org.baton.modules.internal.catalogue;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * The list of components of a module, in CycloneDX JSON (ECMA-424).
 *
 * @param components what the module is made of and built with, sorted by name
 */
public record Sbom(List<Part> components) {
  /** Where a module's jar has it. */
  static final String IN_JAR = "META-INF/sbom/bom.json";

  static final int MOST_BYTES = 8 << 20;
  private static final int MOST_COMPONENTS = 5000;
  private static final int DEEPEST = 50;
  private static final JsonMapper MAPPER = mapper();

  /**
   * A component.
   *
   * @param name its name, behind its group and a colon when it has one
   * @param version its version; empty when that is not said
   * @param licences its licences; none when they are not said
   */
  public record Part(String name, String version, List<String> licences) {
    /** Copies the list. */
    public Part {
      licences = List.copyOf(licences);
    }
  }

  /** Copies the list. */
  public Sbom {
    components = List.copyOf(components);
  }

  private static JsonMapper mapper() {
    JsonMapper mapper = JsonMapper.builder().build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return mapper;
  }

  /**
   * Reads a list.
   *
   * @param name what it belongs to, as the person knows it
   * @throws Problem when it is no such list, or a very long one
   */
  static Sbom read(byte[] json, String name) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (IOException e) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.sbom", name).causedBy(e);
    }
    JsonNode listed = root.path("components");
    if (!root.path("bomFormat").asText().equals("CycloneDX") || listed.size() > MOST_COMPONENTS) {
      throw Problem.of(Kind.INVALID, "modules.catalogue.sbom", name);
    }
    List<Part> parts = new ArrayList<>();
    listed.forEach(c -> parts.add(part(c)));
    parts.sort(Comparator.comparing(Part::name).thenComparing(Part::version));
    return new Sbom(parts);
  }

  private static Part part(JsonNode component) {
    String group = component.path("group").asText("");
    String name = component.path("name").asText("");
    List<String> licences =
        StreamSupport.stream(component.path("licenses").spliterator(), false)
            .map(Sbom::licence)
            .filter(l -> !l.isEmpty())
            .toList();
    return new Part(
        group.isEmpty() ? name : group + ":" + name,
        component.path("version").asText(""),
        licences);
  }

  private static String licence(JsonNode choice) {
    return Stream.of(
            choice.path("license").path("id"),
            choice.path("license").path("name"),
            choice.path("expression"))
        .map(n -> n.asText(""))
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("");
  }
}
