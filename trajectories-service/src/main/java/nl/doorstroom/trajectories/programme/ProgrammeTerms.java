package nl.doorstroom.trajectories.programme;

import org.jspecify.annotations.Nullable;

/**
 * What holds for everybody who goes into a programme.
 *
 * @param provider OIN of the organisation that provides it, when that is another than the one that executes it
 * @param agreementRequired whether a person has to agree with the plan before the first day
 * @param durationMonths how many months a trajectory lasts that gets no planned end of its own; null: it gets none
 */
public record ProgrammeTerms(
        @Nullable String provider,
        boolean agreementRequired,
        @Nullable Integer durationMonths) {}
