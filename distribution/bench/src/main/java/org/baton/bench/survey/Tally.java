package org.baton.bench.survey;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** What the phones saw. */
final class Tally {
  private final float[] page;
  private final float[] sheet;
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger sheets = new AtomicInteger();
  private final AtomicInteger tries = new AtomicInteger();

  Tally(int count) {
    page = new float[count];
    sheet = new float[count];
  }

  /** A page was shown; only those while the server was there are told. */
  void shown(double millis) {
    int at = pages.getAndIncrement();
    if (at < page.length) {
      page[at] = (float) millis;
    }
  }

  void tried() {
    tries.incrementAndGet();
  }

  /** A sheet has its receipt. */
  void received(double millis) {
    sheet[sheets.getAndIncrement()] = (float) millis;
  }

  int sheets() {
    return sheets.get();
  }

  double tries() {
    return tries.get() / (double) Math.max(1, sheets.get());
  }

  double page(double share) {
    return percentile(page, Math.min(page.length, pages.get()), share);
  }

  double sheet(double share) {
    return percentile(sheet, sheets.get(), share);
  }

  private static double percentile(float[] of, int count, double share) {
    float[] sorted = Arrays.copyOf(of, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * count) - 1)];
  }
}
