package nl.doorstroom.participants;

import nl.doorstroom.platform.testing.Walk;

/** What a person lets others see. */
final class ConsentStory {

    private static final String CONSENTS = "/participants/{participantId}/consents";

    private ConsentStory() {}

    static void tell(Walk walk, String person) {
        String consent = walk.post(CONSENTS, consent("SHARE_PROFILE"), person).id();
        walk.get(CONSENTS, person);
        walk.get(CONSENTS + "/{id}", person, consent);
        walk.delete(CONSENTS + "/{id}", person, consent);
    }

    private static String consent(String purpose) {
        return """
            {"purpose": "%s", "channel": "IN_PERSON", "givenOn": "2026-02-10", "validUntil": "2199-12-31"}\
            """.formatted(purpose);
    }
}
