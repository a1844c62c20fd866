package nl.doorstroom.trajectories.signal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A basic condition of a person that is lost.
 *
 * @param conditionId the condition of this person
 * @param condition code of list {@code basic-conditions} of participants
 * @param since first day on which it is lost
 */
record LostCondition(UUID conditionId, String condition, LocalDate since) {}
