package nl.doorstroom.participants.label;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The last day of a label lies before its first. */
public final class LabelEndsBeforeItBegins extends Refusal {

    private static final long serialVersionUID = 1L;

    LabelEndsBeforeItBegins(UUID id, LocalDate lastDay) {
        super("Label [" + id + "] does not hold yet on [" + lastDay + "].");
    }
}
