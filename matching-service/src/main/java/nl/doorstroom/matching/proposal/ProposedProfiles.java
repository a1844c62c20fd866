package nl.doorstroom.matching.proposal;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.employer.EmployerRepository;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyRepository;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Whom an employer may look at. A user of an employer sees who is proposed for that employer's own vacancies, and nobody
 * else; somebody whom few may see is shown to none of them.
 */
@Singleton
public class ProposedProfiles {

    private final ProposalRepository proposals;
    private final VacancyRepository vacancies;
    private final EmployerRepository employers;
    private final CandidateProfiles profiles;
    private final MergedPeople merged;
    private final ProtectedPeople people;
    private final CurrentTenant caller;

    ProposedProfiles(
            ProposalRepository proposals,
            VacancyRepository vacancies,
            EmployerRepository employers,
            CandidateProfiles profiles,
            MergedPeople merged,
            ProtectedPeople people,
            CurrentTenant caller) {
        this.proposals = proposals;
        this.vacancies = vacancies;
        this.employers = employers;
        this.profiles = profiles;
        this.merged = merged;
        this.people = people;
        this.caller = caller;
    }

    /** @throws NotFound when there is no such proposal for the caller, or it ended without an acceptance */
    public Proposed get(UUID proposalId) {
        Proposal proposal = proposals.get(proposalId);
        if (proposal.state().isOver() && proposal.state() != ProposalState.ACCEPTED) {
            throw new NotFound("Proposal", proposalId);
        }
        if (!caller.organisation().equals(caller.tenant())) {
            Vacancy vacancy = vacancies.get(proposal.vacancyId());
            boolean own = caller.organisation()
                    .equals(employers.get(vacancy.employerId()).details().organisation());
            if (!own || people.isProtected(proposal.participantId())) {
                throw new NotFound("Proposal", proposalId);
            }
        }
        return new Proposed(proposal, profiles.get(person(proposal.participantId())));
    }

    /** Who goes on with a registration has its profile. */
    private UUID person(UUID registration) {
        return merged.of(registration).stream()
                .filter(id -> merged.survivorOf(id).isEmpty())
                .findFirst()
                .orElse(registration);
    }

    /** A proposal, and what is known of the person. */
    public record Proposed(Proposal proposal, Candidate person) {}
}
