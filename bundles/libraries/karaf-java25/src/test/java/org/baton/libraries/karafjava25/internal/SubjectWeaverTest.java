package org.baton.libraries.karafjava25.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;

class SubjectWeaverTest {
  /** Asks as Karaf does. */
  @SuppressWarnings("removal")
  public static final class Asking implements Callable<Set<?>> {
    @Override
    public Set<?> call() {
      Subject subject = new Subject();
      subject.getPublicCredentials().add("ada");
      return Subject.doAs(subject, (PrivilegedAction<Set<?>>) Asking::inAnotherThread);
    }

    private static Set<?> inAnotherThread() {
      Subject[] seen = new Subject[1];
      Thread thread = new Thread(() -> seen[0] = Subject.getSubject(AccessController.getContext()));
      thread.start();
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return seen[0] == null ? Set.of() : seen[0].getPublicCredentials();
    }
  }

  /** Says nothing of subjects. */
  public static final class Silent {}

  @Test
  void aWovenClassFindsTheSubjectOnThreadsThatItsThreadMade() throws Exception {
    byte[] woven = SubjectWeaver.redirect(bytes(Asking.class)).orElseThrow();
    assertThat(run(woven)).singleElement().isEqualTo("ada");
  }

  @Test
  void aClassWithoutSubjectsStaysAsItIs() throws Exception {
    assertThat(SubjectWeaver.redirect(bytes(Silent.class))).isEmpty();
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in =
        type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
      return in.readAllBytes();
    }
  }

  private static Set<?> run(byte[] woven)
      throws ReflectiveOperationException, InvocationTargetException {
    ClassLoader loader =
        new ClassLoader(SubjectWeaverTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Asking.class.getName())
                ? defineClass(name, woven, 0, woven.length)
                : super.loadClass(name, resolve);
          }
        };
    Object asking = loader.loadClass(Asking.class.getName()).getDeclaredConstructor().newInstance();
    return (Set<?>) asking.getClass().getMethod("call").invoke(asking);
  }
}
