package nl.doorstroom.participants.visibility;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Organisations.GRESBO;
import static nl.doorstroom.participants.testing.Organisations.appoint;
import static nl.doorstroom.participants.testing.Organisations.asUser;
import static nl.doorstroom.participants.testing.Organisations.protect;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A person who asks is told who may see the person, who did in an emergency, and why. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PersonalDataOfTheCircleTest {

    @Inject
    @All
    List<PersonalData> sections;

    @Test
    void tellsWhoMaySeeThePersonAndWhoDid() {
        String person = aParticipant();
        appoint(person, "coach-1", GRESBO).then().statusCode(201);
        protect(person);
        asUser("stranger", "participants:emergency")
                .body("{\"reason\": \"De huisarts belt met spoed.\"}")
                .post(BASE + "/participants/" + person + "/emergency-access")
                .then()
                .statusCode(201);

        Map<String, String> told = CurrentTenant.call(
                PUTTEN,
                () -> sections.stream()
                        .collect(Collectors.toMap(
                                PersonalData::section,
                                section -> section.of(UUID.fromString(person)).toString())));

        assertTrue(told.get("careTeam").contains("coach-1"), told.get("careTeam"));
        assertTrue(told.get("organisations").contains(GRESBO), told.get("organisations"));
        assertTrue(told.get("protection").contains("De huisarts belt met spoed."), told.get("protection"));
        assertEquals("[]", told.get("referrals"));
    }
}
