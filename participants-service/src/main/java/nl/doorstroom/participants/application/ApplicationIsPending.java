package nl.doorstroom.participants.application;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nobody applies twice for the same benefit before the first application is decided. */
public class ApplicationIsPending extends Refusal {

    private static final long serialVersionUID = 1L;

    ApplicationIsPending(UUID other) {
        super("Application [" + other + "] for the same kind is not decided yet.", Map.of("applicationId", other));
    }
}
