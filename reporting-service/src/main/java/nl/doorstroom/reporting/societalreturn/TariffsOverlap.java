package nl.doorstroom.reporting.societalreturn;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A kind of work has one value in a month. */
final class TariffsOverlap extends Refusal {

    private static final long serialVersionUID = 1L;

    TariffsOverlap(UUID other) {
        super(
                "Tariff [" + other + "] of that kind holds in some of these months; replace it to correct it.",
                Map.of("tariffId", other));
    }
}
