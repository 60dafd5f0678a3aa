package org.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Follows one unit's total down to what was reported and answered, in sentences. */
final class WhyThisNumber {
  private final JsonNode root;
  private final Words words;

  WhyThisNumber(Server server, Words words, String run, String unit) {
    this.root = server.get("/api/core/runs/" + run + "/results/" + unit).path("tree");
    this.words = words;
  }

  /** The total, its heaviest part, and so on down to an indicator. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    JsonNode node = root;
    String indent = "  ";
    while (node != null) {
      lines.add(indent + title(node) + score(node));
      for (JsonNode sentence : node.path("why")) {
        lines.add(indent + "  " + sentence.asText());
      }
      indent += "    ";
      node = heaviest(node.path("children"));
    }
    return lines;
  }

  private String title(JsonNode node) {
    return node.path("title").path(words.language()).asText();
  }

  private String score(JsonNode node) {
    return node.path("score").isNumber()
        ? String.format(words.locale(), "  %.2f", node.path("score").asDouble())
        : "";
  }

  private static JsonNode heaviest(JsonNode children) {
    JsonNode found = null;
    for (JsonNode child : children) {
      if (found == null || child.path("weight").asDouble() > found.path("weight").asDouble()) {
        found = child;
      }
    }
    return found;
  }
}
