package org.baton.subjects.internal.panels;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.baton.subjects.internal.groups.Member;

/**
 * What is known to tie somebody to a unit.
 *
 * @param id 0 before it is kept
 * @param holderKind what the holder is
 * @param holder an account, the name of an institution, or the code of a unit
 * @param unit the code of the unit that the holder is tied to
 * @param kind in which way
 * @param note more about it; may be empty
 * @param from the first day; null for always
 * @param to the last day; null for no end
 * @param cooling for how many years after its end a counselling relation still counts
 * @param declared whether the holder declared it
 */
public record Tie(
    long id,
    HolderKind holderKind,
    String holder,
    String unit,
    Kind kind,
    String note,
    LocalDate from,
    LocalDate to,
    int cooling,
    boolean declared) {
  /** For how many years a counselling relation counts after its end unless the office says else. */
  public static final int COOLING = 2;

  /** What a holder is. */
  public enum HolderKind {
    /** A person or institution with an account. */
    ACCOUNT,
    /** Everybody who works at an institution, and the institution. */
    INSTITUTION,
    /** Everybody who belongs to a unit. */
    UNIT
  }

  /** In which way. */
  public enum Kind {
    /** Worked there. */
    EMPLOYMENT,
    /** Is related to somebody who leads it. */
    KINSHIP,
    /** Is paid by it under a contract. */
    CONTRACT,
    /** Counsels it. */
    COUNSELING,
    /** Answers for its performance together with it. */
    JOINT,
    /** Another one, in words. */
    OTHER;

    /** The rule that this kind makes somebody recused by. */
    Reason reason() {
      return Reason.valueOf(name());
    }
  }

  /** Checks that nothing but a day is null. */
  public Tie {
    Objects.requireNonNull(holderKind);
    Objects.requireNonNull(holder);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(note);
  }

  /**
   * Whether it counts.
   *
   * @param year the year of the cycle
   */
  boolean counts(LocalDate today, int year) {
    if (from != null && from.isAfter(today)) {
      return false;
    }
    boolean over = to != null && to.isBefore(today);
    return !over || kind == Kind.COUNSELING && year <= to.getYear() + cooling;
  }

  /** Whether it ties a member to a unit. A joint responsibility ties both ways. */
  boolean ties(Member member, String to) {
    boolean there = unit.equals(to);
    return switch (holderKind) {
      case ACCOUNT -> there && holder.equals(member.account());
      case INSTITUTION -> there && (same(member.institution()) || same(member.name()));
      case UNIT ->
          there && holder.equals(member.unit())
              || kind == Kind.JOINT && holder.equals(to) && unit.equals(member.unit());
    };
  }

  private boolean same(String name) {
    return !name.isEmpty() && name.toLowerCase(Locale.ROOT).equals(holder.toLowerCase(Locale.ROOT));
  }
}
