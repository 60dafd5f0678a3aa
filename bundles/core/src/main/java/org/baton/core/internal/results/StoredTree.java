package org.baton.core.internal.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import java.util.zip.InflaterInputStream;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.text.Text;

/**
 * A node of a unit's tree of scores, with the names and sentences it needs to be told alone.
 *
 * @param value the measured value; null when there is none
 * @param measure the unit of measure; empty for an aggregate
 * @param target what was to be reached; null when there was no target, or the run is older
 * @param answers how many answers of evaluators it rests on; null when none, or the run is older
 * @param spread how far answers within a group lie apart; null when nobody can tell
 * @param score null unless scored
 * @param share the part of the root's score it stands for, 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredTree(
    String code,
    Name title,
    Double value,
    String measure,
    Double target,
    Long answers,
    Double spread,
    Double score,
    ScoreState state,
    double weight,
    double share,
    List<Why> why,
    List<StoredTree> children) {
  /** Trees of older runs lack what was added later, and newer ones may hold more. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** A name in both languages. */
  public record Name(String zh, String en) {
    /** The name as the platform knows it. */
    public Text text() {
      return new Text(zh, en);
    }
  }

  /** A sentence: the key of its pattern and the words put into it. */
  public record Why(String key, List<Object> words) {}

  /** Null for what is no number. */
  public static Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }

  /** Whether nothing stands below. */
  @com.fasterxml.jackson.annotation.JsonIgnore
  public boolean isLeaf() {
    return children.isEmpty();
  }

  /** The node with this code, here or below. */
  public Optional<StoredTree> find(String wanted) {
    if (code.equals(wanted)) {
      return Optional.of(this);
    }
    return children.stream().flatMap(c -> c.find(wanted).stream()).findFirst();
  }

  /** The nodes from this one down to the one with this code; nothing when there is none. */
  public List<StoredTree> pathTo(String wanted) {
    if (code.equals(wanted)) {
      return List.of(this);
    }
    for (StoredTree child : children) {
      List<StoredTree> below = child.pathTo(wanted);
      if (!below.isEmpty()) {
        List<StoredTree> path = new ArrayList<>(List.of(this));
        path.addAll(below);
        return path;
      }
    }
    return List.of();
  }

  /** Walks the node and everything below, parents first. */
  public void each(Consumer<StoredTree> action) {
    action.accept(this);
    children.forEach(c -> c.each(action));
  }

  /** Hands over the scores by the codes of nodes; nodes without one are not there. */
  public void scores(ObjDoubleConsumer<String> taker) {
    each(
        node -> {
          if (node.score() != null) {
            taker.accept(node.code(), node.score());
          }
        });
  }

  /** Reads a tree as runs before blocks kept it: compressed JSON, one a unit. */
  public static StoredTree read(byte[] bytes) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return JSON.readValue(in, StoredTree.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
