package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Nothing happens to a benefit before its first day. */
class BeforeBenefitStarted extends Refusal {

    private static final long serialVersionUID = 1L;

    BeforeBenefitStarted(UUID id, LocalDate start, LocalDate day) {
        super("Benefit [" + id + "] starts on [" + start + "]; [" + day + "] is before that.");
    }
}
