package nl.doorstroom.participants.label;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A person has a label once at a time. */
public class LabelOverlaps extends Refusal {

    private static final long serialVersionUID = 1L;

    LabelOverlaps(UUID other) {
        super("Label [" + other + "] says the same of a part of that time.", Map.of("labelId", other));
    }
}
