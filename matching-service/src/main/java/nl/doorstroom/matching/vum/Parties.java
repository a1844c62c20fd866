package nl.doorstroom.matching.vum;

import java.util.Map;

import nl.doorstroom.platform.problem.InvalidInput;

/**
 * Who asks whom, by OIN.
 *
 * @param via the processor in between; the asking party itself when there is none
 */
public record Parties(String from, String to, String via) {

    /** @throws InvalidInput when the question is for another tenant than that of the access token */
    public Parties requireFor(String tenant) {
        if (!to.equals(tenant)) {
            throw InvalidInput.in(
                    "X-VUM-toParty", "other-party", "The access token is for another party than the question.");
        }
        return this;
    }

    /** The headers of the answer. */
    public Map<String, String> answered() {
        return Map.of("X-VUM-fromParty", to, "X-VUM-toParty", from, "X-VUM-viaParty", via);
    }
}
