package org.baton.subjects.internal.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baton.api.access.Access;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The way from one regime to another, year by year: what is in force on the last day of each year,
 * and how much of each element then comes from outside.
 */
@Component(service = RegimePath.class)
public final class RegimePath {
  /** The most years that are shown. */
  private static final int MOST = 30;

  private final Access access;
  private final Regimes regimes;
  private final MatrixBook book;
  private final Timepiece time = Timepiece.real();

  /**
   * A year.
   *
   * @param year the year
   * @param regime the regime on its last day, if there is one
   * @param matrix the number of the matrix on its last day; empty when there is none
   * @param external the external share of each element by its code, 0 to 1
   * @param allowed whether the shares of what is evaluated as a whole are in keeping with the
   *     regime; false without a regime or a matrix
   */
  public record Year(
      int year,
      Optional<Regime> regime,
      Optional<Long> matrix,
      Map<String, Double> external,
      boolean allowed) {
    /** Copies the map. */
    public Year {
      external = Map.copyOf(external);
    }
  }

  /** Works on regimes and matrices. */
  @Activate
  public RegimePath(
      @Reference Access access, @Reference Regimes regimes, @Reference MatrixBook book) {
    this.access = access;
    this.regimes = regimes;
    this.book = book;
  }

  /** This year and those behind it until the last regime or matrix that was set; at most 30. */
  public List<Year> years() {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    List<Regime> ruled = regimes.all();
    List<Matrix> matrices = book.list();
    int first = time.day().getYear();
    int last =
        Stream.concat(ruled.stream().map(Regime::from), matrices.stream().map(Matrix::from))
            .mapToInt(LocalDate::getYear)
            .max()
            .orElse(first);
    Map<Long, MatrixBook.Standing> read = new HashMap<>();
    List<Year> years = new ArrayList<>();
    for (int y = first; y <= Math.min(last, first + MOST - 1); y++) {
      LocalDate day = LocalDate.of(y, 12, 31);
      Optional<Regime> regime =
          ruled.stream().filter(r -> !r.from().isAfter(day)).reduce((a, b) -> b);
      Optional<Long> matrix =
          matrices.stream().filter(m -> !m.from().isAfter(day)).map(Matrix::id).findFirst();
      years.add(year(y, regime, matrix.map(id -> read.computeIfAbsent(id, book::get))));
    }
    return years;
  }

  private static Year year(
      int year, Optional<Regime> regime, Optional<MatrixBook.Standing> standing) {
    Map<String, Double> external = standing.map(MatrixBook.Standing::external).orElse(Map.of());
    boolean allowed =
        regime.isPresent()
            && standing.isPresent()
            && standing.get().elements().stream()
                .filter(Element::whole)
                .allMatch(e -> regime.get().allows(external.get(e.code())));
    return new Year(year, regime, standing.map(s -> s.matrix().id()), external, allowed);
  }
}
