package nl.doorstroom.matching.placement.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.placement.Placement;
import nl.doorstroom.matching.placement.PlacementConfirmed;
import nl.doorstroom.matching.placement.PlacementCorrected;
import nl.doorstroom.matching.placement.PlacementEnded;
import nl.doorstroom.matching.placement.PlacementFacts;
import nl.doorstroom.matching.placement.PlacementHoursChanged;
import nl.doorstroom.matching.placement.PlacementStarted;
import nl.doorstroom.matching.placement.PlacementTerms;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells of paid work only: an unpaid place is registered and is no placement to anybody who counts. Wages stay here. */
@Singleton
class PlacementPublisher {

    private static final String TOPIC = "matching.events.v1";

    private final Outbox outbox;

    PlacementPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(@Observes PlacementStarted event) {
        publish(
                "placement-started",
                event.stamp(),
                event.facts(),
                whole(event.placementId(), event.facts()).v1());
    }

    void confirmed(@Observes PlacementConfirmed event) {
        publish(
                "placement-confirmed",
                event.stamp(),
                event.facts(),
                new PlacementConfirmedV1(
                        event.placementId(), event.facts().parties().participantId(), event.confirmedOn()));
    }

    void hoursChanged(@Observes PlacementHoursChanged event) {
        publish(
                "placement-changed",
                event.stamp(),
                event.facts(),
                whole(event.placementId(), event.facts())
                        .withHours(event.hoursPerWeek(), event.validFrom())
                        .v1());
    }

    void ended(@Observes PlacementEnded event) {
        publish(
                "placement-ended",
                event.stamp(),
                event.facts(),
                new PlacementEndedV1(
                        event.placementId(), event.facts().parties().participantId(), event.endDate()));
    }

    /** Work that never was is told as work that ended before it began. */
    void corrected(@Observes PlacementCorrected event) {
        Placement.End end = event.facts().end();
        publish(
                "placement-corrected",
                event.stamp(),
                event.facts(),
                event.facts().annulled()
                        ? whole(event.placementId(), event.facts())
                                .withEnd(event.facts().terms().startDate().minusDays(1))
                                .v1()
                        : whole(event.placementId(), event.facts())
                                .withEnd(end == null ? null : end.endDate())
                                .v1());
    }

    private void publish(String name, EventStamp stamp, PlacementFacts facts, Object payload) {
        if (facts.paid()) {
            outbox.append(OutgoingEvent.v1(TOPIC, name, facts.parties().participantId(), stamp, payload));
        }
    }

    private static Whole whole(UUID placementId, PlacementFacts facts) {
        return new Whole(placementId, facts, facts.terms().hoursPerWeek(), null, null);
    }

    private record Whole(
            UUID placementId,
            PlacementFacts facts,
            BigDecimal hoursPerWeek,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate endDate) {

        Whole withHours(BigDecimal hours, LocalDate from) {
            return new Whole(placementId, facts, hours, from, endDate);
        }

        Whole withEnd(@Nullable LocalDate end) {
            return new Whole(placementId, facts, hoursPerWeek, validFrom, end);
        }

        PlacementV1 v1() {
            Placement.Parties parties = facts.parties();
            PlacementTerms terms = facts.terms();
            return new PlacementV1(
                    placementId,
                    parties.participantId(),
                    parties.employerId(),
                    parties.vacancyId(),
                    terms.trajectoryId(),
                    facts.extendsPaid() ? parties.predecessorId() : null,
                    terms.contractKind(),
                    terms.startDate(),
                    terms.plannedEnd(),
                    hoursPerWeek,
                    facts.annulled() ? null : facts.lastConfirmedOn(),
                    validFrom,
                    endDate);
        }
    }

    /** One form for the three events that tell a whole placement; each leaves out the dates that are not its own. */
    record PlacementV1(
            UUID placementId,
            UUID participantId,
            UUID employerId,
            @Nullable UUID vacancyId,
            @Nullable UUID trajectoryId,
            @Nullable UUID predecessorId,
            String contractKind,
            LocalDate startDate,
            @Nullable LocalDate plannedEnd,
            BigDecimal hoursPerWeek,
            @Nullable LocalDate lastConfirmedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate endDate) {}

    record PlacementConfirmedV1(UUID placementId, UUID participantId, LocalDate confirmedOn) {}

    record PlacementEndedV1(UUID placementId, UUID participantId, LocalDate endDate) {}
}
