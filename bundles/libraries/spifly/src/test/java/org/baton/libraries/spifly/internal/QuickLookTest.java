package org.baton.libraries.spifly.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.aries.spifly.WeavingData;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.framework.wiring.BundleWiring;

class QuickLookTest {
  private static final WeavingData LOAD =
      new WeavingData(ServiceLoader.class.getName(), "load", new String[] {}, Set.of(), List.of());

  private final List<String> passed = new ArrayList<>();

  /** Calls what is changed. */
  static final class Calls {
    static ServiceLoader<Runnable> load() {
      return ServiceLoader.load(Runnable.class);
    }
  }

  /** Calls something else. */
  static final class CallsNot {
    static String load() {
      return "ServiceLoader".strip();
    }
  }

  private void weave(Class<?> one, Set<WeavingData> changes) throws IOException {
    byte[] bytes = bytes(one);
    Bundle bundle = answering(Bundle.class, null);
    BundleWiring wiring = answering(BundleWiring.class, bundle);
    WovenClass woven =
        (WovenClass)
            Proxy.newProxyInstance(
                QuickLookTest.class.getClassLoader(),
                new Class<?>[] {WovenClass.class},
                (self, called, arguments) -> called.getName().equals("getBytes") ? bytes : wiring);
    new QuickLook(w -> passed.add(one.getSimpleName()), b -> changes).weave(woven);
  }

  private static byte[] bytes(Class<?> one) throws IOException {
    String file = one.getName().replaceAll(".*\\.", "") + ".class";
    try (var in = one.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  private static <T> T answering(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            QuickLookTest.class.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> answer));
  }

  @Test
  void onlyWhatNamesAChangedClassIsTakenApart() throws IOException {
    weave(Calls.class, Set.of(LOAD));
    weave(CallsNot.class, Set.of(LOAD));
    assertThat(passed).containsExactly("Calls");
  }

  @Test
  void bundlesInWhichNothingIsChangedPass() throws IOException {
    weave(Calls.class, null);
    weave(Calls.class, Set.of());
    assertThat(passed).isEmpty();
  }

  @Test
  void aNameAtTheVeryEndIsFoundAndAPartOfOneIsNot() {
    assertThat(QuickLook.names(new byte[] {'x', 'a', '/', 'B'}, "a.B")).isTrue();
    assertThat(QuickLook.names(new byte[] {'x', 'a', '/'}, "a.B")).isFalse();
    assertThat(QuickLook.names(new byte[0], "a.B")).isFalse();
  }
}
