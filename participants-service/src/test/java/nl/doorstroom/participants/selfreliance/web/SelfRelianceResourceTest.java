package nl.doorstroom.participants.selfreliance.web;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.CaseFiles.asCaseManager;
import static nl.doorstroom.participants.testing.CaseFiles.asCoach;
import static nl.doorstroom.participants.testing.CaseFiles.selfRelianceOf;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithTestResource(RealParts.class)
class SelfRelianceResourceTest {

    @Test
    void isASeriesOverTimeForEachDomain() {
        String person = aParticipant();
        measure(person, "2026-03-01", "FINANCIEN", 4);
        String early = measure(person, "2026-01-01", "FINANCIEN", 2);
        measure(person, "2026-02-01", "HUISVESTING", 5);

        asCoach()
                .get(selfRelianceOf(person) + "?domain=FINANCIEN")
                .then()
                .body("domains.domain", contains("FINANCIEN"))
                .body("domains[0].series.score", contains(2, 4))
                .body("domains[0].series.measuredOn", contains("2026-01-01", "2026-03-01"))
                .body("domains[0].latest.score", equalTo(4));
        asCoach().get(selfRelianceOf(person)).then().body("domains.domain", contains("FINANCIEN", "HUISVESTING"));

        asCoach()
                .header("If-Match", "\"1\"")
                .body(measurement("2026-01-02", "FINANCIEN", 3))
                .put(early)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        asCoach()
                .get(selfRelianceOf(person) + "?domain=FINANCIEN")
                .then()
                .body("domains[0].series.score", contains(3, 4));
        asCoach()
                .get(early + "/history")
                .then()
                .body("items.measuredOn", contains("2026-01-01", "2026-01-02"))
                .body("items.scores.score.flatten()", contains(2, 3))
                .body("items.version", contains(1, 2));
    }

    @Test
    void hidesDomainsThatTellOfALabelAndKeepsThemThroughACorrection() {
        String person = aParticipant();
        String measurement = asCaseManager()
                .body("{\"measuredOn\": \"2026-01-01\", \"scores\": [{\"domain\": \"FINANCIEN\", \"score\": 2},"
                        + " {\"domain\": \"JUSTITIE\", \"score\": 1}]}")
                .post(selfRelianceOf(person))
                .header("Location");

        asCoach().get(measurement).then().body("scores.domain", contains("FINANCIEN"));
        asCoach().get(measurement + "/history").then().body("items[0].scores.domain", contains("FINANCIEN"));
        asCoach().get(selfRelianceOf(person)).then().body("domains.domain", contains("FINANCIEN"));
        asCoach().get(selfRelianceOf(person) + "?domain=JUSTITIE").then().body("domains", hasSize(0));
        asCoach()
                .body(measurement("2026-01-01", "JUSTITIE", 3))
                .post(selfRelianceOf(person))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-code"));

        asCoach()
                .header("If-Match", "\"1\"")
                .body(measurement("2026-01-01", "FINANCIEN", 3))
                .put(measurement)
                .then()
                .statusCode(200);
        asCaseManager()
                .get(measurement)
                .then()
                .body("scores.domain", contains("FINANCIEN", "JUSTITIE"))
                .body("scores.score", contains(3, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"domain\": \"FINANCIEN\", \"score\": 0}]           | /scores/0/score",
                "[{\"domain\": \"FINANCIEN\", \"score\": 6}]           | /scores/0/score",
                "[{\"domain\": \"FINANCIEN\", \"score\": 2.5}]         | /scores/0/score",
                "[{\"domain\": \"FINANCIEN\"}]                         | /scores/0/score",
                "[{\"domain\": \"GELUK\", \"score\": 3}]               | /scores/0/domain",
                "[{\"score\": 3}]                                      | /scores/0/domain",
                "[]                                                    | /scores",
                "[{\"domain\": \"FINANCIEN\", \"score\": 1}, {\"domain\": \"FINANCIEN\", \"score\": 2}] | /scores/1/domain",
            })
    void namesWhatIsWrong(String scores, String pointer) {
        asCoach()
                .body("{\"measuredOn\": \"2026-01-01\", \"scores\": " + scores + "}")
                .post(selfRelianceOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void isMeasuredTodayOrEarlier() {
        asCoach()
                .body(measurement("2199-01-01", "FINANCIEN", 3))
                .post(selfRelianceOf(aParticipant()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/measuredOn"));
    }

    @Test
    void isHiddenFromAnotherTenant() {
        String person = aParticipant();
        String measurement = measure(person, "2026-01-01", "FINANCIEN", 2);

        as(VOORBURG, "case-files:read").get(measurement).then().statusCode(404);
        as(VOORBURG, "case-files:read").get(selfRelianceOf(person)).then().statusCode(404);
    }

    private static String measure(String person, String day, String domain, int score) {
        return asCoach()
                .body(measurement(day, domain, score))
                .post(selfRelianceOf(person))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String measurement(String day, String domain, int score) {
        return "{\"measuredOn\": \"%s\", \"scores\": [{\"domain\": \"%s\", \"score\": %d}]}"
                .formatted(day, domain, score);
    }
}
