package nl.doorstroom.participants.endproposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the proposals to end a benefit. */
@Singleton
class EndProposalsOfPerson implements PersonalData {

    private final EndProposalRepository proposals;

    EndProposalsOfPerson(EndProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public String section() {
        return "benefitEndProposals";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(BenefitEndProposal.class, EndProposalVersion.class);
    }

    @Override
    public List<?> of(UUID person) {
        return proposals.list("participantId = ?1 order by id", person).stream()
                .map(Shown::from)
                .toList();
    }

    record Shown(
            Instant registeredAt,
            UUID benefitId,
            UUID placementId,
            LocalDate workFrom,
            EndProposalState state,
            @Nullable String rejectionReason,
            Instant changedAt) {

        static Shown from(BenefitEndProposal proposal) {
            return new Shown(
                    proposal.createdAt(),
                    proposal.spellId(),
                    proposal.placementId(),
                    proposal.workFrom(),
                    proposal.state(),
                    proposal.rejectionReason(),
                    proposal.changedAt());
        }
    }
}
