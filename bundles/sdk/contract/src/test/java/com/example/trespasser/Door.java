package com.example.trespasser;

import org.baton.api.access.Access;

/** Opens to nobody. */
public final class Door {
  public void open(Access access) {
    access.require("trespasser.open", Access.EVERYWHERE);
  }
}
