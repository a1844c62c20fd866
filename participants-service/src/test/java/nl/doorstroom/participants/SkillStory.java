package nl.doorstroom.participants;

import java.util.List;

import io.quarkus.arc.Arc;

import nl.doorstroom.participants.testing.Works;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;

/** What is known of what a person can do, and how the person works. */
final class SkillStory {

    private static final String SKILL = "/participants/{participantId}/skills/{id}";
    private static final String OBSERVATIONS = "/participants/{participantId}/employee-skill-observations";

    private SkillStory() {}

    static void tell(Walk walk, String person) {
        String skill =
                walk.post("/participants/{participantId}/skills", """
                         {"uri": "https://linkeddata.competentnl.nl/id/skill/bestrating", "scheme": "COMPETENT_NL",
                          "label": "Bestrating", "level": "VOLDOENDE", "source": "FOREMAN", "observedOn": "2026-02-10",
                          "evidence": "Legde een pad"}\
                         """, person).id();
        walk.get("/participants/{participantId}/skills", person);
        walk.get(SKILL, person, skill);
        String statement = walk.get(SKILL + "/history", person, skill)
                .json()
                .at("/items/0/id")
                .asText();
        walk.post(SKILL + "/withdrawals", "{\"statementId\": \"%s\"}".formatted(statement), person, skill);

        String observation =
                walk.post(OBSERVATIONS, observation("ONVOLDOENDE"), person).id();
        walk.post(OBSERVATIONS, observation("GOED"), person);
        walk.get(OBSERVATIONS, person);
        walk.get(OBSERVATIONS + "/{id}", person, observation);
        walk.patch(OBSERVATIONS + "/{id}", observation("VOLDOENDE"), person, observation);
        walk.replacesNothing("PATCH", OBSERVATIONS + "/{id}", "no other service hears of observations");
        walk.get("/participants/{participantId}/employee-skill-trends", person);
        walk.post(OBSERVATIONS + "/{id}/withdrawals", null, person, observation);
        walk.get(OBSERVATIONS + "/{id}/history", person, observation);
        certify(walk, person);
        walk.get("/participants/{participantId}/skills", person);
    }

    /** The same training in both municipalities, of which trajectories tells. */
    private static void certify(Walk walk, String person) {
        String training = walk.outsider();
        String skill = "https://linkeddata.competentnl.nl/id/skill/groenonderhoud";
        Inbox inbox = Arc.container().instance(Inbox.class).get();
        inbox.receive(List.of(
                Works.certifiedIn(walk.tenant(), training, person, skill, "2026-03-02"),
                Works.certifiedIn(
                        walk.inTheOther(walk.tenant()),
                        walk.inTheOther(training),
                        walk.inTheOther(person),
                        skill,
                        "2026-03-02")));
    }

    private static String observation(String rating) {
        return """
            {"skill": "KENNIS", "rating": "%s", "observedOn": "2026-02-10", "note": "Vraagt door"}\
            """.formatted(rating);
    }
}
