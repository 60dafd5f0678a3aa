package org.baton.operations.internal.support;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;

/** What every thread is doing, without what it is doing it with. */
final class Threads {
  private Threads() {}

  static String dump(Redaction redaction) {
    StringBuilder text = new StringBuilder();
    ThreadInfo[] all = ManagementFactory.getThreadMXBean().dumpAllThreads(true, true);
    Arrays.sort(all, (a, b) -> Long.compare(a.getThreadId(), b.getThreadId()));
    for (ThreadInfo thread : all) {
      text.append('#').append(thread.getThreadId()).append(' ');
      text.append(redaction.of(thread.getThreadName())).append(' ');
      text.append(thread.getThreadState()).append('\n');
      LockInfo lock = thread.getLockInfo();
      if (lock != null) {
        text.append("\twaits for ").append(lock.getClassName());
        text.append(" held by #").append(thread.getLockOwnerId()).append('\n');
      }
      for (StackTraceElement frame : thread.getStackTrace()) {
        text.append("\tat ").append(frame).append('\n');
      }
    }
    return text.toString();
  }
}
