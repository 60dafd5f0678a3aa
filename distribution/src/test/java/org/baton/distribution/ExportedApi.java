package org.baton.distribution;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exported packages of a bundle as bnd sees them, and the same as a text. In each line stands
 * what it would mean for others if it came, and if it went: so a method more is {@code minor} where
 * we implement it and {@code major} where others do.
 *
 * @param packages the packages by their names
 */
record ExportedApi(Map<String, Exported> packages) {
  private static final String INDENT = "  ";

  /** A package with its version and all that can be seen of it from outside. */
  record Exported(Version version, Tree tree) {}

  /** What a bundle exports whose classes and manifest are in a folder. */
  static ExportedApi of(Path classes) {
    Map<String, Exported> packages = new TreeMap<>();
    try (Jar jar = new Jar("classes", classes.toFile())) {
      Tree api = new DiffPluginImpl().tree(jar).get("<api>");
      Parameters exports = Domain.domain(jar.getManifest()).getExportPackage();
      exports.forEach(
          (name, attributes) ->
              packages.put(
                  name, new Exported(new Version(attributes.getVersion()), own(api.get(name)))));
      return new ExportedApi(packages);
    } catch (Exception e) {
      throw new IllegalStateException(classes.toString(), e);
    }
  }

  private static Tree own(Tree all) {
    try {
      return new DiffPluginImpl().deserialize(OwnMembers.of(all.serialize()));
    } catch (Exception e) {
      throw new IllegalStateException(all.getName(), e);
    }
  }

  /** All of it, a line each, members below what they belong to. */
  String text() {
    StringBuilder text = new StringBuilder();
    packages.forEach(
        (name, one) -> {
          text.append(name).append(' ').append(one.version()).append('\n');
          write(one.tree().serialize(), INDENT, text);
        });
    return text.toString();
  }

  private static void write(Tree.Data element, String indent, StringBuilder text) {
    text.append(indent).append(element.type).append(' ').append(element.name.replace("\n", "\\n"));
    text.append(' ').append(element.add).append(' ').append(element.rem).append('\n');
    Arrays.stream(element.children)
        .sorted(Comparator.comparing((Tree.Data d) -> d.type).thenComparing(d -> d.name))
        .forEach(child -> write(child, indent + INDENT, text));
  }

  /** Reads such a text. */
  static ExportedApi read(String text) {
    Map<String, Exported> packages = new TreeMap<>();
    Deque<String> lines = new ArrayDeque<>(text.lines().toList());
    while (!lines.isEmpty()) {
      String[] head = lines.pop().split(" ");
      try {
        Tree tree = new DiffPluginImpl().deserialize(element(lines, 1));
        packages.put(head[0], new Exported(new Version(head[1]), tree));
      } catch (Exception e) {
        throw new IllegalStateException(head[0], e);
      }
    }
    return new ExportedApi(packages);
  }

  private static Tree.Data element(Deque<String> lines, int depth) {
    String line = lines.pop().substring(depth * INDENT.length());
    int first = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    int before = line.lastIndexOf(' ', last - 1);
    Tree.Data element = new Tree.Data();
    element.type = Type.valueOf(line.substring(0, first));
    element.name = line.substring(first + 1, before).replace("\\n", "\n");
    element.add = Delta.valueOf(line.substring(before + 1, last));
    element.rem = Delta.valueOf(line.substring(last + 1));
    List<Tree.Data> children = new ArrayList<>();
    while (!lines.isEmpty() && lines.peek().startsWith(INDENT.repeat(depth + 1))) {
      children.add(element(lines, depth + 1));
    }
    element.children = children.toArray(Tree.Data[]::new);
    return element;
  }
}
