package nl.doorstroom.participants.protection;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Somebody looked into it before. */
public class AlreadyAcknowledged extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyAcknowledged(UUID id) {
        super("Emergency access [" + id + "] is acknowledged.");
    }
}
