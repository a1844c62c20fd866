package nl.doorstroom.participants.protection;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A merge must not make a protected person visible: the one with whom everything goes on is protected first. */
class ProtectionDiffers extends Refusal {

    private static final long serialVersionUID = 1L;

    ProtectionDiffers(UUID survivorId) {
        super(
                "The duplicate is protected for longer: protect participant [" + survivorId + "] as long first.",
                Map.of("participantId", survivorId));
    }
}
