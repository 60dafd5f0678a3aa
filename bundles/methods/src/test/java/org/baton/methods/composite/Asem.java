package org.baton.methods.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.methods.RealData;
import org.baton.methods.Table;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.impute.Imputation;
import org.baton.methods.normalise.MinMaxScale;
import org.baton.methods.normalise.Normalisation;
import org.baton.methods.outlier.Treatment;
import org.baton.methods.score.Direction;
import org.baton.methods.screen.Screening;

/** The example index of the shared data, and the recipe of its expected results. */
final class Asem {
  private Asem() {}

  private static Table table(String name) {
    return Table.read(RealData.Folder.file("asem/" + name + ".csv"));
  }

  static Table meta() {
    return table("asem_iMeta");
  }

  static Frame raw() {
    return table("asem_iData").frame(meta().where("Type", "Indicator").words("iCode"));
  }

  /** The data of a year of the panel. */
  static Frame year(int year) {
    return table("asem_iData_panel_2014_2018")
        .where("Time", String.valueOf(year))
        .frame(raw().indicators());
  }

  static Map<String, String> groups(String column) {
    Table data = table("asem_iData");
    Map<String, String> groups = new HashMap<>();
    for (int i = 0; i < data.rows().size(); i++) {
      groups.put(data.words("uCode").get(i), data.words(column).get(i));
    }
    return groups;
  }

  static Map<String, Direction> directions() {
    Table indicators = meta().where("Type", "Indicator");
    Map<String, Direction> directions = new HashMap<>();
    for (int i = 0; i < indicators.rows().size(); i++) {
      boolean up = indicators.words("Direction").get(i).equals("1");
      directions.put(indicators.words("iCode").get(i), up ? Direction.UP : Direction.DOWN);
    }
    return directions;
  }

  static Hierarchy hierarchy(Rule rule) {
    Table meta = meta();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < meta.rows().size(); i++) {
      String code = meta.words("iCode").get(i);
      String parent = meta.words("Parent").get(i);
      double weight = meta.numbers("Weight")[i];
      switch (meta.words("Type").get(i)) {
        case "Indicator" -> nodes.add(Node.indicator(code, parent, weight));
        case "Aggregate" -> nodes.add(Node.group(code, parent, weight, rule));
        default -> {}
      }
    }
    return new Hierarchy(nodes);
  }

  static Step.Denominate denominate() {
    Table meta = meta();
    List<Step.Division> divisions = new ArrayList<>();
    for (int i = 0; i < meta.rows().size(); i++) {
      String by = meta.words("Denominator").get(i);
      if (!by.isEmpty() && !by.equals("NA")) {
        divisions.add(new Step.Division(meta.words("iCode").get(i), by, 1));
      }
    }
    List<String> sizes = meta.where("Type", "Denominator").words("iCode");
    return new Step.Denominate(table("asem_iData").frame(sizes), divisions);
  }

  static Step.Normalise normalise(Normalisation way) {
    return new Step.Normalise(way, Map.of(), directions(), "");
  }

  static Recipe recipe() {
    return Recipe.of(
        hierarchy(Rule.of(Aggregation.ARITHMETIC)),
        denominate(),
        new Step.Impute(
            Imputation.GROUP_MEAN, groups("EurAsia_group"), List.of(), Imputation.ANY_TIME),
        new Step.Screen(Screening.ofUnits(0.9), Map.of()),
        new Step.Treat(Treatment.USUAL, Map.of()),
        normalise(MinMaxScale.PERCENT));
  }
}
