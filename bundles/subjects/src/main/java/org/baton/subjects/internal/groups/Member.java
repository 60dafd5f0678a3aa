package org.baton.subjects.internal.groups;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody who belongs to a group: a person, or an institution that an account answers for.
 *
 * @param id 0 before it is kept
 * @param group the code of the group
 * @param account the account that answers, once in a group
 * @param name the name of the person or the institution
 * @param kind which of both
 * @param institution where a person works; may be empty
 * @param unit the unit the member belongs to; empty for none in the register
 * @param stratum what a draw keeps in balance, such as a district; may be empty
 * @param from the first day of membership; null for always
 * @param to the last day; null for no end
 * @param eligible whether the member is asked
 * @param note why not, or anything else; may be empty
 * @param most how many units the member evaluates in a cycle at most; 0 for any number
 */
public record Member(
    long id,
    String group,
    String account,
    String name,
    Kind kind,
    String institution,
    String unit,
    String stratum,
    LocalDate from,
    LocalDate to,
    boolean eligible,
    String note,
    int most) {
  /** Who a member is. */
  public enum Kind {
    /** A person. */
    PERSON,
    /** An institution. */
    INSTITUTION
  }

  /** Checks that nothing but a day is null. */
  public Member {
    Objects.requireNonNull(group);
    Objects.requireNonNull(account);
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(institution);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(stratum);
    Objects.requireNonNull(note);
  }

  /** Whether the member belongs to the group on a day. */
  public boolean isValid(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether the member evaluates as many units as they may, or more. */
  public boolean isFull(int units) {
    return most > 0 && units >= most;
  }

  /** Whether two memberships share a day. */
  boolean overlaps(Member other) {
    return (to == null || other.from == null || !other.from.isAfter(to))
        && (other.to == null || from == null || !from.isAfter(other.to));
  }
}
