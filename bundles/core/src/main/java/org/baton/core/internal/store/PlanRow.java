package org.baton.core.internal.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.core.internal.plans.PlanText;
import org.baton.core.internal.plans.PlanVersion;
import org.baton.core.internal.plans.PlanVersion.State;

/** A version of a cycle's plan. */
@Entity
@Table(schema = "core", name = "plan")
public class PlanRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_seq")
  @SequenceGenerator(
      name = "plan_seq",
      schema = "core",
      sequenceName = "plan_seq",
      allocationSize = 50)
  private Long id;

  private long cycle;

  @Column(name = "plan_version")
  private int number;

  @Enumerated(EnumType.STRING)
  private State state = State.DRAFT;

  private String hash;
  private String format;
  private String document;

  @Column(name = "saved_at")
  private OffsetDateTime savedAt;

  @Column(name = "saved_by")
  private String savedBy;

  private String note = "";

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String amendment = "";

  @Version private int version;

  /** For the persistence provider. */
  protected PlanRow() {}

  PlanRow(long cycle, int number) {
    this.cycle = cycle;
    this.number = number;
  }

  void save(PlanText text, String by, String why) {
    format = text.format();
    document = text.document();
    hash = text.hash();
    savedBy = by;
    savedAt = Instant.now().atOffset(ZoneOffset.UTC);
    note = why;
  }

  /** What is kept of an amendment beside its day and its reason. */
  record Decided(String reference, String page, String permission, Heard sponsor, Heard units) {}

  void amend(PlanText text, String by, PlanAmendment why) {
    save(text, by, why.reason());
    validFrom = why.from();
    amendment =
        Json.write(
            new Decided(why.reference(), why.page(), why.permission(), why.sponsor(), why.units()));
    freeze();
  }

  /** The amendment of a row; null unless it was amended. */
  static PlanAmendment amendment(LocalDate from, String why, String decided) {
    if (from == null) {
      return null;
    }
    Decided read = Json.read(decided, new TypeReference<>() {});
    return new PlanAmendment(
        read.reference(), read.page(), read.permission(), from, why, read.sponsor(), read.units());
  }

  void freeze() {
    state = State.FROZEN;
  }

  int number() {
    return number;
  }

  boolean isFrozen() {
    return state == State.FROZEN;
  }

  PlanVersion plan() {
    return new PlanVersion(
        cycle,
        number,
        state,
        hash,
        format,
        document,
        savedAt.toInstant(),
        savedBy,
        note,
        amendment(validFrom, note, amendment));
  }
}
