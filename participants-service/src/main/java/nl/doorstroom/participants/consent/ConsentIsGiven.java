package nl.doorstroom.participants.consent;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** One consent for a purpose holds at a time, so that one withdrawal ends it. */
public class ConsentIsGiven extends Refusal {

    private static final long serialVersionUID = 1L;

    ConsentIsGiven(UUID other) {
        super("Consent [" + other + "] for the same purpose covers a part of that time.", Map.of("consentId", other));
    }
}
