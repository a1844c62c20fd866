package nl.doorstroom.reporting.page;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class FiguresPageTest {

    private static final String PAGE = "/reporting/v1/figures";
    private static final Pattern OTHER_FILE = Pattern.compile("(?:src|href|from)[= ]\"([^\"#]+)\"");

    @Test
    void leadsToNoFileThatIsNotServed() {
        Set<String> seen = new LinkedHashSet<>();
        follow("", seen);

        assertTrue(seen.size() >= 8, seen.toString());
    }

    private static void follow(String name, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        Response file = given().get(PAGE + name);
        file.then().statusCode(200);
        if (name.endsWith("chart.js")) {
            return;
        }
        Matcher other = OTHER_FILE.matcher(file.asString());
        while (other.find()) {
            follow("/" + other.group(1).replaceAll("^(figures|[.])/", ""), seen);
        }
    }

    @Test
    void letsTheBrowserRefuseEverythingElse() {
        given().get(PAGE)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'; "))
                .header("Content-Security-Policy", containsString("connect-src 'self' https://login.example.org;"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cache-Control", equalTo("no-cache"));
        given().get(PAGE + "/configuration.json")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("https://login.example.org/realms/doorstroom"))
                .body("clientId", equalTo("doorstroom-figures"))
                .body("programmes", equalTo("/trajectories/v1/programmes"));
    }

    @Test
    void hasNoScriptOrStyleInThePageItself() {
        String page = given().get(PAGE).asString();

        assertFalse(page.contains("<style") || page.contains(" style=") || page.contains(" on"), page);
        assertEquals(2, page.split("<script ", -1).length - 1);
        assertFalse(page.contains("//"), page);
    }

    @Test
    void sendsNothingAgainThatTheBrowserHas() {
        String tag = given().get(PAGE + "/chart.js").header("ETag");

        given().header("If-None-Match", tag)
                .get(PAGE + "/chart.js")
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().get(PAGE + "/nothing.js").then().statusCode(404);
    }
}
