package org.baton.distribution;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Goes through a page with the Tab key alone. */
final class Keyboard {
  private static final int MOST = 120;

  /** Where the focus is, what it is in, and whether a person can see it. */
  private static final String FOCUS =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return '';
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
            || style.boxShadow !== 'none';
        const there = box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0
            && box.top < innerHeight && box.left < innerWidth;
        const place = e.matches('.skip') ? 'skip' : e.closest('main') ? 'main'
            : e.closest('nav.menu') ? 'menu' : e.closest('header') ? 'bar' : 'elsewhere';
        return [place, ring && there ? 'seen' : 'unseen',
            e.tagName + ' ' + (e.innerText || e.name || e.getAttribute('aria-label') || '')
                .slice(0, 40)].join('|');
      }
      """;

  private Keyboard() {}

  /**
   * A place of the focus.
   *
   * @param place skip, bar, menu, main or elsewhere
   * @param seen whether the focus can be seen there
   * @param what what has it, in words
   */
  record Stop(String place, boolean seen, String what) {}

  /** All places the Tab key leads to, in its order. */
  static List<Stop> stops(Page page) {
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      page.keyboard().press("Tab");
      String told = (String) page.evaluate(FOCUS);
      if (told.isEmpty()) {
        return stops;
      }
      String[] words = told.split("\\|", 3);
      stops.add(new Stop(words[0], words[1].equals("seen"), words[2]));
    }
    return stops;
  }
}
