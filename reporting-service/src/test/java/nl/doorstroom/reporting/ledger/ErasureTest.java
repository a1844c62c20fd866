package nl.doorstroom.reporting.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is forgotten is found nowhere any more, and every figure of whole months stays what it was. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ErasureTest {

    private static final String[] KNOWN = {"2025-07-31T21:59:59Z", "2026-10-31T12:00:00Z"};
    private static final String[] MONTH_ENDS = {"2025-02-28", "2025-03-31", "2025-06-30", "2026-03-31"};

    @Inject
    Inbox inbox;

    @BeforeEach
    void forgetEverything() {
        Reporting.wipe();
        Reporting.tariffs();
    }

    @Test
    void keepsEveryFigureOfWholeMonthsAndNothingOfThePerson() {
        Story story = eventful();
        inbox.receive(story.events());
        List<String> before = figures(story);
        int told = story.events().size();

        for (int i = 1; i <= 8; i++) {
            story.anonymised("person " + i);
            inbox.receive(story.eventsFrom(told++));
        }
        assertEquals(before, figures(story));
        story.anonymised("partner", "partner as registered twice");
        inbox.receive(story.eventsFrom(told));

        assertEquals(before, figures(story));
        for (int i = 1; i <= 8; i++) {
            assertUnknown(story.id("person " + i));
            assertUnknown(story.id("trajectory " + i));
            assertUnknown(story.id("contract " + i));
        }
        assertUnknown(story.id("partner"));
        assertUnknown(story.id("household 2"));
        assertEquals(
                List.of(),
                Reporting.texts("select distinct placement_date::text from outcome_placement"
                        + " where generation = 0 and extract(day from placement_date) <> 1"));
        assertTrue(
                Reporting.texts("select 1::text from fact where payload::text like '%" + story.id("waiting 1") + "%'")
                                .size()
                        > 0);
    }

    @Test
    void keepsABenefitForThePartnerWhoIsStillKnown() {
        Story story = eventful();
        inbox.receive(story.events());
        List<String> before = figures(story);
        int told = story.events().size();

        inbox.receive(story.anonymised("person 2").eventsFrom(told++));

        assertEquals(before, figures(story));
        assertFalse(Reporting.texts("select 1::text from fact where aggregate_id = '" + story.id("benefit 2") + "'")
                .isEmpty());
        // What is told of the partner later counts, and what was decided of the benefit of both stays.
        inbox.receive(
                story.confirmed("contract of partner", "partner", "2026-05-01").eventsFrom(told++));
        inbox.receive(story.employer("bakery", Putten.GRESBO).eventsFrom(told));
        assertEquals(
                List.of("1"),
                Reporting.texts("select count(distinct generation)::text from outcome_benefit where spell_id = '"
                        + story.id("benefit 2") + "'"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takesNothingThatIsToldOfSomebodyWhoIsForgotten(long seed) {
        Story story = eventful();
        inbox.receive(story.events());
        List<String> before = figures(story);
        int told = story.events().size();
        inbox.receive(story.anonymised("person 1").anonymised("person 3").eventsFrom(told));
        List<String> tables = Reporting.tables();

        // The same once more, as a replay or a repair would send it: with ids that the inbox does not know.
        Reporting.execute("truncate inbox");
        List<ConsumerRecord<String, byte[]>> again = new ArrayList<>(story.events());
        Collections.shuffle(again, new Random(seed));
        inbox.receive(again);

        assertEquals(tables, Reporting.tables());
        assertEquals(before, figures(story));
    }

    @Test
    void takesTheExampleOfTheProducer() {
        inbox.receive(List.of(Topics.example("participants-service", "participant-anonymised.v1")));

        assertEquals(
                List.of("0199c19e-1111-7f20-8c55-2f6a4b7d9e10", "0199c19e-1111-7f20-8c55-2f6a4b7d9e19"),
                Reporting.texts("select person_id::text from erased_person order by 1"));
    }

    private static List<String> figures(Story story) {
        List<String> all = new ArrayList<>();
        for (String knownAt : KNOWN) {
            for (String day : MONTH_ENDS) {
                if (day.compareTo(knownAt) < 0) {
                    all.addAll(Reporting.figures(story, knownAt, day));
                }
            }
        }
        return all;
    }

    /** In no table of what is counted; the list of who was erased, and what partners share, aside. */
    private static void assertUnknown(UUID id) {
        for (String table : new String[] {
            "fact",
            "fact_subject",
            "replayed_fact",
            "outcome_placement",
            "outcome_benefit",
            "outcome_check",
            "outcome_step",
            "outcome_finding",
            "srg_delivery_row"
        }) {
            assertEquals(
                    List.of(),
                    Reporting.texts("select to_jsonb(t)::text from " + table + " t where to_jsonb(t)::text like '%" + id
                            + "%'"),
                    table);
        }
    }

    /** Couples, restarts, corrections, second contracts and a transfer, each of which ties facts together. */
    private static Story eventful() {
        return Putten.in(PUTTEN)
                .on("2025-06-01T08:00:00Z")
                .ended("contract 1", "person 1", "2025-03-15")
                .benefit("benefit again", "household 1", List.of("person 1"), "2025-03-20")
                .household("household 2", List.of("person 2", "partner"), "2025-01-15")
                .trajectory("trajectory of partner", "partner", "pilot", Putten.GRESBO, "2025-01-06")
                .placement("contract of partner", "partner", "bakery", "trajectory of partner", "2025-03-10", "32")
                .benefitEnded(
                        "benefit 2",
                        "household 2",
                        List.of("person 2", "partner"),
                        "2023-01-01",
                        "2025-02-28",
                        "TOWARDS_WORK")
                .benefitCorrected(
                        "benefit 3", "household 3", List.of("person 3"), "2023-01-01", "2025-03-31", "EXCLUDED")
                .placement("second contract 4", "person 4", "bakery", "trajectory 4", "2025-05-12", "12")
                .intake("intake 1", "person 1", "2024-08-20")
                .proposed("proposal 1", "person 1", "2025-02-03")
                .proposed("proposal 3", "person 3", "2025-01-20")
                .proposed("proposal 4", "person 4", "2025-05-10")
                .milestone("planned", "milestone 1", "trajectory 1", "person 1", "2024-12-02")
                .milestone("reached", "milestone 1", "trajectory 1", "person 1", "2025-02-10")
                .milestone("planned", "milestone 3", "trajectory 3", "person 3", "2025-01-13")
                .milestone("dropped", "milestone 3", "trajectory 3", "person 3", "2025-01-17")
                .ladder("person 1", "2024-09-02 4", "2025-03-01 5", "2025-03-16 4")
                .ladder("person 3", "2024-09-02 4", "2025-03-01 6")
                .condition("shelter 1", "person 1", "ONDERDAK", "OP_ORDE", "2025-01-20")
                .condition("shelter 1", "person 1", "ONDERDAK", "NIET_OP_ORDE", "2025-05-05")
                .condition("care 3", "person 3", "ZORG", "OP_ORDE", "2025-02-03")
                .worked("day 1", "trajectory 1", "person 1", "pilot", "2025-01-15", "4")
                .worked("day 2", "trajectory 1", "person 1", "pilot", "2025-02-12", "8")
                .worked("day 3", "trajectory 1", "person 1", "pilot", "2025-03-19", "16")
                .worked("day 4", "trajectory 3", "person 3", "pilot", "2025-01-15", "8")
                .worked("day 5", "trajectory 3", "person 3", "pilot", "2025-03-15", "6")
                .worked("day 6", "trajectory 3", "person 3", "pilot", "2025-03-16", "6")
                .workedAnnulled("day 6", "trajectory 3", "person 3", "pilot", "2025-03-16")
                .sessionHeld("session", "pilot", "2025-01-08", 5)
                .attended("visit 1", "session", "pilot", "person 1", "2025-01-08")
                .attended("visit 3", "session", "pilot", "person 3", "2025-01-08")
                .attended("visit of partner", "session", "pilot", "partner", "2024-12-20")
                .alternative("alternative 1", "trajectory 1", "person 1", "pilot", "2025-01-15")
                .alternative("alternative 3", "trajectory 3", "person 3", "pilot", "2025-01-10")
                .alternativeEnded("alternative 3", "trajectory 3", "person 3", "pilot", "2025-02-20")
                .transferred("trajectory 5", "person 5", Putten.GRESBO, "00000001000000000202", "2025-04-14")
                .on("2026-06-01T08:00:00Z")
                .ended("contract 4", "person 4", "2025-08-20")
                .placement("contract 8", "person 8", "Gresbo", null, "2025-05-17", "12");
    }
}
