package nl.doorstroom.reporting.societalreturn;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Only a line that stands can be replaced, and once. */
final class TariffIsReplaced extends Refusal {

    private static final long serialVersionUID = 1L;

    TariffIsReplaced(UUID id) {
        super("Tariff [" + id + "] was replaced by another one.", Map.of("tariffId", id));
    }
}
