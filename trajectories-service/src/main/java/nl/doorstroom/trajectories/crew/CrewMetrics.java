package nl.doorstroom.trajectories.crew;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** How fast places of crews fill again, of all crews together: nothing by which anybody could be known. */
@Singleton
class CrewMetrics {

    private final Counter nobody;
    private final DistributionSummary daysToRefill;

    CrewMetrics(MeterRegistry metrics) {
        // From the start, because a rate of what does not exist yet is no zero.
        this.nobody = metrics.counter("doorstroom.crew.places.nobody");
        this.daysToRefill = metrics.summary("doorstroom.crew.places.refill.days");
    }

    void nobodyFound() {
        nobody.increment();
    }

    void taken(@Observes(during = TransactionPhase.AFTER_SUCCESS) CrewPlaceTaken event) {
        if (event.daysFree() != null) {
            daysToRefill.record(event.daysFree());
        }
    }
}
