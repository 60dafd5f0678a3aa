package org.baton.sdk.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baton.sdk.platform.BuiltModule;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** The calls in a module's own classes, with what is known of their arguments. */
final class Calls {
  private Calls() {}

  /**
   * A method.
   *
   * @param owner the class, with slashes
   * @param isStatic whether its first local variable is its first parameter
   */
  record Method(String owner, String name, String descriptor, boolean isStatic) {
    /** The place among the parameters of what is in a local variable; -1 when none is. */
    int parameter(int local) {
      int at = isStatic ? 0 : 1;
      Type[] types = Type.getArgumentTypes(descriptor);
      for (int i = 0; i < types.length; i++) {
        if (at == local) {
          return i;
        }
        at += types[i].getSize();
      }
      return -1;
    }
  }

  /**
   * A call.
   *
   * @param from the method that calls
   * @param owner the class of the called method, with slashes
   */
  record Call(Method from, String owner, String name, String descriptor, List<Origin> arguments) {
    /** The class that calls, as it stands in sources. */
    String where() {
      return from.owner.replace('/', '.');
    }
  }

  /** The classes below the module's base package. */
  static List<ClassNode> classes(BuiltModule module) {
    List<ClassNode> classes = new ArrayList<>();
    for (Path file : module.files(module.symbolicName().replace('.', '/'), ".class")) {
      try {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_DEBUG);
        classes.add(node);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return classes;
  }

  /** All calls in these classes. */
  static List<Call> in(List<ClassNode> classes) {
    List<Call> calls = new ArrayList<>();
    for (ClassNode type : classes) {
      for (MethodNode method : type.methods) {
        try {
          add(type, method, calls);
        } catch (AnalyzerException e) {
          throw new IllegalStateException(type.name + "." + method.name, e);
        }
      }
    }
    return calls;
  }

  private static void add(ClassNode type, MethodNode method, List<Call> calls)
      throws AnalyzerException {
    boolean isStatic = (method.access & org.objectweb.asm.Opcodes.ACC_STATIC) != 0;
    Method from = new Method(type.name, method.name, method.desc, isStatic);
    Frame<Origin>[] frames = new Analyzer<>(new Origins()).analyze(type.name, method);
    for (int i = 0; i < frames.length; i++) {
      AbstractInsnNode instruction = method.instructions.get(i);
      if (frames[i] != null && instruction instanceof MethodInsnNode call) {
        calls.add(
            new Call(from, call.owner, call.name, call.desc, arguments(frames[i], call.desc)));
      }
    }
  }

  private static List<Origin> arguments(Frame<Origin> frame, String descriptor) {
    int count = Type.getArgumentTypes(descriptor).length;
    List<Origin> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(frame.getStack(frame.getStackSize() - count + i));
    }
    return arguments;
  }
}
