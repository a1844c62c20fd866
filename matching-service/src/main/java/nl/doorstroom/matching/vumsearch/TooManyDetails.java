package nl.doorstroom.matching.vumsearch;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** VUM lets a party see ten details of what it found by one question. */
class TooManyDetails extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyDetails(UUID searchId, int most) {
        super(
                "Of search [" + searchId + "] [" + most + "] details were asked; ask a question that finds fewer.",
                Map.of("code", "429.01", "limit", most));
    }

    @Override
    protected int status() {
        return 429;
    }
}
