package nl.doorstroom.matching.personaldata;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Feeds;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aPlacement;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.anOffer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ErasureTest {

    @Inject
    Inbox inbox;

    @Test
    void forgetsAPersonAndKeepsTheVacancy() throws SQLException {
        String person = aPerson();
        String employer = anEmployer();
        String vacancy = aVacancy(employer, 2);
        inbox.receive(List.of(Feeds.profile(person, 1, "\"pc4\": \"3881\", \"hoursMax\": 24")));
        String gap = UUID.randomUUID().toString();
        inbox.receive(List.of(
                Feeds.gap(true, gap, 2, person, gap, ", \"gapKind\": \"SKILL\", \"skillUri\": \"urn:lassen\"")));
        anOffer(person, vacancy);
        String placement = aPlacement(person, employer).path("id");
        assertTrue(Erased.tablesThatName(person).size() > 3);

        inbox.receive(List.of(Erased.event(PUTTEN, UUID.fromString(person))));

        assertEquals(Erased.TRACES, Erased.tablesThatName(person));
        asAdviser().get(BASE + "/placements/" + placement).then().statusCode(404);
        asAdviser().get(BASE + "/vacancies/" + vacancy).then().statusCode(200);
        // What is told late is of nobody.
        inbox.receive(List.of(Feeds.profile(person, 2, "\"pc4\": \"3882\"")));
        assertEquals(Erased.TRACES, Erased.tablesThatName(person));
    }
}
