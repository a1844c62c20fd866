package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** A programme that a partner provides becomes another while it is offered. */
final class ProgrammesStory {

    private ProgrammesStory() {}

    static void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Vakschool", "kind": "TRAINING", "features": ["TRAININGS"], "organisation": "%s",
                         "voluntary": true, "validFrom": "2020-01-01", "provider": "00000001000000000204",
                         "agreementRequired": true, "durationMonths": 12}""".formatted(walk.tenant())).id();
        walk.ask("/programmes", "?kind=TRAINING&openOn=2026-01-12&organisation=" + walk.tenant());
        walk.patch("/programmes/{id}", """
                        {"name": "Vakschool Noord", "validTo": "2030-12-31", "provider": "00000001000000000205",
                         "releaseHours": 28, "offerWorkingDays": 10, "offerApproval": "MANUAL",
                         "agreementRequired": false, "durationMonths": 18}""", programme);
        walk.replacesNothing(
                "PATCH", "/programmes/{id}", "each event tells the whole programme, of which the newest counts");
    }
}
