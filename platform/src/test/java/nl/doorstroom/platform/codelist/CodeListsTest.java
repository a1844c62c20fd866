package nl.doorstroom.platform.codelist;

import java.time.LocalDate;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(RealParts.class)
class CodeListsTest {

    private static final LocalDate LAST_YEAR_OF_RED = LocalDate.of(2024, 12, 31);

    @Inject
    CodeLists lists;

    @Test
    void showsTheCodesThatMayBeChosenOnADay() {
        get("/sample/v1/code-lists/colours")
                .then()
                .statusCode(200)
                .body("codes.code", contains("GREEN", "RED", "BLUE"));
        get("/sample/v1/code-lists/colours?on=2024-12-31").then().body("codes.code", contains("GREEN", "RED"));
        get("/sample/v1/code-lists/colours?on=2025-01-01").then().body("codes.code", contains("GREEN", "BLUE"));
        get("/sample/v1/code-lists/shapes").then().statusCode(404);
    }

    @Test
    void refusesAnExpiredCodeForWhatIsNewAndReadsItForWhatIsOld() {
        assertEquals(
                "Rood",
                lists.require("colours", "RED", LAST_YEAR_OF_RED, "/colour").nl());
        InvalidInput refusal = assertThrows(
                InvalidInput.class, () -> lists.require("colours", "RED", LAST_YEAR_OF_RED.plusDays(1), "/colour"));
        assertEquals("expired-code", refusal.errors().get(0).code());
        assertEquals("Rood", lists.entry("colours", "RED").nl());
    }

    @Test
    void refusesACodeThatNeverWas() {
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> lists.require("colours", "PINK", LAST_YEAR_OF_RED, "/colour"));

        assertEquals("unknown-code", refusal.errors().get(0).code());
        assertEquals("/colour", refusal.errors().get(0).pointer());
    }

    private static io.restassured.response.Response get(String address) {
        return given().auth()
                .oauth2(Tokens.of(Tokens.PUTTEN, "code-lists:read"))
                .get(address);
    }
}
