package org.baton.sdk.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baton.sdk.platform.BuiltModule;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Nothing of a module stays when it goes. What can be seen in classes: threads of its own, which
 * outlive it, and static fields that change.
 */
final class Leaks implements Check {
  private static final String NEW = "<init>";
  private static final Set<String> THREADS =
      Set.of(
          "java/lang/Thread",
          "java/util/Timer",
          "java/util/concurrent/ThreadPoolExecutor",
          "java/util/concurrent/ScheduledThreadPoolExecutor",
          "java/util/concurrent/ForkJoinPool");

  @Override
  public List<Breach> breaches(BuiltModule module) {
    List<Breach> found = new ArrayList<>();
    List<ClassNode> classes = Calls.classes(module);
    for (Calls.Call call : Calls.in(classes)) {
      if (call.name().equals(NEW) && THREADS.contains(call.owner())
          || call.owner().equals("java/util/concurrent/Executors")) {
        found.add(
            new Breach(
                call.where(),
                "It makes threads of its own, which outlive the module.",
                "Write a Job, or a MessageHandler for what can wait."));
      }
    }
    for (ClassNode type : classes) {
      type.fields.stream()
          .filter(f -> (f.access & Opcodes.ACC_STATIC) != 0 && (f.access & Opcodes.ACC_FINAL) == 0)
          .forEach(
              f ->
                  found.add(
                      new Breach(
                          type.name.replace('/', '.'),
                          "The static field " + f.name + " can change.",
                          "Make it final, or a field of a component.")));
    }
    return found;
  }
}
