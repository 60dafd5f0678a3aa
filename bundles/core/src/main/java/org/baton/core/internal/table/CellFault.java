package org.baton.core.internal.table;

import java.io.Serial;

/** A cell that cannot be read; carries the code of the sentence. */
final class CellFault extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String code;

  CellFault(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
