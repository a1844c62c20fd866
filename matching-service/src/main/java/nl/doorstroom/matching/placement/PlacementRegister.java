package nl.doorstroom.matching.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.EmployerRepository;
import nl.doorstroom.matching.proposal.OpenProposals;
import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.proposal.ProposalRepository;
import nl.doorstroom.matching.proposal.ProposalSettings;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Registers, ends, corrects and annuls placements where more is concerned than the placement itself. */
@Singleton
public class PlacementRegister {

    private static final String KINDS = "work-relation-kinds";
    private static final Set<ProposalState> LEADS_TO_PAID_WORK = EnumSet.of(ProposalState.ACCEPTED);

    private static final Set<ProposalState> LEADS_TO_WORK =
            EnumSet.of(ProposalState.ACCEPTED, ProposalState.TRIAL_PLACEMENT);

    private final PlacementRepository placements;
    private final EmployerRepository employers;
    private final VacancyRepository vacancies;
    private final ProposalRepository proposals;
    private final OpenProposals open;
    private final MergedPeople merged;
    private final ProposalSettings settings;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Event<PlacementStarted> started;
    private final Event<PlacementCorrected> corrected;
    private final Event<PlacementEnded> ended;
    private final Clock clock;

    PlacementRegister(
            PlacementRepository placements,
            EmployerRepository employers,
            VacancyRepository vacancies,
            ProposalRepository proposals,
            OpenProposals open,
            MergedPeople merged,
            ProposalSettings settings,
            CodeLists codes,
            CurrentTenant caller,
            Event<PlacementStarted> started,
            Event<PlacementCorrected> corrected,
            Event<PlacementEnded> ended,
            Clock clock) {
        this.placements = placements;
        this.employers = employers;
        this.vacancies = vacancies;
        this.proposals = proposals;
        this.open = open;
        this.merged = merged;
        this.settings = settings;
        this.codes = codes;
        this.caller = caller;
        this.started = started;
        this.corrected = corrected;
        this.ended = ended;
        this.clock = clock;
    }

    /**
     * Registers a work relation. A second one beside it is allowed: people have two jobs.
     *
     * @throws InvalidInput when something is named that does not exist
     * @throws PlacementIsExtended when another one follows the predecessor already
     */
    public Placement register(Placement.Parties parties, PlacementTerms terms) {
        requirePeriod(terms);
        boolean paid = codes.require(KINDS, terms.contractKind(), terms.startDate(), "/contractKind")
                .is("paid");
        requireKnown(parties);
        boolean extendsPaid = false;
        boolean followsThrough = false;
        if (parties.predecessorId() != null) {
            Placement predecessor = placements
                    .findByIdOptional(parties.predecessorId(), LockModeType.PESSIMISTIC_WRITE)
                    .orElseThrow(() ->
                            InvalidInput.at("/predecessorId", "unknown-placement", "The placement does not exist."));
            if (!predecessor.parties().participantId().equals(parties.participantId())) {
                throw new PredecessorIsOfAnother(predecessor.id());
            }
            predecessor.requireNotAnnulled();
            requireEndsBefore(predecessor.id(), lastDay(predecessor.terms(), predecessor.end()), terms.startDate());
            extendsPaid = predecessor.paid();
            followsThrough = isThrough(predecessor, parties.proposalId());
        }
        if (parties.proposalId() != null) {
            requireLeadsHere(parties.proposalId(), parties, paid, followsThrough);
        }
        if (parties.predecessorId() != null) {
            requireNotExtended(parties.predecessorId());
        }
        Placement placement = new Placement(parties, terms, paid, extendsPaid, clock);
        PlacementStarted event = placement.start(caller.user(), clock);
        placements.persistAndFlush(placement);
        started.fire(event);
        if (paid && !extendsPaid) {
            lapseOtherProposals(parties, terms);
        }
        return placement;
    }

    /** Work of enough hours, which is not over, takes a person off the market. */
    private void lapseOtherProposals(Placement.Parties parties, PlacementTerms terms) {
        LocalDate today = DutchCalendar.today(clock);
        boolean over = terms.plannedEnd() != null && terms.plannedEnd().isBefore(today);
        if (!over && terms.hoursPerWeek().compareTo(settings.hiredFromHours()) >= 0) {
            LocalDate since = terms.startDate();
            open.lapse(parties.participantId(), parties.vacancyId(), since, since.isBefore(today) ? since : today);
        }
    }

    /** Ends a placement that is held; what extends it must begin later. */
    public void end(Placement placement, Placement.End end) {
        codes.require("placement-end-reasons", end.reason(), end.endDate(), "/reason");
        requireSuccessorsAfter(placement.id(), end.endDate());
        ended.fire(placement.end(end.endDate(), end.reason(), caller.user(), clock));
        placements.flush();
    }

    /**
     * Takes back a placement that is held and that never was.
     *
     * @param reason code of list {@code placement-annulment-reasons}
     * @throws PlacementIsExtended when another one follows it
     */
    public void annul(Placement placement, String reason) {
        codes.require("placement-annulment-reasons", reason, DutchCalendar.today(clock), "/reason");
        requireNotExtended(placement.id());
        corrected.fire(placement.annul(reason, caller.user(), clock));
        placements.flush();
    }

    /**
     * Replaces what was registered wrongly; the chain of extensions must still be one. The placement and its predecessor
     * are held.
     */
    public void correct(Placement placement, PlacementTerms terms, Placement.@Nullable End end) {
        placement.requireNotAnnulled();
        requirePeriod(terms);
        boolean paid = codes.require(KINDS, terms.contractKind(), terms.startDate(), "/contractKind")
                .is("paid");
        if (paid != placement.paid()) {
            throw new PaidAndUnpaidDiffer(placement.id());
        }
        if (end != null) {
            codes.require("placement-end-reasons", end.reason(), end.endDate(), "/endReason");
        }
        UUID predecessorId = placement.parties().predecessorId();
        if (predecessorId != null) {
            Placement predecessor = placements.get(predecessorId);
            requireEndsBefore(predecessorId, lastDay(predecessor.terms(), predecessor.end()), terms.startDate());
        }
        requireSuccessorsAfter(placement.id(), lastDay(terms, end));
        corrected.fire(placement.correct(terms, end, caller.user(), clock));
        placements.flush();
    }

    /** A chain does not fork: what runs beside an extension is a second job. */
    private void requireNotExtended(UUID id) {
        placements.listSuccessors(id).stream().findFirst().ifPresent(successor -> {
            throw new PlacementIsExtended(id, successor.id());
        });
    }

    private void requireSuccessorsAfter(UUID id, @Nullable LocalDate lastDay) {
        for (Placement successor : placements.listSuccessors(id)) {
            requireEndsBefore(id, lastDay, successor.terms().startDate());
        }
    }

    /** What is registered says the last day; before that, the contract does. */
    private static @Nullable LocalDate lastDay(PlacementTerms terms, Placement.@Nullable End end) {
        return end == null ? terms.plannedEnd() : end.endDate();
    }

    private static void requireEndsBefore(UUID predecessorId, @Nullable LocalDate lastDay, LocalDate start) {
        if (lastDay == null || !lastDay.isBefore(start)) {
            throw new PredecessorHasNotEnded(predecessorId);
        }
    }

    private static void requirePeriod(PlacementTerms terms) {
        if (terms.plannedEnd() != null && terms.plannedEnd().isBefore(terms.startDate())) {
            throw InvalidInput.at("/plannedEnd", "min", "A contract does not end before it starts.");
        }
    }

    private void requireKnown(Placement.Parties parties) {
        if (employers.findByIdOptional(parties.employerId()).isEmpty()) {
            throw InvalidInput.at("/employerId", "unknown-employer", "The employer does not exist.");
        }
        if (parties.vacancyId() != null) {
            Vacancy vacancy = vacancies
                    .findByIdOptional(parties.vacancyId())
                    .orElseThrow(() -> InvalidInput.at("/vacancyId", "unknown-vacancy", "The vacancy does not exist."));
            if (!vacancy.employerId().equals(parties.employerId())) {
                throw new VacancyIsOfAnother(vacancy.id());
            }
        }
    }

    /** Whether a proposal led to paid work, or to the paid work that this one extends. */
    private boolean isThrough(@Nullable Placement placement, @Nullable UUID proposalId) {
        for (Placement one = placement; one != null && one.paid(); ) {
            Placement.Parties parties = one.parties();
            if (parties.proposalId() != null && parties.proposalId().equals(proposalId)) {
                return true;
            }
            one = parties.predecessorId() == null ? null : placements.findById(parties.predecessorId());
        }
        return false;
    }

    /** @param followsThrough whether it extends paid work to which the same proposal led */
    private void requireLeadsHere(UUID proposalId, Placement.Parties parties, boolean paid, boolean followsThrough) {
        Proposal proposal = proposals
                .findAndLock(proposalId)
                .orElseThrow(() -> InvalidInput.at("/proposalId", "unknown-proposal", "The proposal does not exist."));
        if (!merged.of(parties.participantId()).contains(proposal.participantId())
                || !proposal.vacancyId().equals(parties.vacancyId())
                || !(paid ? LEADS_TO_PAID_WORK : LEADS_TO_WORK).contains(proposal.state())) {
            throw new ProposalDoesNotLeadHere(proposal.id());
        }
        if (paid && !followsThrough) {
            placements.findPaidThrough(proposalId).ifPresent(known -> {
                throw new ProposalHasItsPlacement(proposalId, known.id());
            });
        }
    }
}
