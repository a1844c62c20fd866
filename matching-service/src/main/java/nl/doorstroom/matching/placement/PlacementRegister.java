package nl.doorstroom.matching.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.EmployerRepository;
import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.proposal.ProposalRepository;
import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Registers and corrects placements where more is concerned than the placement itself. */
@Singleton
public class PlacementRegister {

    private static final String KINDS = "work-relation-kinds";
    private static final Set<ProposalState> LEADS_TO_WORK =
            EnumSet.of(ProposalState.ACCEPTED, ProposalState.TRIAL_PLACEMENT);

    private final PlacementRepository placements;
    private final EmployerRepository employers;
    private final VacancyRepository vacancies;
    private final ProposalRepository proposals;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Event<PlacementStarted> started;
    private final Event<PlacementCorrected> corrected;
    private final Clock clock;

    PlacementRegister(
            PlacementRepository placements,
            EmployerRepository employers,
            VacancyRepository vacancies,
            ProposalRepository proposals,
            CodeLists codes,
            CurrentTenant caller,
            Event<PlacementStarted> started,
            Event<PlacementCorrected> corrected,
            Clock clock) {
        this.placements = placements;
        this.employers = employers;
        this.vacancies = vacancies;
        this.proposals = proposals;
        this.codes = codes;
        this.caller = caller;
        this.started = started;
        this.corrected = corrected;
        this.clock = clock;
    }

    /**
     * Registers a work relation. A second one beside it is allowed: people have two jobs.
     *
     * @throws InvalidInput when something is named that does not exist
     */
    public Placement register(Placement.Parties parties, PlacementTerms terms) {
        requirePeriod(terms);
        boolean paid = codes.require(KINDS, terms.contractKind(), terms.startDate(), "/contractKind")
                .is("paid");
        requireKnown(parties);
        if (parties.predecessorId() != null) {
            Placement predecessor = placements
                    .findByIdOptional(parties.predecessorId())
                    .orElseThrow(() ->
                            InvalidInput.at("/predecessorId", "unknown-placement", "The placement does not exist."));
            if (!predecessor.parties().participantId().equals(parties.participantId())) {
                throw new PredecessorIsOfAnother(predecessor.id());
            }
            requireEndsBefore(predecessor.id(), lastDay(predecessor.terms(), predecessor.end()), terms.startDate());
        }
        Placement placement = new Placement(parties, terms, paid, clock);
        PlacementStarted event = placement.start(caller.user(), clock);
        placements.persistAndFlush(placement);
        started.fire(event);
        return placement;
    }

    /** Replaces what was registered wrongly; the chain of extensions must still be one. */
    public void correct(Placement placement, PlacementTerms terms, Placement.@Nullable End end) {
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
        for (Placement successor : placements.listSuccessors(placement.id())) {
            requireEndsBefore(
                    placement.id(), lastDay(terms, end), successor.terms().startDate());
        }
        corrected.fire(placement.correct(terms, end, caller.user(), clock));
        placements.flush();
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
        if (parties.proposalId() != null) {
            Proposal proposal = proposals
                    .findByIdOptional(parties.proposalId())
                    .orElseThrow(
                            () -> InvalidInput.at("/proposalId", "unknown-proposal", "The proposal does not exist."));
            if (!proposal.participantId().equals(parties.participantId())
                    || !proposal.vacancyId().equals(parties.vacancyId())
                    || !LEADS_TO_WORK.contains(proposal.state())) {
                throw new ProposalDoesNotLeadHere(proposal.id());
            }
        }
    }
}
