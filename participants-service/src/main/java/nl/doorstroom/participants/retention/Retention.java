package nl.doorstroom.participants.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.benefit.BenefitSpell;
import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.participants.participant.FileIsClosed;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.work.CrewPlace;
import nl.doorstroom.participants.work.Guidance;
import nl.doorstroom.participants.work.NeighbourhoodRole;
import nl.doorstroom.participants.work.WorkElsewhere;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.personaldata.PersonErasure;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Closes files, holds them, and erases people whose term is over or whose request was granted. */
@Singleton
public class Retention {

    private final ParticipantRepository participants;
    private final BenefitSpellRepository benefits;
    private final HouseholdRepository households;
    private final FileClosureRepository closures;
    private final LegalHoldRepository holds;
    private final ErasureRepository erasures;
    private final Event<ParticipantAnonymised> anonymised;
    private final PersonErasure erased;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final WorkElsewhere work;
    private final EntityManager entities;
    private final Clock clock;

    Retention(
            ParticipantRepository participants,
            BenefitSpellRepository benefits,
            HouseholdRepository households,
            FileClosureRepository closures,
            LegalHoldRepository holds,
            ErasureRepository erasures,
            Event<ParticipantAnonymised> anonymised,
            PersonErasure erased,
            ProcessingLog log,
            CurrentTenant caller,
            WorkElsewhere work,
            EntityManager entities,
            Clock clock) {
        this.participants = participants;
        this.benefits = benefits;
        this.households = households;
        this.closures = closures;
        this.holds = holds;
        this.erasures = erasures;
        this.anonymised = anonymised;
        this.erased = erased;
        this.log = log;
        this.caller = caller;
        this.work = work;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Closes the file of somebody whom nothing runs for any more.
     *
     * @param category code of list {@code retention-categories}
     * @throws FileIsClosed when it is closed already
     * @throws FileIsInUse when a benefit, a trajectory or a place in a crew lasts longer
     */
    public FileClosure close(UUID participantId, String category, LocalDate closedOn) {
        caller.requireOwnOrganisation();
        Participant participant = lock(participantId);
        participants.requireOpen(participantId);
        requireNothingRunsAfter(participant, closedOn);
        FileClosure closure = new FileClosure(participantId, category, closedOn, caller.user(), clock);
        closures.persist(closure);
        return closure;
    }

    /** The term stops; it runs anew when the file is closed again. */
    public void reopen(FileClosure closure) {
        caller.requireOwnOrganisation();
        lock(closure.participantId());
        closure.reopen(caller.user(), clock);
        closures.flush();
    }

    /**
     * Keeps the file of somebody, whatever its term.
     *
     * @param reason code of list {@code legal-hold-reasons}
     * @param validTo the last day, when one is known beforehand
     */
    public LegalHold hold(UUID participantId, String reason, @Nullable LocalDate validTo) {
        caller.requireOwnOrganisation();
        lock(participantId);
        LegalHold hold = new LegalHold(participantId, reason, validTo, caller.user(), clock);
        holds.persist(hold);
        return hold;
    }

    public void lift(LegalHold hold) {
        caller.requireOwnOrganisation();
        hold.lift(caller.user(), clock);
        holds.flush();
    }

    /**
     * Erases somebody for good, by request. Asked twice at the same moment it happens once.
     *
     * @throws NotFound when the tenant has no such participant, who may have been erased before
     * @throws FileIsHeld when a hold keeps the file
     * @throws FileIsInUse when a benefit, a trajectory or a place in a crew lasts
     */
    public Erasure eraseByRequest(UUID participantId) {
        caller.requireOwnOrganisation();
        return erase(lock(participantId), DutchCalendar.today(clock), caller.user());
    }

    /** Erases somebody whose term is over on a day, unless the file was reopened or is held or used after all. */
    void eraseAtEndOfTerm(FileDue due, LocalDate day) {
        Participant participant = lock(due.participantId());
        boolean closed = closures.findStanding(due.participantId())
                .filter(standing -> standing.id().equals(due.closureId()))
                .isPresent();
        if (!closed) {
            return;
        }
        try {
            erase(participant, day, null);
        } catch (FileIsHeld | FileIsInUse kept) {
            // It stands on the agenda until somebody lifts the hold or reopens the file.
        }
    }

    private Erasure erase(Participant participant, LocalDate day, @Nullable String requestedBy) {
        UUID participantId = participant.id();
        holds.findInForce(participantId, day).ifPresent(hold -> {
            throw new FileIsHeld(hold.id());
        });
        requireNothingRunsAfter(participant, day);
        List<UUID> people = participants.listRegistrationsOf(participantId);
        log.record("erase-participant", people);
        Erasure erasure = new Erasure(people, requestedBy, clock);
        erasure.anonymise(clock).forEach(anonymised::fire);
        erasures.persist(erasure);
        entities.flush();
        erased.erase(people);
        // What is removed must not be written back.
        entities.detach(participant);
        return erasure;
    }

    /** A job may last for the rest of a life, and is no reason to keep a file. */
    private void requireNothingRunsAfter(Participant participant, LocalDate day) {
        for (BenefitSpell benefit : benefits.listByParticipant(participant.id())) {
            if (runsAfter(benefit, participant.id(), day)) {
                throw new FileIsInUse("Benefit", benefit.id());
            }
        }
        for (Guidance trajectory : work.listGuidance(participant.id())) {
            if (trajectory.periods().stream().anyMatch(period -> isAfter(period.lastDay(), day))) {
                throw new FileIsInUse("Trajectory", trajectory.id());
            }
        }
        for (NeighbourhoodRole role : work.listRoles(participant.id())) {
            if (isAfter(role.lastDay(), day)) {
                throw new FileIsInUse("Neighbourhood role", role.id());
            }
        }
        for (CrewPlace place : work.listCrewPlaces(participant.id())) {
            if (isAfter(place.lastDay(), day)) {
                throw new FileIsInUse("Crew place", place.id());
            }
        }
    }

    /** The benefit of a household is nobody's who left it. */
    private boolean runsAfter(BenefitSpell benefit, UUID person, LocalDate day) {
        return !benefit.isAnnulled()
                && isAfter(benefit.lastDay(), day)
                && (benefit.holderId().equals(person)
                        || households
                                .get(benefit.householdId())
                                .adultsBetween(day.plusDays(1), benefit.lastDay())
                                .contains(person));
    }

    private static boolean isAfter(@Nullable LocalDate lastDay, LocalDate day) {
        return lastDay == null || lastDay.isAfter(day);
    }

    /** Nobody else closes, holds or erases the same person until the transaction ends. */
    private Participant lock(UUID participantId) {
        Participant participant = participants.getEvenClosed(participantId);
        entities.lock(participant, LockModeType.PESSIMISTIC_WRITE);
        return participant;
    }
}
