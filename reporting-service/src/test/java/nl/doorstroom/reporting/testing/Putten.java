package nl.doorstroom.reporting.testing;

import java.util.List;

/**
 * The pilot of Putten as events: a crew of eight, six placed at Gresbo on 1 March 2025, five of them with a benefit that
 * ended the day before, six places offered to six who waited, and a seventh with eight hours a week from 3 March who
 * keeps a reduced benefit.
 */
public final class Putten {

    public static final String GRESBO = "00000001000000000201";

    private Putten() {}

    public static Story in(String tenant) {
        Story story = new Story(tenant).on("2025-01-06T08:00:00Z");
        story.employer("Gresbo", GRESBO).employer("bakery", null);
        story.programme("pilot", GRESBO).crew("crew", "pilot");
        for (int i = 1; i <= 8; i++) {
            String person = "person " + i;
            story.registered(person);
            story.trajectory("trajectory " + i, person, "pilot", GRESBO, "2024-09-02");
            story.placeTaken("place " + i, "crew", "trajectory " + i, person, "2024-09-02");
            if (i != 6) {
                story.household("household " + i, List.of(person), "2023-01-01");
                story.benefit("benefit " + i, "household " + i, List.of(person), "2023-01-01");
            }
        }
        for (int i = 1; i <= 6; i++) {
            story.registered("waiting " + i);
            story.trajectory("trajectory of waiting " + i, "waiting " + i, "pilot", GRESBO, "2025-01-06");
        }
        story.on("2025-02-20T08:00:00Z");
        for (int i = 1; i <= 6; i++) {
            String person = "person " + i;
            story.placement("contract " + i, person, "Gresbo", "trajectory " + i, "2025-03-01", "24");
            if (i != 6) {
                story.benefitEnded(
                        "benefit " + i, "household " + i, List.of(person), "2023-01-01", "2025-02-28", "TOWARDS_WORK");
            }
        }
        story.on("2025-03-04T08:00:00Z");
        for (int i = 1; i <= 6; i++) {
            story.placeFreed("place " + i, "crew", "trajectory " + i, "person " + i, "2025-03-01");
            // The offer is made when the service hears of it, which may be long after the day.
            story.placeOffered(
                    "offer " + i, "place " + i, "crew", "trajectory of waiting " + i, "waiting " + i, "2025-03-04");
            story.placeRefilled(
                    "new place " + i, "place " + i, "crew", "trajectory of waiting " + i, "waiting " + i, "2025-03-05");
        }
        story.placement("contract 7", "person 7", "bakery", "trajectory 7", "2025-03-03", "8");
        story.benefitReduced("benefit 7", "household 7", List.of("person 7"), "2025-03-03");
        story.on("2026-03-16T08:00:00Z");
        for (int i = 1; i <= 7; i++) {
            story.confirmed("contract " + i, "person " + i, "2026-03-15");
        }
        return story;
    }
}
