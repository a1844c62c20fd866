package nl.doorstroom.matching.matchrun;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.mirror.Shared;
import nl.doorstroom.matching.scoring.CodedWork;
import nl.doorstroom.matching.scoring.Codes;

/** A place as it is kept in memory: what a ranking needs until it is known which are the best. */
final class KeptPlace extends Kept {

    private final Set<PlaceKind> kinds;
    private final boolean ofCrew;
    private final boolean paid;
    private final @Nullable UUID employerId;

    /** Day of the epoch; without one it is the last of all. */
    private final int lastDay;

    private final double hoursMin;
    private final double hoursMax;
    private final CodedWork work;

    private KeptPlace(Place place, Codes codes, Shared shared) {
        super(Digest.of(place));
        kinds = shared.of(place.kinds());
        ofCrew = kinds.equals(PlaceKind.OF_CREW) && place.employerId() == null;
        paid = place.paid();
        employerId = shared.orNull(place.employerId());
        lastDay = place.lastDay() == null ? Integer.MAX_VALUE : day(place.lastDay());
        hoursMin = place.work().hoursMin().doubleValue();
        hoursMax = place.work().hoursMax().doubleValue();
        work = new CodedWork(place.work(), codes);
    }

    static KeptPlace of(Place place, Codes codes, Shared shared) {
        return new KeptPlace(place, codes, shared);
    }

    boolean isOpenOn(int day) {
        return lastDay >= day;
    }

    /** Day of the epoch. */
    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** Whether it is given out in trajectories, and nowhere else. */
    boolean ofCrew() {
        return ofCrew;
    }

    Set<PlaceKind> kinds() {
        return kinds;
    }

    boolean paid() {
        return paid;
    }

    @Nullable
    UUID employerId() {
        return employerId;
    }

    double hoursMin() {
        return hoursMin;
    }

    double hoursMax() {
        return hoursMax;
    }

    CodedWork work() {
        return work;
    }
}
