package nl.doorstroom.matching.matchrun;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.mirror.Shared;
import nl.doorstroom.matching.scoring.CodedWork;
import nl.doorstroom.matching.scoring.Codes;

/**
 * A place as it is kept in memory: what a ranking needs until it is known which are the best.
 *
 * @param pc4 0: not told
 */
record KeptPlace(
        Set<PlaceKind> kinds,
        boolean paid,
        @Nullable UUID employerId,
        @Nullable LocalDate lastDay,
        double hoursMin,
        double hoursMax,
        int pc4,
        CodedWork work,
        Digest digest) {

    static KeptPlace of(Place place, Codes codes, Shared shared) {
        return new KeptPlace(
                shared.of(place.kinds()),
                place.paid(),
                shared.orNull(place.employerId()),
                shared.orNull(place.lastDay()),
                place.work().hoursMin().doubleValue(),
                place.work().hoursMax().doubleValue(),
                KeptCandidate.number(place.work().pc4()),
                new CodedWork(place.work(), codes),
                Digest.of(place));
    }

    boolean isOpenOn(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }
}
