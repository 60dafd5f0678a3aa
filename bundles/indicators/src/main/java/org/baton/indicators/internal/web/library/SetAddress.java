package org.baton.indicators.internal.web.library;

import java.util.stream.Stream;
import org.baton.api.web.Address;

/** Addresses of the pages of sets. */
final class SetAddress {
  private SetAddress() {}

  static String of(String... segments) {
    return Address.of(Stream.concat(Stream.of("indicators"), Stream.of(segments)).toArray())
        .toString();
  }
}
