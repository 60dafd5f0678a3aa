package org.baton.bench.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The units: four levels below one root, as many and as deep as a real country has. The names are
 * made up, of a few characters that come again and again, as real names do. With the system
 * property {@code baton.bench.divisions} naming a folder of real divisions, those are taken.
 */
final class Country {
  static final String ROOT = "CN";
  private static final int PROVINCES = 31;
  private static final int PREFECTURES = 342;
  private static final int COUNTIES = 2978;
  private static final int TOWNSHIPS = 41_352;
  private static final int SMALL = 60;

  private static final String CHARACTERS = "青石江安平阳新城西山东河南湖北海长云龙泉金马白水大高林田丰和";
  private static final String[] SOUNDS =
      ("qing shi jiang an ping yang xin cheng xi shan dong he nan hu bei hai chang yun long quan"
              + " jin ma bai shui da gao lin tian feng he")
          .split(" ");

  private final List<Place> places = new ArrayList<>();

  private Country() {}

  /** All units, those above before those below. */
  static List<Place> of(boolean small) throws IOException {
    Country country = new Country();
    country.places.add(new Place(ROOT, "全国", "Country", "country", ""));
    String real = System.getProperty("baton.bench.divisions", "");
    if (small || real.isEmpty()) {
      country.make(small ? SMALL : 1);
    } else {
      country.read(Path.of(real));
    }
    return country.places;
  }

  private void make(int part) {
    List<Place> provinces =
        level(places, PROVINCES / Math.min(part, 10), "province", "省", "Province");
    List<Place> prefectures = level(provinces, PREFECTURES / part, "prefecture", "市", "City");
    List<Place> counties = level(prefectures, COUNTIES / part, "county", "县", "County");
    level(counties, TOWNSHIPS / part, "township", "镇", "Town");
  }

  /** A level of so many units, spread evenly below those of the level above. */
  private List<Place> level(List<Place> above, int count, String kind, String zh, String en) {
    List<Place> parents = List.copyOf(above);
    List<Place> made = new ArrayList<>(count);
    int under = 0;
    int last = -1;
    for (int i = 0; i < count; i++) {
      int parent = (int) ((long) i * parents.size() / count);
      under = parent == last ? under + 1 : 1;
      last = parent;
      Place of = parents.get(parent);
      String code = (of.code().equals(ROOT) ? "" : of.code()) + "%02d".formatted(under + 10);
      int name = Math.floorMod(code.hashCode() * 31 + 7, 27_000);
      made.add(new Place(code, characters(name) + zh, sounds(name) + " " + en, kind, of.code()));
    }
    places.addAll(made);
    return made;
  }

  private static String characters(int number) {
    int n = CHARACTERS.length();
    String two = "" + CHARACTERS.charAt(number % n) + CHARACTERS.charAt(number / n % n);
    return number % 3 == 0 ? two + CHARACTERS.charAt(number / n / n % n) : two;
  }

  private static String sounds(int number) {
    int n = SOUNDS.length;
    String two = SOUNDS[number % n] + SOUNDS[number / n % n];
    String all = number % 3 == 0 ? two + SOUNDS[number / n / n % n] : two;
    return Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  private void read(Path folder) throws IOException {
    read(folder.resolve("provinces.csv"), "province", -1);
    read(folder.resolve("cities.csv"), "prefecture", 2);
    read(folder.resolve("areas.csv"), "county", 2);
    read(folder.resolve("streets.csv"), "township", 2);
  }

  private void read(Path file, String kind, int parent) throws IOException {
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      String[] cells = line.replace("\"", "").split(",");
      String above = parent < 0 ? ROOT : cells[parent];
      places.add(new Place(cells[0], cells[1], cells[1], kind, above));
    }
  }
}
