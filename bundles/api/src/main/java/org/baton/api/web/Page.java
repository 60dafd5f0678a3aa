package org.baton.api.web;

import java.util.List;
import java.util.Objects;

/**
 * A part of a long list.
 *
 * @param items the items, in the list's order
 * @param next what to ask for as {@code after} to get the items behind these; empty at the end
 * @param <T> the type of an item
 */
public record Page<T>(List<T> items, String next) {
  /** Checks that nothing is null and copies the list. */
  public Page {
    items = List.copyOf(items);
    Objects.requireNonNull(next);
  }
}
