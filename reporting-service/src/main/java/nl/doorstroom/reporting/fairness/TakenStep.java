package nl.doorstroom.reporting.fairness;

import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.reporting.step.StepKind;

/**
 * A step of the funnel that somebody took.
 *
 * @param participantId of somebody who was erased an id that leads to nobody
 * @param erased whether it is such a one
 * @param on the day on which it is counted
 * @param asked whether it belongs to the programme and the organisation that were asked
 */
record TakenStep(UUID participantId, boolean erased, StepKind kind, LocalDate on, boolean asked) {}
