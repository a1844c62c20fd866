package nl.doorstroom.acceptance;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.local.DemoUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The figures page in a real browser, by people who log in. The pictures are in {@code target/pictures}. */
class FiguresPageIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int A_PHONE = 375;

    /** Others walk in the same municipality: the numbers are those of the pilot alone. */
    private static String programme = "";

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        programme = RunningPlatform.putten()
                .figure("placements", "")
                .at("/parameters/programmeId")
                .asText();
        Instant told = Instant.now();
        Eventually.seen(() -> assertTrue(Instant.parse(RunningPlatform.putten()
                        .figure("placements", "")
                        .path("completeThrough")
                        .asText())
                .isAfter(told)));
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no Chromium here; on Debian: apt-get install chromium"));
        Files.createDirectories(PICTURES);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    @BeforeEach
    void open() {
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1280, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // A figure that may not be seen is refused with a status, which the browser writes down by itself.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        URI api = RunningPlatform.get().baseUri("reporting");
        page.navigate("http://localhost:" + api.getPort() + api.getPath() + "/figures");
    }

    @AfterEach
    void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void showsAPolicyOfficerTheYearOfThePilotAndTheTableBehindEachChart() {
        assertAccessible("before logging in");
        logIn("policy-officer.putten");
        choose("2025");

        assertThat(headlines()).containsText("7");
        assertThat(cell("placements", "mrt 2025", 1)).hasText("7");
        assertThat(cell("ended-benefits", "feb 2025", 1)).hasText("5");
        assertThat(cell("funnel", "Geplaatst", 1)).hasText("7");
        assertThat(cell("crews", "Vrijgekomen", 1)).hasText("6");
        assertEquals(6, page.locator("section canvas").count());
        assertEquals(6, page.locator("section table").count());
        assertThat(section("lasting-work")).containsText("Onbekend");
        assertFalse(page.url().contains("?"), page.url());
        assertAccessible("in Dutch");
        picture("dutch");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(section("lasting-work")).containsText("Lasting work");
        assertAccessible("in English");
        picture("english");
        page.setViewportSize(A_PHONE, 800);
        picture("phone");
        assertEquals(A_PHONE, page.evaluate("document.documentElement.scrollWidth"));
        page.setViewportSize(1280, 900);
        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("printed.pdf")).setFormat("A4"));
    }

    @Test
    void tellsWhatIsProvisional() {
        logIn("policy-officer.putten");

        assertThat(section("placements").locator(".status")).containsText("Voorlopig: de periode is nog niet voorbij");
        choose("2025");
        assertThat(section("placements").locator(".status")).containsText("Definitief");
        choose("2016");
        assertThat(section("placements")).containsText("In deze periode is er niets geteld.");
    }

    @Test
    void savesAFigureAsAFile() throws Exception {
        logIn("policy-officer.putten");
        choose("2025");

        Download csv = page.waitForDownload(() -> section("placements")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("CSV")))
                .click());
        Download workbook = page.waitForDownload(() -> section("funnel")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Excel")))
                .click());

        assertTrue(csv.suggestedFilename().endsWith(".csv"), csv.suggestedFilename());
        String lines = Files.readString(csv.path());
        assertTrue(lines.startsWith("group,personsPlaced,placements,"), lines);
        assertTrue(lines.contains("2025-03,7,7,7,"), lines);
        assertTrue(workbook.suggestedFilename().endsWith(".xlsx"), workbook.suggestedFilename());
        assertTrue(Files.size(workbook.path()) > 1_000);
    }

    @Test
    void tellsAReaderWhatMayNotBeSeenAndShowsTheRest() {
        logIn("case-manager.putten");
        choose("2025");

        assertThat(section("placements").locator(".status")).containsText("Zoals bekend op 31 januari 2026");
        assertThat(section("funnel")).containsText("Uw account mag dit cijfer niet zien.");
        assertAccessible("for a reader");
        picture("reader");
        choose(String.valueOf(Year.now(ZoneId.of("Europe/Amsterdam")).getValue()));
        assertThat(section("placements")).containsText("Dit jaar is nog niet afgesloten.");
    }

    @Test
    void isWalkedByKeyboardAlone() {
        logIn("policy-officer.putten");
        page.locator("body").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#figures")).isFocused();
        page.locator("#programme").selectOption(programme);
        page.locator("#year").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        assertThat(page.locator("#part")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(cell("placements", "mrt 2025", 1)).hasText("7");
    }

    @Test
    void forgetsWhoLeaves() {
        logIn("policy-officer.putten");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitloggen"))
                .click();

        assertThat(page.locator("#log-in")).isVisible();
        assertThat(page.locator("#figures")).isEmpty();
        assertEquals(0, page.evaluate("sessionStorage.length"));
        page.locator("#log-in").click();
        assertThat(page.locator("#username")).isVisible();
    }

    /** A browser may keep the page as it was left, for whoever goes back. */
    @Test
    void hasForgottenBeforeTheRealmIsAsked() {
        logIn("policy-officer.putten");
        page.route(address -> address.contains("/logout"), realm -> realm.abort("aborted"));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitloggen"))
                .click();

        assertThat(page.locator("#figures")).isEmpty();
        assertThat(page.locator("#question")).isHidden();
    }

    private void logIn(String username) {
        DemoUser user = RunningPlatform.get().user(username);
        page.locator("#log-in").click();
        page.locator("#username").fill(user.username());
        page.locator("#password").fill(user.password());
        page.locator("#kc-login").click();
        assertThat(page.locator("#question")).isVisible();
        assertThat(page.locator("#figures")).hasAttribute("aria-busy", "false");
    }

    private void choose(String year) {
        page.locator("#year").selectOption(year);
        page.locator("#programme").selectOption(programme);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toon cijfers"))
                .click();
        assertThat(page.locator("#figures")).hasAttribute("aria-busy", "false");
    }

    private Locator headlines() {
        return page.locator(".headlines div").first();
    }

    private Locator section(String figure) {
        return page.locator("section[aria-labelledby=title-" + figure + "]");
    }

    private Locator cell(String figure, String row, int column) {
        return section(figure)
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions()
                                .setHasText(Pattern.compile("^" + row + "$")))))
                .locator("td")
                .nth(column - 1);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void assertAccessible(String when) {
        assertEquals(
                List.of(),
                new AxeBuilder(page)
                        .withTags(RULES).analyze().getViolations().stream()
                                .map(rule -> when + ": " + rule.getId() + " " + rule.getNodes())
                                .toList());
    }
}
