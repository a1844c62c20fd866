package nl.doorstroom.reporting.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Two programmes of two organisations and some people, to whom something of everything happens in 2025: at random, so that
 * figures meet what nobody thought of. The same seed gives the same story.
 */
public final class RandomStory {

    /** Works beside {@link Putten#GRESBO}. */
    public static final String OTHERS = "00000001000000000202";

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int PEOPLE = 12;

    private final Story story;
    private final Random random;

    private RandomStory(Story story, long seed) {
        this.story = story;
        random = new Random(seed);
    }

    /** What is told by the middle of the year. */
    public static Story of(String tenant, long seed) {
        return new RandomStory(new Story(tenant), seed).begin();
    }

    /** Goes on with a story of the same seed: what is told later, of days before and after. */
    public static void goOn(Story story, long seed) {
        new RandomStory(story, seed + 1).goOn();
    }

    private Story begin() {
        story.on("2025-06-01T08:00:00Z")
                .employer("bakery", null)
                .employer("Gresbo", Putten.GRESBO)
                .programme("pilot", Putten.GRESBO)
                .programme("course", OTHERS)
                .crew("crew of pilot", "pilot")
                .crew("crew of course", "course")
                .sessionHeld("session of pilot", "pilot", day(300), 3)
                .sessionHeld("session of course", "course", day(300), 4);
        for (int i = 0; i < PEOPLE; i++) {
            tellOf(i);
        }
        for (int i = 0; i < 6; i++) {
            String programme = programme();
            story.work("work " + i, "crew of " + programme, programme, day(360), hours());
        }
        return story;
    }

    private void tellOf(int i) {
        String person = "person " + i;
        String programme = programme();
        String trajectory = "trajectory " + i;
        story.registered(person).intake("intake " + i, person, day(60));
        if (maybe()) {
            boolean atOthers = random.nextBoolean();
            String first = atOthers ? OTHERS : Putten.GRESBO;
            story.trajectory(trajectory, person, programme, first, day(120));
            if (maybe()) {
                story.transferred(trajectory, person, first, atOthers ? Putten.GRESBO : OTHERS, day(300));
            }
            story.milestone("planned", "milestone " + i, trajectory, person, day(150));
            if (maybe()) {
                story.milestone("reached", "milestone " + i, trajectory, person, day(300));
            }
            if (maybe()) {
                story.alternative("alternative " + i, trajectory, person, programme, day(200));
            }
        }
        story.proposed("proposal " + i, person, day(200));
        story.ladder(person, "2025-01-01 " + (1 + random.nextInt(5)), "2025-05-01 " + (1 + random.nextInt(5)));
        story.condition("condition " + i, person, "ONDERDAK", maybe() ? "OP_ORDE" : "NIET_OP_ORDE", day(200));
        story.attended("visit " + i, "session of " + programme, programme, person, day(300));
        if (maybe()) {
            List<String> adults = i > 0 && maybe() ? List.of(person, "partner of " + i) : List.of(person);
            story.household("household " + i, adults, "2023-01-01")
                    .benefit("benefit " + i, "household " + i, adults, "2023-01-01");
            if (maybe()) {
                story.benefitEnded("benefit " + i, "household " + i, adults, "2023-01-01", day(300), "TOWARDS_WORK");
            } else if (maybe()) {
                story.benefitReduced("benefit " + i, "household " + i, adults, day(300));
            }
        } else if (maybe()) {
            story.application("application " + i, person, day(300));
        }
        if (maybe()) {
            story.placement("contract " + i, person, employer(), maybe() ? trajectory : null, day(300), hours());
            if (maybe()) {
                story.placement("second contract " + i, person, employer(), null, day(300), hours());
            }
        }
        story.placeTaken("place " + i, "crew of " + programme, trajectory, person, day(150));
        if (maybe()) {
            story.placeFreed("place " + i, "crew of " + programme, trajectory, person, "2025-06-15");
        }
        for (int worked = 0; worked < 4; worked++) {
            story.workedFor(
                    organisation(), "day " + i + " " + worked, trajectory, person, programme, day(360), hours());
        }
    }

    private void goOn() {
        story.on("2025-11-01T08:00:00Z");
        for (int i = 0; i < PEOPLE; i++) {
            String person = "person " + i;
            switch (random.nextInt(5)) {
                case 0 -> story.placement("later contract " + i, person, employer(), null, day(300), hours());
                case 1 -> story.confirmed("contract " + i, person, "2025-10-15");
                case 2 -> story.ended("contract " + i, person, "2025-09-30");
                case 3 -> story.trajectory("later trajectory " + i, person, programme(), organisation(), day(300));
                default -> story.worked("later day " + i, "trajectory " + i, person, programme(), day(300), hours());
            }
        }
        story.merged("merge", "person 0", "person 1").merged("another merge", "person 2", "person 3");
        if (maybe()) {
            story.mergeUndone("merge", "person 0", "person 1");
        }
        story.workCorrected("work " + random.nextInt(2), "crew of pilot", "pilot", day(300), hours());
    }

    private boolean maybe() {
        return random.nextInt(3) > 0;
    }

    private String day(int within) {
        return FIRST_DAY.plusDays(random.nextInt(within)).toString();
    }

    private String hours() {
        return Integer.toString(4 + 4 * random.nextInt(8));
    }

    private String programme() {
        return random.nextBoolean() ? "pilot" : "course";
    }

    private String organisation() {
        return random.nextBoolean() ? Putten.GRESBO : OTHERS;
    }

    private String employer() {
        return random.nextBoolean() ? "bakery" : "Gresbo";
    }
}
