package nl.doorstroom.participants.eligibility.web;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Vault;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Vault.aProgramme;
import static nl.doorstroom.participants.testing.Vault.decide;
import static nl.doorstroom.participants.testing.Vault.record;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class EligibilitiesResourceTest {

    @Test
    void saysYesOrNoByTheRuleAndNeverByTheLabel() {
        String programme = aProgramme("LOONKOSTENSUBSIDIE");
        String person = aParticipant();
        decide(person, programme)
                .then()
                .statusCode(201)
                .body("eligible", equalTo(false))
                .body("validUntil", nullValue());

        record(person, "BANENAFSPRAAK", "2025-01-01");
        decide(person, programme)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("eligible", equalTo(true))
                .body("rule", equalTo("Pw art. 10c: doelgroep loonkostensubsidie"))
                .body("ruleVersion", equalTo("LOONKOSTENSUBSIDIE-1"))
                .body("validUntil", notNullValue())
                .body(not(containsString("BANENAFSPRAAK")));

        String eligibility = as(PUTTEN, "eligibilities:read")
                .get(BASE + "/participants/" + person + "/eligibilities?programme=" + programme)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].eligible", equalTo(true))
                .extract()
                .path("items[0].id");
        as(PUTTEN, "eligibilities:read")
                .get(BASE + "/participants/" + person + "/eligibilities/" + eligibility + "/history")
                .then()
                .body("items.eligible", contains(false, true))
                .body("items.version", contains(1, 2));
        as(PUTTEN, "eligibilities:read")
                .get(BASE + "/participants/" + person + "/eligibilities?programme=" + UUID.randomUUID())
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void opensTheVaultOnlyWhenNothingElseDecides() throws SQLException {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2025-01-01");
        record(person, "BANENAFSPRAAK", "2025-01-01");

        decide(person, aProgramme("LOONKOSTENSUBSIDIE", "PARTICIPATIEPLAATS"))
                .then()
                .body("eligible", equalTo(true))
                .body("ruleVersion", equalTo("LOONKOSTENSUBSIDIE-1 PARTICIPATIEPLAATS-1"));
        decide(person, aProgramme("TOT_27_JAAR")).then().body("eligible", equalTo(false));
        assertEquals(
                List.of(
                        "register-participant",
                        "start-benefit",
                        "record-label",
                        "decide-eligibility",
                        "decide-eligibility"),
                activities(person));

        decide(person, aProgramme("LOONKOSTENSUBSIDIE")).then().body("eligible", equalTo(true));
        assertEquals(
                List.of("use-labels-for-eligibility", "decide-eligibility"),
                activities(person).subList(5, 7));
    }

    @Test
    void decidesNothingWithoutARule() {
        String person = aParticipant();

        decide(person, UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/programmeId"));
        decide(person, aProgramme("GEEN_REGEL"))
                .then()
                .statusCode(409)
                .body("type", containsString("eligibility-has-no-rule"))
                .body("code", equalTo("GEEN_REGEL"));
        String open = aProgramme("PARTICIPATIEPLAATS");
        decide(person, open).then().statusCode(201);
        as(VOORBURG, "eligibilities:write")
                .body("{\"programmeId\": \"%s\"}".formatted(open))
                .post(BASE + "/participants/" + person + "/eligibilities")
                .then()
                .statusCode(404);
    }

    @Test
    void goesByTheNewestThatAProgrammeSays() {
        String programme = aProgramme("PARTICIPATIEPLAATS");
        Vault.publish(PUTTEN, programme, 3, "TOT_27_JAAR");
        Vault.publish(PUTTEN, programme, 2, "LOONKOSTENSUBSIDIE");

        decide(aParticipant(), programme).then().body("ruleVersion", equalTo("TOT_27_JAAR-1"));
    }

    @Test
    void listsRulesWithoutTheLabelsForWhichTheyAsk() {
        as(PUTTEN, "eligibilities:read")
                .get(BASE + "/eligibility-rules?on=2026-01-01")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("LOONKOSTENSUBSIDIE"))
                .body(not(containsString("BANENAFSPRAAK")));
        as(PUTTEN, "eligibilities:read")
                .get(BASE + "/eligibility-rules?on=2014-12-31")
                .then()
                .body("items", hasSize(0));
    }
}
