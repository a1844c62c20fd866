package nl.doorstroom.participants;

import nl.doorstroom.platform.testing.Walk;

/** What was done for a person, and the copy that the person asks for. */
final class CopyStory {

    private static final String EXPORTS = "/participants/{participantId}/data-exports";

    private CopyStory() {}

    static void tell(Walk walk, String person) {
        walk.leaveOutCodes("personal-data-sections", "names sections that are shown and is asked for nowhere");
        walk.tellOfCaseFile(person);
        walk.get("/participants/{participantId}/timeline", person);
        String export = walk.post(EXPORTS, null, person).id();
        walk.get(EXPORTS, person);
        walk.get(EXPORTS + "/{id}", person, export);
        walk.get(EXPORTS + "/{id}/content", person, export);
    }
}
