package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A day is confirmed once. */
class AlreadyConfirmed extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyConfirmed(UUID id, LocalDate day) {
        super("Placement [" + id + "] was confirmed on [" + day + "] before.");
    }
}
