package nl.doorstroom.reporting.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.EndReasonClass;

/**
 * A benefit spell of a household as it is known.
 *
 * @param endRegisteredAt when this last day was first recorded; tells an end that was registered afterwards
 * @param composition who its adults are over time, ascending; the first entry holds from the beginning
 */
public record BenefitSpell(
        UUID id,
        UUID householdId,
        String kind,
        LocalDate start,
        @Nullable LocalDate lastDay,
        @Nullable EndReasonClass reasonClass,
        @Nullable UUID placementId,
        @Nullable Instant endRegisteredAt,
        @Nullable LocalDate reducedFrom,
        List<AdultsFrom> composition) {

    public boolean activeOn(LocalDate day) {
        return !start.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }

    /** The adults whose benefit it is on a day. */
    public List<UUID> adultsOn(LocalDate day) {
        List<UUID> adults = composition.get(0).adults();
        for (AdultsFrom next : composition) {
            if (!next.from().isAfter(day)) {
                adults = next.adults();
            }
        }
        return adults;
    }

    /** Whether a spell, on a day, is of the same household or of one of these people. */
    public boolean concerns(UUID household, List<UUID> people, LocalDate day) {
        if (householdId.equals(household)) {
            return true;
        }
        for (UUID adult : adultsOn(day)) {
            if (people.contains(adult)) {
                return true;
            }
        }
        return false;
    }

    /** The spell in a world that ends with a day: null when it starts later, still running when it ends later. */
    @Nullable
    BenefitSpell asOf(LocalDate day) {
        if (start.isAfter(day)) {
            return null;
        }
        boolean ended = lastDay != null && !lastDay.isAfter(day);
        boolean reduced = reducedFrom != null && !reducedFrom.isAfter(day);
        if ((ended || lastDay == null) && (reduced || reducedFrom == null)) {
            return this;
        }
        return new BenefitSpell(
                id,
                householdId,
                kind,
                start,
                ended ? lastDay : null,
                ended ? reasonClass : null,
                ended ? placementId : null,
                ended ? endRegisteredAt : null,
                reduced ? reducedFrom : null,
                composition);
    }

    boolean overlaps(BenefitSpell other) {
        return (lastDay == null || !lastDay.isBefore(other.start))
                && (other.lastDay == null || !other.lastDay.isBefore(start));
    }

    /**
     * One spell for two registrations of the same one, which the merge of two people brings together.
     *
     * <p>It runs from the first start, under the identity of the registration that starts first, to the end of the one with
     * which everything goes on; of two that go on, to the later end.
     *
     * @param goesOn whether everything goes on with this one, the other or, with null, with either
     */
    BenefitSpell unitedWith(BenefitSpell other, @Nullable Boolean goesOn) {
        boolean endsLater = lastDay == null || (other.lastDay != null && !other.lastDay.isAfter(lastDay));
        BenefitSpell last = (goesOn == null ? endsLater : goesOn) ? this : other;
        return new BenefitSpell(
                id,
                householdId,
                kind,
                start.isBefore(other.start) ? start : other.start,
                last.lastDay,
                last.reasonClass,
                last.placementId,
                last.endRegisteredAt,
                earlier(reducedFrom, other.reducedFrom),
                compositionWith(other));
    }

    private List<AdultsFrom> compositionWith(BenefitSpell other) {
        return Stream.concat(composition.stream(), other.composition.stream())
                .map(AdultsFrom::from)
                .distinct()
                .sorted()
                .map(day -> new AdultsFrom(
                        day,
                        Stream.concat(adultsOn(day).stream(), other.adultsOn(day).stream())
                                .distinct()
                                .sorted()
                                .toList()))
                .toList();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
