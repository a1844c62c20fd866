package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** Somebody is enrolled for trainings: one ends with a certificate, one is broken off, and one was registered in error. */
final class TrainingsStory {

    private static final String TRAININGS = "/trajectories/{id}/trainings";
    private static final String ONE = TRAININGS + "/{trainingId}";

    private TrainingsStory() {}

    static void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Vakopleiding", "kind": "WORK_PROJECT", "features": ["TRAININGS"], "organisation": "%s",
                         "voluntary": false, "validFrom": "2020-01-01"}""".formatted(walk.tenant())).id();
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        String training = start(walk, trajectory);
        walk.ask(TRAININGS, "?status=RUNNING&kind=VOCATIONAL", trajectory);
        walk.get(ONE, trajectory, training);
        walk.put(ONE, """
                {"course": "Groenonderhoud", "provider": "Vakschool Voorbeeld", "kind": "VOCATIONAL",
                 "start": "2026-02-02", "plannedEnd": "2026-05-29",
                 "skill": {"uri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud",
                           "scheme": "COMPETENT_NL", "label": "Groenonderhoud"},
                 "certificateName": "Praktijkverklaring groen"}""", trajectory, training);
        tellOfAttendance(walk, trajectory, training);
        String certificate = """
                {"completedOn": "2026-05-29",
                 "certificate": {"name": "Praktijkverklaring groen", "number": "G-1042", "validUntil": "2031-05-29",
                                 "skillUri": "http://data.europa.eu/esco/skill/tuin", "level": "GOED"}}""";
        walk.post(ONE + "/completions", certificate, trajectory, training);
        walk.post(ONE + "/reopenings", null, trajectory, training);
        walk.post(ONE + "/completions", "{\"completedOn\": \"2026-05-28\"}", trajectory, training);
        String left = start(walk, trajectory);
        walk.post(
                ONE + "/terminations", "{\"lastDay\": \"2026-03-02\", \"reason\": \"TE_MOEILIJK\"}", trajectory, left);
        walk.post(ONE + "/annulments", null, trajectory, left);
    }

    private static void tellOfAttendance(Walk walk, String trajectory, String training) {
        String day = walk.post(
                        ONE + "/attendance",
                        "{\"on\": \"2026-02-09\", \"presence\": \"PRESENT\"}",
                        trajectory,
                        training)
                .id();
        walk.ask(ONE + "/attendance", "?from=2026-02-01&until=2026-02-28", trajectory, training);
        walk.get(ONE + "/attendance/{attendanceId}", trajectory, training, day);
        walk.put(
                ONE + "/attendance/{attendanceId}",
                "{\"presence\": \"ABSENT_WITH_NOTICE\"}",
                trajectory,
                training,
                day);
        walk.replacesNothing(
                "PUT",
                ONE + "/attendance/{attendanceId}",
                "who was at a training is told to nobody, and the log keeps it");
    }

    private static String start(Walk walk, String trajectory) {
        return walk.post(TRAININGS, """
                        {"course": "Groen", "provider": "Vakschool Voorbeeld", "kind": "VOCATIONAL",
                         "start": "2026-02-02", "plannedEnd": "2026-05-29",
                         "skill": {"uri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud",
                                   "scheme": "COMPETENT_NL", "label": "Groenonderhoud"},
                         "certificateName": "Praktijkverklaring groen"}""", trajectory).id();
    }
}
