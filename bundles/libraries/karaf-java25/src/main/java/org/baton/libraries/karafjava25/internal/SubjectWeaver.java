package org.baton.libraries.karafjava25.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.baton.libraries.karafjava25.ThreadSubject;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/** Sends Karaf's calls of {@code Subject.getSubject} and {@code doAs} to {@link ThreadSubject}. */
final class SubjectWeaver implements WeavingHook {
  private static final String WOVEN = "org.apache.karaf.";
  private static final String SUBJECT = "javax/security/auth/Subject";

  /** Karaf wraps {@code doAs} in a class of its own that combines it with the security manager. */
  private static final Set<String> OWNERS =
      Set.of(SUBJECT, "org/apache/karaf/util/jaas/JaasHelper");

  private static final Set<String> METHODS = Set.of("getSubject", "doAs");
  private static final String TARGET = ThreadSubject.class.getName().replace('.', '/');

  @Override
  public void weave(WovenClass loaded) {
    if (!loaded.getClassName().startsWith(WOVEN)) {
      return;
    }
    redirect(loaded.getBytes())
        .ifPresent(
            woven -> {
              loaded.setBytes(woven);
              loaded.getDynamicImports().add(ThreadSubject.class.getPackageName());
            });
  }

  /** The class with its calls redirected; empty when it has none. */
  static Optional<byte[]> redirect(byte[] original) {
    // Most classes never name a subject: do not parse those.
    if (!new String(original, StandardCharsets.ISO_8859_1).contains(SUBJECT)) {
      return Optional.empty();
    }
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, 0);
    Redirection redirection = new Redirection(writer);
    reader.accept(redirection, 0);
    return redirection.found ? Optional.of(writer.toByteArray()) : Optional.empty();
  }

  private static final class Redirection extends ClassVisitor {
    private boolean found;

    Redirection(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String shape, boolean isInterface) {
          boolean ours =
              opcode == Opcodes.INVOKESTATIC && OWNERS.contains(owner) && METHODS.contains(method);
          found |= ours;
          super.visitMethodInsn(opcode, ours ? TARGET : owner, method, shape, isInterface);
        }
      };
    }
  }
}
