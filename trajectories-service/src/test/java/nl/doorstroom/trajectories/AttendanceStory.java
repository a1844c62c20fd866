package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** Days of somebody alone and of a crew are told, one is corrected and another annulled. */
final class AttendanceStory {

    private static final String ATTENDANCE = "/trajectories/{id}/attendance";

    private AttendanceStory() {}

    static void tell(Walk walk, String programme) {
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        String crew = walk.post("/crews", """
                        {"programmeId": "%s", "name": "Ploeg", "foreman": "foreman.gresbo", "capacity": 1,
                         "workKinds": ["ZWERFVUIL"], "validFrom": "2026-01-12"}""".formatted(programme)).id();
        walk.post(
                "/crews/{id}/places",
                "{\"trajectoryId\": \"%s\", \"validFrom\": \"2026-01-12\"}".formatted(trajectory),
                crew);
        walk.post(ATTENDANCE, """
                {"entries": [{"day": "2026-03-02", "code": "AANWEZIG", "from": "08:30", "until": "12:30", "crewId": "%s"},
                             {"day": "2026-03-04", "code": "VERLOF", "hours": 4}]}""".formatted(crew), trajectory);
        walk.post("/crews/{id}/attendance", """
                {"day": "2026-03-09",
                 "entries": [{"trajectoryId": "%s", "code": "AANWEZIG", "from": "08:30", "until": "12:30"},
                             {"trajectoryId": "%s", "code": "ZIEK", "hours": 2}]}""".formatted(trajectory, trajectory), crew);
        walk.get("/trajectories/{id}/hours-progress", trajectory);
        String entry = walk.get(ATTENDANCE, trajectory).firstId();
        walk.get(ATTENDANCE + "/{attendanceId}", trajectory, entry);
        walk.post(
                ATTENDANCE + "/{attendanceId}/corrections",
                "{\"day\": \"2026-03-02\", \"code\": \"AANWEZIG\", \"from\": \"09:00\", \"until\": \"12:30\", \"crewId\": \"%s\"}"
                        .formatted(crew),
                trajectory,
                entry);
        walk.post(
                ATTENDANCE + "/{attendanceId}/corrections",
                "{\"day\": \"2026-03-02\", \"code\": \"AANWEZIG\", \"hours\": 3.5}",
                trajectory,
                entry);
        walk.post(ATTENDANCE + "/{attendanceId}/annulments", null, trajectory, entry);
        walk.get(ATTENDANCE + "/{attendanceId}/history", trajectory, entry);
    }
}
