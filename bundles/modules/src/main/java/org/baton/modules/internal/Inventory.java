package org.baton.modules.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.module.BatonModule;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;
import org.baton.api.problem.Problem;
import org.baton.api.text.Texts;
import org.baton.api.web.MenuEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is installed, with what it is and where it stands. */
@Component(service = {Modules.class, Inventory.class})
public final class Inventory implements Modules {
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final ModuleBundles bundles;
  private final Diagnosis diagnosis;
  private final StartTimes starts;
  private final Texts texts;
  private final Boot boot;
  private final SetAside aside;

  /**
   * A module, with more than its users see of it.
   *
   * @param info what its users see
   * @param bundleId the number of its bundle
   * @param publisher who its jar says it is from; not proven
   */
  public record Entry(ModuleInfo info, long bundleId, String publisher) {
    /** Whether it is a part of the platform, which cannot be stopped or removed. */
    public boolean platform() {
      return Admission.PLATFORM.contains(info.id());
    }
  }

  /** Looks at the bundles at each question; keeps nothing. */
  @Activate
  public Inventory(
      @Reference ModuleBundles bundles,
      @Reference Diagnosis diagnosis,
      @Reference StartTimes starts,
      @Reference Texts texts,
      @Reference Boot boot,
      @Reference SetAside aside) {
    this.bundles = bundles;
    this.diagnosis = diagnosis;
    this.starts = starts;
    this.texts = texts;
    this.boot = boot;
    this.aside = aside;
  }

  @Override
  public List<ModuleInfo> installed() {
    return entries(Locale.getDefault()).stream().map(Entry::info).toList();
  }

  @Override
  public boolean started() {
    if (!boot.isReconciled()) {
      return false;
    }
    Set<ModuleState> states =
        bundles.all().stream().map(b -> diagnosis.of(b).state()).collect(Collectors.toSet());
    // On a busy machine a part may look lost that only comes late.
    return !states.contains(ModuleState.STARTING)
        && (boot.isLongAgo() || !states.contains(ModuleState.FAILED));
  }

  @Override
  public boolean changing() {
    return aside.isChanging();
  }

  /** All modules, sorted by id, with reasons in a language. */
  public List<Entry> entries(Locale locale) {
    return bundles.all().stream().map(b -> entry(b, locale)).toList();
  }

  /** A module, with its reason in a language. */
  public Optional<Entry> entry(String id, Locale locale) {
    return bundles.find(id).map(b -> entry(b, locale));
  }

  /** What a module adds. */
  public Contents contents(String id) {
    return bundles.find(id).map(Contents::of).orElse(new Contents(Map.of()));
  }

  /** The pages of the menu that a module has in service, by the keys of their titles. */
  public List<MenuEntry.Item> menu(String id) {
    List<MenuEntry.Item> items = new ArrayList<>();
    BundleContext context = bundles.context();
    try {
      for (ServiceReference<MenuEntry> entry :
          context.getServiceReferences(MenuEntry.class, null)) {
        Bundle from = entry.getBundle();
        MenuEntry service =
            from != null && ModuleBundles.idOf(from).equals(Optional.of(id))
                ? context.getService(entry)
                : null;
        if (service != null) {
          items.add(service.item());
          context.ungetService(entry);
        }
      }
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
    return items;
  }

  /** Waits until the module is in service or is known not to be. */
  public void settle(String id, Duration longest) {
    Instant end = Instant.now().plus(longest);
    while (Instant.now().isBefore(end)
        && bundles
            .find(id)
            .map(b -> diagnosis.of(b).state() == ModuleState.STARTING)
            .orElse(false)) {
      try {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** The sentence of a problem and what to do about it. */
  public String sentence(Problem problem, Locale locale) {
    Object[] words = problem.arguments().toArray();
    String sentence = texts.text(locale, problem.code(), words);
    String remedy = texts.find(locale, problem.code() + ".remedy", words).orElse("");
    return (sentence + " " + remedy).strip();
  }

  /** All sentences of a problem, each with what to do about it. */
  public String sentences(Problem problem, Locale locale) {
    Stream<Problem> reasons =
        problem.violations().stream()
            .map(v -> Problem.of(problem.kind(), v.code(), v.arguments().toArray()));
    return Stream.concat(Stream.of(problem), reasons)
        .map(p -> sentence(p, locale))
        .collect(Collectors.joining(" "));
  }

  private Entry entry(Bundle bundle, Locale locale) {
    // Read first: where the old version stood must not be told of the one that came meanwhile.
    String version = bundle.getVersion().toString();
    Standing standing = diagnosis.of(bundle);
    ModuleInfo info =
        new ModuleInfo(
            ModuleBundles.idOf(bundle).orElse(""),
            version,
            standing.state(),
            standing.problem().map(p -> sentence(p, locale)).orElse(""),
            permissions(bundle),
            starts.of(bundle));
    String vendor = bundle.getHeaders("").get(Constants.BUNDLE_VENDOR);
    return new Entry(info, bundle.getBundleId(), vendor == null ? "" : vendor);
  }

  private static List<String> permissions(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision == null
        ? List.of()
        : revision.getDeclaredCapabilities(BatonModule.NAMESPACE).stream()
            .map(c -> c.getAttributes().get("permissions"))
            .filter(List.class::isInstance)
            .flatMap(p -> ((List<?>) p).stream())
            .map(Object::toString)
            .sorted()
            .toList();
  }
}
