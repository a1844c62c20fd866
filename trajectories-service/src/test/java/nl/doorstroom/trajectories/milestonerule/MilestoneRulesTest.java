package nl.doorstroom.trajectories.milestonerule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.Given;

import static nl.doorstroom.trajectories.testing.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which rule is gone by. The municipality is one that no other test brings rules to. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MilestoneRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HERE = Tokens.VOORBURG;

    @Inject
    MilestoneCatalogue catalogue;

    @Test
    void goesByTheMostSpecialRuleAndByThoseOfTheMunicipalityFirst() {
        String skill = "urn:" + UUID.randomUUID();
        assertEquals(List.of("VAARDIGHEID"), rules(GapKind.SKILL, skill));

        String general = rule("SKILL", "", "Leren", "");
        String one = rule("SKILL", ", \"skillUri\": \"" + skill + "\"", "Cursus", "");
        String other = rule("SKILL", ", \"skillUri\": \"" + skill + "\"", "Stage", ", \"lastDay\": \"2026-03-02\"");
        rule("SKILL", ", \"skillUri\": \"" + skill + "\"", "Vroeger", ", \"lastDay\": \"2026-03-01\"");

        assertEquals(List.of(one, other), rules(GapKind.SKILL, skill));
        assertEquals(List.of(general), rules(GapKind.SKILL, "urn:other"));
        assertEquals(List.of("CERTIFICAAT"), rules(GapKind.CERTIFICATE, null));
        assertEquals(List.of(), rules(GapKind.SHIFTS, null));
    }

    @Test
    void letsWhoTheGapSaysActWhereARuleDoesNotSay() {
        assertEquals(
                Actor.EMPLOYER,
                steps(GapKind.HOURS, null, Actor.EMPLOYER).get(0).actor());
        assertEquals(
                Actor.MUNICIPALITY,
                steps(GapKind.BASIC_CONDITION, null, Actor.PERSON).get(0).actor());
    }

    @Test
    void changesAndEndsARule() {
        String rule = rule("LANGUAGE", "", "Taalcursus", "");
        String address = "/milestone-rules/" + rule;
        String changed = """
                {"title": "Taalmaatje", "weeks": 40, "actor": "MUNICIPALITY", "validFrom": "2026-01-01",
                 "lastDay": "%s"}""";

        as(HERE).body(changed.formatted("2026-12-31")).put(address).then().statusCode(428);
        as(HERE).header("If-Match", "\"1\"")
                .body(changed.formatted("2025-12-31"))
                .put(address)
                .then()
                .statusCode(409)
                .body("type", containsString("milestone-rule-ends-before-it-begins"));
        as(HERE).header("If-Match", "\"1\"")
                .body(changed.formatted("2026-12-31"))
                .put(address)
                .then()
                .statusCode(200)
                .body("gapKind", equalTo("LANGUAGE"))
                .body("weeks", equalTo(40))
                .header("ETag", "\"2\"");
        as(HERE).get("/milestone-rules?gapKind=LANGUAGE&on=2027-01-01").then().body("items.size()", equalTo(0));
        as(HERE).get("/milestone-rules?gapKind=LANGUAGE&on=2026-12-31").then().body("items[0].id", equalTo(rule));
    }

    @Test
    void refusesASkillOfAnotherKindOfGap() {
        as(HERE).body("""
                        {"gapKind": "HOURS", "skillUri": "urn:a", "title": "x", "weeks": 1, "actor": "PERSON",
                         "validFrom": "2026-01-01"}""")
                .post("/milestone-rules")
                .then()
                .statusCode(409)
                .body("type", containsString("skill-is-of-another-gap"));
    }

    @Test
    void letsNoOtherOrganisationChangeWhatHoldsForAll() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofOrganisation(HERE, "00000001000000000201", Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1")
                .body("""
                        {"gapKind": "HOURS", "title": "x", "weeks": 1, "actor": "PERSON", "validFrom": "2026-01-01"}""")
                .post("/milestone-rules")
                .then()
                .statusCode(403);
    }

    private List<String> rules(GapKind kind, @Nullable String skill) {
        return steps(kind, skill, Actor.PERSON).stream().map(UsualStep::rule).toList();
    }

    private List<UsualStep> steps(GapKind kind, @Nullable String skill, Actor closedBy) {
        return CurrentTenant.call(
                HERE,
                () -> QuarkusTransaction.requiringNew().call(() -> catalogue.stepsFor(kind, skill, closedBy, DAY)));
    }

    private static String rule(String kind, String skill, String title, String more) {
        return Given.id(as(HERE).body("""
                {"gapKind": "%s"%s, "title": "%s", "weeks": 12, "actor": "PERSON", "validFrom": "2026-01-01"%s}""".formatted(kind, skill, title, more)).post("/milestone-rules"));
    }
}
