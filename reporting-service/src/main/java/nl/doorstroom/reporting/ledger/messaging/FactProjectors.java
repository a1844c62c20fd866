package nl.doorstroom.reporting.ledger.messaging;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.reporting.ledger.EventType;
import nl.doorstroom.reporting.ledger.Ledger;
import nl.doorstroom.reporting.ledger.LedgerEntry;

/** One projector for each type of event; all do the same, because a fact is kept as it was told. */
@Singleton
class FactProjectors {

    private final Ledger ledger;

    FactProjectors(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Keeping(Ledger ledger, EventType event) implements Projector<JsonNode> {

        @Override
        public String type() {
            return event.wireName();
        }

        @Override
        public Class<JsonNode> payload() {
            return JsonNode.class;
        }

        @Override
        public void project(IncomingEvent told, JsonNode payload) {
            ledger.take(LedgerEntry.of(event, told.id(), told.subject(), told.sequence(), told.time(), payload));
        }
    }

    @Produces
    @Singleton
    Projector<JsonNode> participantRegistered() {
        return new Keeping(ledger, EventType.PARTICIPANT_REGISTERED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> participantsMerged() {
        return new Keeping(ledger, EventType.PARTICIPANTS_MERGED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> mergeUndone() {
        return new Keeping(ledger, EventType.MERGE_UNDONE);
    }

    @Produces
    @Singleton
    Projector<JsonNode> intakeCompleted() {
        return new Keeping(ledger, EventType.INTAKE_COMPLETED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> ladderChanged() {
        return new Keeping(ledger, EventType.LADDER_CHANGED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> basicConditionChanged() {
        return new Keeping(ledger, EventType.BASIC_CONDITION_CHANGED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> householdChanged() {
        return new Keeping(ledger, EventType.HOUSEHOLD_CHANGED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> benefitStarted() {
        return new Keeping(ledger, EventType.BENEFIT_STARTED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> benefitReduced() {
        return new Keeping(ledger, EventType.BENEFIT_REDUCED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> benefitEnded() {
        return new Keeping(ledger, EventType.BENEFIT_ENDED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> benefitEndAnnulled() {
        return new Keeping(ledger, EventType.BENEFIT_END_ANNULLED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> benefitCorrected() {
        return new Keeping(ledger, EventType.BENEFIT_CORRECTED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> benefitApplicationRegistered() {
        return new Keeping(ledger, EventType.BENEFIT_APPLICATION_REGISTERED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> programmePublished() {
        return new Keeping(ledger, EventType.PROGRAMME_PUBLISHED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> trajectoryRegistered() {
        return new Keeping(ledger, EventType.TRAJECTORY_REGISTERED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> trajectoryStarted() {
        return new Keeping(ledger, EventType.TRAJECTORY_STARTED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> trajectoryPaused() {
        return new Keeping(ledger, EventType.TRAJECTORY_PAUSED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> trajectoryResumed() {
        return new Keeping(ledger, EventType.TRAJECTORY_RESUMED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> trajectoryEnded() {
        return new Keeping(ledger, EventType.TRAJECTORY_ENDED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> trajectoryTransferred() {
        return new Keeping(ledger, EventType.TRAJECTORY_TRANSFERRED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> milestonePlanned() {
        return new Keeping(ledger, EventType.MILESTONE_PLANNED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> milestoneReached() {
        return new Keeping(ledger, EventType.MILESTONE_REACHED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> milestoneDropped() {
        return new Keeping(ledger, EventType.MILESTONE_DROPPED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> alternativeStarted() {
        return new Keeping(ledger, EventType.ALTERNATIVE_STARTED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> alternativeEnded() {
        return new Keeping(ledger, EventType.ALTERNATIVE_ENDED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> groupSessionHeld() {
        return new Keeping(ledger, EventType.GROUP_SESSION_HELD);
    }

    @Produces
    @Singleton
    Projector<JsonNode> groupSessionAttended() {
        return new Keeping(ledger, EventType.GROUP_SESSION_ATTENDED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> groupSessionAttendanceAnnulled() {
        return new Keeping(ledger, EventType.GROUP_SESSION_ATTENDANCE_ANNULLED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> hoursWorked() {
        return new Keeping(ledger, EventType.HOURS_WORKED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> instrumentStarted() {
        return new Keeping(ledger, EventType.INSTRUMENT_STARTED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> instrumentEnded() {
        return new Keeping(ledger, EventType.INSTRUMENT_ENDED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> instrumentAnnulled() {
        return new Keeping(ledger, EventType.INSTRUMENT_ANNULLED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> wageValueDetermined() {
        return new Keeping(ledger, EventType.WAGE_VALUE_DETERMINED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewOpened() {
        return new Keeping(ledger, EventType.CREW_OPENED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewCapacityChanged() {
        return new Keeping(ledger, EventType.CREW_CAPACITY_CHANGED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewClosed() {
        return new Keeping(ledger, EventType.CREW_CLOSED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewWorkRecorded() {
        return new Keeping(ledger, EventType.CREW_WORK_RECORDED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewWorkAnnulled() {
        return new Keeping(ledger, EventType.CREW_WORK_ANNULLED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewPlaceTaken() {
        return new Keeping(ledger, EventType.CREW_PLACE_TAKEN);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewPlaceFreed() {
        return new Keeping(ledger, EventType.CREW_PLACE_FREED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewPlaceOffered() {
        return new Keeping(ledger, EventType.CREW_PLACE_OFFERED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewPlaceOfferDeclined() {
        return new Keeping(ledger, EventType.CREW_PLACE_OFFER_DECLINED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> crewPlaceOfferExpired() {
        return new Keeping(ledger, EventType.CREW_PLACE_OFFER_EXPIRED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> employerChanged() {
        return new Keeping(ledger, EventType.EMPLOYER_CHANGED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> proposalOffered() {
        return new Keeping(ledger, EventType.PROPOSAL_OFFERED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> placementStarted() {
        return new Keeping(ledger, EventType.PLACEMENT_STARTED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> placementChanged() {
        return new Keeping(ledger, EventType.PLACEMENT_CHANGED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> placementConfirmed() {
        return new Keeping(ledger, EventType.PLACEMENT_CONFIRMED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> placementEnded() {
        return new Keeping(ledger, EventType.PLACEMENT_ENDED);
    }

    @Produces
    @Singleton
    Projector<JsonNode> placementCorrected() {
        return new Keeping(ledger, EventType.PLACEMENT_CORRECTED);
    }
}
