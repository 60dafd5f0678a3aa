package org.baton.core.internal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
import org.baton.api.cycle.CyclePhase;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.FixedStep;

/** A cycle's row. */
@Entity
@Table(schema = "core", name = "cycle")
public class CycleRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cycle_seq")
  @SequenceGenerator(
      name = "cycle_seq",
      schema = "core",
      sequenceName = "cycle_seq",
      allocationSize = 50)
  private Long id;

  private String code;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "plan_year")
  private int year;

  @Enumerated(EnumType.STRING)
  private CyclePhase phase = CyclePhase.DRAFT;

  @Column(name = "plan_hash")
  private String planHash = "";

  private String steps = "[]";

  @Column(name = "published_run")
  private Long publishedRun;

  @Column(name = "created_at")
  private OffsetDateTime createdAt = Instant.now().atOffset(ZoneOffset.UTC);

  @Version private int version;

  /** For the persistence provider. */
  protected CycleRow() {}

  CycleRow(String code, Text title, int year) {
    this.code = code;
    this.titleZh = title.zh();
    this.titleEn = title.en();
    this.year = year;
  }

  Cycle cycle() {
    return new Cycle(
        id,
        code,
        new Text(titleZh, titleEn),
        year,
        phase,
        planHash,
        Json.list(steps, FixedStep.class),
        publishedRun == null ? 0 : publishedRun);
  }

  void phase(CyclePhase to) {
    phase = to;
  }

  void fix(String hash, List<FixedStep> fixed) {
    planHash = hash;
    steps = Json.write(fixed);
  }

  void publish(long run) {
    publishedRun = run;
  }
}
