package org.baton.api.web;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/**
 * A posted form with a file, as a method of a page resource takes it that consumes {@code
 * multipart/form-data}; it says with {@link BodyLimit} how large the file may be. The file is read
 * as it comes and only once, so its field stands last in the form.
 *
 * @param fields the fields that stand before the file, by their names
 * @param fileName what its sender calls the file, without folders; empty when none was chosen
 * @param content the content of the file
 */
public record Upload(Map<String, String> fields, String fileName, InputStream content) {
  /** Checks that nothing is null and copies the map. */
  public Upload {
    fields = Map.copyOf(fields);
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(content);
  }

  /** What was entered in a field; empty when it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
