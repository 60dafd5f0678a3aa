package com.example.nosy;

import org.apache.felix.utils.manifest.Parser;

/** Uses what the container is made of. */
public final class Look {
  public int clauses(String header) {
    return Parser.parseHeader(header).length;
  }
}
