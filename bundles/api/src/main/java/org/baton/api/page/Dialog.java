package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * A button that opens a box with parts, such as a form or a preview, over the page. Without scripts
 * the box unfolds in place.
 *
 * @param id unique on the page
 * @param label what the button says
 * @param title the title of the box
 * @param parts what is in it
 * @param danger whether what is done in it takes something away
 */
public record Dialog(String id, String label, String title, List<Part> parts, boolean danger)
    implements Part {
  /** Copies the list. */
  public Dialog {
    FrameIds.refuse(id);
    Objects.requireNonNull(label);
    Objects.requireNonNull(title);
    parts = List.copyOf(parts);
  }

  /** A dialog. */
  public static Dialog of(String id, String label, String title, Part... parts) {
    return new Dialog(id, label, title, List.of(parts), false);
  }
}
