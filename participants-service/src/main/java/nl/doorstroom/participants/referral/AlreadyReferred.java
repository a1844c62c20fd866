package nl.doorstroom.participants.referral;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A partner refers a person once at a time, and uses a reference of its own once. */
public class AlreadyReferred extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyReferred(UUID id) {
        super(
                "Your referral [" + id + "] has this reference, or is of this person and awaits its answer.",
                Map.of("id", id));
    }
}
