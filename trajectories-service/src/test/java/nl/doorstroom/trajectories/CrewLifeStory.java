package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** Somebody looks how fast places were filled again; the crew gets another foreman, other work, and a last day. */
final class CrewLifeStory {

    private static final String CREW = "/crews/{id}";

    private CrewLifeStory() {}

    static void tell(Walk walk, String crew) {
        walk.get(CREW + "/refills", crew);
        walk.get(CREW + "/forecast", crew);
        walk.ask(CREW + "/forecast", "?weeks=12", crew);
        walk.ask(CREW + "/refills", "?from=2026-01-01&until=2026-12-31&state=TAKEN", crew);
        walk.ask(
                "/crews",
                "?foreman=foreman.gresbo&workKind=ZWERFVUIL&on=2026-06-01&freePlaces=true&organisation="
                        + walk.tenant());
        walk.patch(
                CREW,
                "{\"name\": \"Ploeg Centrum\", \"foreman\": \"foreman.two\", \"workKinds\": [\"MARKT\"],"
                        + " \"minimumHours\": 8}",
                crew);
        walk.post(CREW + "/closures", "{\"lastDay\": \"2027-01-11\"}", crew);
    }
}
