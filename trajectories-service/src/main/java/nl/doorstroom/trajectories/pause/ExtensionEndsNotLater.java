package nl.doorstroom.trajectories.pause;

import java.time.LocalDate;

import nl.doorstroom.platform.problem.Refusal;

/** An extension moves the planned end to a later day. */
public final class ExtensionEndsNotLater extends Refusal {

    private static final long serialVersionUID = 1L;

    ExtensionEndsNotLater(LocalDate plannedEnd, LocalDate until) {
        super("The trajectory is planned to end on [" + plannedEnd + "], and [" + until + "] is not later.");
    }
}
