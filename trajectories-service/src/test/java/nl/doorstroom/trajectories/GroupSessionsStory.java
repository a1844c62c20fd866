package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** A course for whoever comes: one is held and counted anew, one is moved and then cancelled, and the series ends. */
final class GroupSessionsStory {

    private static final String SERIES = "/session-series/{id}";
    private static final String SESSION = "/sessions/{id}";
    private static final String SIGN_ON = SESSION + "/sign-ons/{signOnId}";
    private static final String RULE = "/programmes/{id}/session-rule";

    private GroupSessionsStory() {}

    static void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Banencursus", "kind": "WORK_PROJECT", "features": ["GROUP_SESSIONS"],
                         "organisation": "%s", "voluntary": false, "validFrom": "2020-01-01"}""".formatted(walk.tenant())).id();
        walk.get(RULE, programme);
        walk.put(RULE, "{\"horizonWeeks\": 8, \"closedOn\": [\"2026-02-19\"]}", programme);
        walk.replacesNothing("PUT", RULE, "a rule is told to nobody, and the log keeps what it was");
        String series = walk.post("/session-series", """
                        {"programmeId": "%s", "title": "Banencursus", "weekday": "THURSDAY", "everyWeeks": 2,
                         "startTime": "13:30", "endTime": "16:00", "firstDay": "2026-01-08", "lastDay": "2026-12-31",
                         "location": "Huis van de Wijk", "openAccess": true, "capacity": 12,
                         "skipClosingDays": true}""".formatted(programme)).id();
        walk.ask("/session-series", "?programmeId=" + programme + "&on=2026-03-05");
        walk.get(SERIES, series);
        walk.post(SERIES + "/changes", """
                {"from": "2026-06-04", "weekday": "THURSDAY", "everyWeeks": 2, "startTime": "14:00", "endTime": "16:00",
                 "location": "Buurthuis", "openAccess": true, "capacity": 15, "skipClosingDays": false}""", series);
        tellOfAttendance(walk, on(walk, series, "2026-01-22"));
        String other = on(walk, series, "2026-03-05");
        walk.post(SESSION + "/moves", """
                {"day": "2026-03-06", "startTime": "10:00", "endTime": "12:30", "location": "Bibliotheek",
                 "reason": "LOCATIE_NIET_BESCHIKBAAR"}""", other);
        walk.post(SESSION + "/cancellations", "{\"reason\": \"WEER\"}", other);
        walk.post(SERIES + "/terminations", "{\"lastDay\": \"2026-09-30\"}", series);
    }

    private static void tellOfAttendance(Walk walk, String session) {
        String person = walk.outsider();
        walk.get(SESSION, session);
        String signOn = walk.post(SESSION + "/sign-ons", "{\"participantId\": \"%s\"}".formatted(person), session)
                .id();
        walk.ask(SESSION + "/sign-ons", "?kind=SIGNED_ON", session);
        walk.get(SIGN_ON, session, signOn);
        walk.post(
                SESSION + "/attendance",
                "{\"anonymousCount\": 7, \"participants\": [\"%s\"]}".formatted(person),
                session);
        walk.post(SESSION + "/attendance", "{\"anonymousCount\": 8}", session);
        walk.delete(SIGN_ON, session, signOn);
    }

    private static String on(Walk walk, String series, String day) {
        return walk.ask("/sessions", "?seriesId=" + series + "&from=" + day + "&until=" + day + "&status=PLANNED")
                .firstId();
    }
}
