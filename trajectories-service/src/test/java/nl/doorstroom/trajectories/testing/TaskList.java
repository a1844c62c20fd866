package nl.doorstroom.trajectories.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static nl.doorstroom.trajectories.testing.Given.asCoach;

/** The tasks of Putten, whatever page they stand on. */
public final class TaskList {

    private TaskList() {}

    /** Kinds of the open tasks about a person. */
    public static List<String> openAbout(UUID participant) {
        return kinds("OPEN", "participantId", participant.toString());
    }

    /** Kinds of the tasks in a state that are about a placement, a free seat or an offer. */
    public static List<String> about(String subject, String state) {
        return kinds(state, "subjectId", subject);
    }

    private static List<String> kinds(String state, String field, String value) {
        List<String> kinds = new ArrayList<>();
        String cursor = null;
        do {
            var request = asCoach().queryParam("state", state).queryParam("limit", 100);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/tasks")
                    .then()
                    .statusCode(200)
                    .extract();
            for (Map<String, Object> task : page.<List<Map<String, Object>>>path("items")) {
                if (value.equals(task.get(field))) {
                    kinds.add(String.valueOf(task.get("kind")));
                }
            }
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return kinds;
    }
}
