package org.baton.subjects.internal.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.GroupRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps which group evaluates which element, from which day on. */
@Component(service = MatrixBook.class)
public final class MatrixBook {
  private static final int LONGEST = 400;
  private static final int LONGEST_TITLE = 200;
  private static final int MOST = 200;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final GroupRegister groups;
  private final Regimes regimes;
  private final Timepiece time = Timepiece.real();

  /**
   * A matrix as it stands.
   *
   * @param elements all elements in their order
   * @param regime the regime on its first day, if there is one
   * @param external the external share of each element, 0 to 1
   * @param faults what keeps plans from being made of it
   */
  public record Standing(
      Matrix matrix,
      List<Element> elements,
      Optional<Regime> regime,
      Map<String, Double> external,
      List<Violation> faults) {}

  /** Works on the module's schema. */
  @Activate
  public MatrixBook(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference GroupRegister groups,
      @Reference Regimes regimes) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.groups = groups;
    this.regimes = regimes;
  }

  private MatrixTable table(java.sql.Connection connection) {
    return new MatrixTable(connection, database.dialect());
  }

  /** Matrices without their cells, the newest first; at most 200. */
  public List<Matrix> list() {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    return database.read(c -> table(c).list(MOST));
  }

  /** The matrix in force on a day, if there is one. */
  public Optional<Matrix> on(LocalDate day) {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    return database.read(
        c -> {
          Optional<Long> id = table(c).inForce(day);
          return id.isEmpty() ? Optional.empty() : table(c).find(id.get());
        });
  }

  /** All elements in their order. */
  public List<Element> elements() {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    return database.read(c -> table(c).elements());
  }

  /**
   * A matrix as it stands.
   *
   * @throws Problem when there is none with this number
   */
  public Standing get(long id) {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    Matrix matrix =
        database
            .read(c -> table(c).find(id))
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.matrix.none", id));
    return standing(matrix, regimes.on(matrix.from()));
  }

  /** A matrix under a regime. */
  Standing standing(Matrix matrix, Optional<Regime> regime) {
    MatrixCheck check = new MatrixCheck(groups.read());
    List<Element> elements = database.read(c -> table(c).elements());
    Map<String, Double> external = new HashMap<>();
    elements.forEach(e -> external.put(e.code(), check.external(matrix.of(e.code()))));
    return new Standing(matrix, elements, regime, external, check.whole(matrix, elements, regime));
  }

  /**
   * Takes the standard matrix from a day on, with the elements and groups that are not there. How
   * the whole is evaluated follows the regime of that day.
   *
   * @throws Problem when no regime is in force on that day: which one holds is nobody's default
   */
  public Standing takeStandard(LocalDate from) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Regime regime =
        regimes
            .on(from)
            .orElseThrow(
                () -> Problem.of(Kind.CONFLICT, "subjects.matrix.no-regime", from.toString()));
    return database.tx(
        c -> {
          groups.takeStandard();
          List<String> there = table(c).elements().stream().map(Element::code).toList();
          for (Element element : StandardMatrix.ELEMENTS) {
            if (!there.contains(element.code())) {
              table(c).put(element);
            }
          }
          return create(from, "", StandardMatrix.cells(regime.kind()));
        });
  }

  /** Begins a matrix for another day with the cells of one that is there. */
  public Standing copy(long id, LocalDate from, String note) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    new Faults().most("note", note, LONGEST).refuse();
    return create(from, note, get(id).matrix().cells());
  }

  private Standing create(LocalDate from, String note, List<Cell> cells) {
    new Faults().day("from", from).refuse();
    return database.tx(
        c -> {
          if (table(c).list(MOST).size() >= MOST) {
            throw Problem.of(Kind.CONFLICT, "subjects.matrix.many", MOST);
          }
          String by = access.caller().account();
          Matrix fresh = new Matrix(0, from, note, 1, time.now(), by, cells);
          long id = table(c).insert(fresh, time.now(), by);
          audit.record(
              "subjects.matrix.made", "matrix:" + id, note, Map.of("from", from.toString()));
          return get(id);
        });
  }

  /** Adds an element, or changes the one with this code. */
  public Element put(Element element) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Faults faults = new Faults();
    boolean code = !element.code().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    faults.when(code, "code", element.code(), "subjects.group.code");
    faults.words("title_zh", element.title().zh(), LONGEST_TITLE);
    faults.words("title_en", element.title().en(), LONGEST_TITLE);
    faults.refuse();
    return database.tx(
        c -> {
          List<Element> there = table(c).elements();
          if (there.size() >= MOST
              && there.stream().noneMatch(e -> e.code().equals(element.code()))) {
            throw Problem.of(Kind.CONFLICT, "subjects.matrix.many", MOST);
          }
          table(c).put(element);
          audit.record("subjects.element.kept", "element:" + element.code(), "", Map.of());
          return element;
        });
  }

  /**
   * Says who evaluates an element.
   *
   * @param version the version of the matrix that its writer saw
   * @param cells all groups of the element; none when nobody evaluates it
   * @throws Problem with all that is wrong, or when somebody changed the matrix in between
   */
  public Standing put(long id, int version, String element, List<Cell> cells) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Standing before = get(id);
    if (before.elements().stream().noneMatch(e -> e.code().equals(element))) {
      throw Problem.of(Kind.NOT_FOUND, "subjects.matrix.element", element);
    }
    new Faults().addAll(new MatrixCheck(groups.read()).row(cells)).refuse();
    return database.tx(
        c -> {
          String by = access.caller().account();
          if (!table(c).replace(id, version, element, cells, time.now(), by)) {
            throw Problem.of(Kind.STALE, "subjects.matrix.stale");
          }
          audit.record("subjects.matrix.changed", "matrix:" + id, "", Map.of("element", element));
          return get(id);
        });
  }
}
