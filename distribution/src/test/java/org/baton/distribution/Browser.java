package org.baton.distribution;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chromium without a screen. It starts empty and asks no host but the server that is tested. */
final class Browser implements AutoCloseable {
  static final int DESKTOP = 1280;
  static final int PHONE = 390;

  private static final int HEIGHT = 900;
  private static final int PHONE_HEIGHT = 844;
  private static final double LONGEST_MILLIS = 20_000;
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final Set<String> findings = new LinkedHashSet<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  static Browser start() {
    Path program =
        Chromium.program()
            .orElseThrow(() -> new AssertionError("There is no Chromium; see class Chromium."));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS)));
  }

  /** Somebody with a browser of their own who has not signed in. */
  Visitor visitor(String address, String language, int width) {
    return visitor(address, language, width, false);
  }

  /**
   * Somebody with a browser of their own who has not signed in.
   *
   * @param address the server
   * @param language {@code zh} or {@code en}
   * @param width of the window, in CSS pixels; below 500 it is a phone
   * @param dark whether everything is to be dark
   */
  Visitor visitor(String address, String language, int width, boolean dark) {
    ColorScheme scheme = dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    return visitor(address, language, width, options(language, width).setColorScheme(scheme));
  }

  /** Somebody whose browser runs no script. */
  Visitor plain(String address, String language, int width) {
    return visitor(address, language, width, options(language, width).setJavaScriptEnabled(false));
  }

  private static NewContextOptions options(String language, int width) {
    boolean phone = width < 500;
    return new NewContextOptions()
        .setViewportSize(width, phone ? PHONE_HEIGHT : HEIGHT)
        .setHasTouch(phone)
        .setIsMobile(phone)
        .setLocale(language.equals("zh") ? "zh-CN" : "en-GB")
        .setTimezoneId("Asia/Shanghai");
  }

  private Visitor visitor(String address, String language, int width, NewContextOptions options) {
    BrowserContext context = chromium.newContext(options);
    context.setDefaultTimeout(LONGEST_MILLIS);
    context.addCookies(List.of(new Cookie("baton_lang", language).setUrl(address)));
    return new Visitor(context, address, language, width, findings::addAll);
  }

  /** What visitors found wrong with the pages they looked at, and forgets it. */
  List<String> findings() {
    List<String> all = List.copyOf(findings);
    findings.clear();
    return all;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
