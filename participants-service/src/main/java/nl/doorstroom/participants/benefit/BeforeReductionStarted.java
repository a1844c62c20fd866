package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A reduction lasts a day at least; one that never was is annulled. */
class BeforeReductionStarted extends Refusal {

    private static final long serialVersionUID = 1L;

    BeforeReductionStarted(UUID id, LocalDate from, LocalDate day) {
        super("Reduction [" + id + "] begins on [" + from + "]; [" + day + "] is before that.");
    }
}
