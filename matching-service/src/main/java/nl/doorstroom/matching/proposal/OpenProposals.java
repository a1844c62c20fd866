package nl.doorstroom.matching.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.VacancyClosed;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Ends the proposals that have become pointless, in the transaction that makes them so. Rows are held in one order by
 * everybody: a vacancy first, then proposals by id. So nobody waits for somebody who waits.
 */
@Singleton
public class OpenProposals {

    private static final String BY_ITSELF = "matching/vacancy-withdrawal";

    private final ProposalRepository proposals;
    private final MergedPeople merged;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Event<ProposalMoved> moved;
    private final Clock clock;

    OpenProposals(
            ProposalRepository proposals,
            MergedPeople merged,
            CurrentTenant caller,
            ProcessingLog log,
            Event<ProposalMoved> moved,
            Clock clock) {
        this.proposals = proposals;
        this.merged = merged;
        this.caller = caller;
        this.log = log;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * A person found work: what else was proposed, under whichever registration, has lapsed. It is a consequence of what the
     * user did who registered the work.
     *
     * @param vacancyId the vacancy of that work, whose proposal is concluded by itself; null: it is of none
     * @param since first day of the work; what was proposed after it is for work beside it
     */
    public void lapse(UUID participantId, @Nullable UUID vacancyId, LocalDate since, LocalDate on) {
        List<Proposal> open = proposals.lockOpenOf(merged.of(participantId), null).stream()
                .filter(proposal -> !proposal.vacancyId().equals(vacancyId)
                        && !proposal.proposedOn().isAfter(since))
                .toList();
        end(open, SystemReason.ELDERS_GEPLAATST, on, "lapse-proposals");
    }

    /** Of proposals that are held, all are over but one. */
    void lapseAllBut(Proposal accepted, List<Proposal> held, LocalDate on) {
        end(
                held.stream().filter(proposal -> proposal != accepted).toList(),
                SystemReason.ELDERS_GEPLAATST,
                on,
                "lapse-proposals");
    }

    /** The caller holds the vacancy. Who was accepted stays so. */
    void withdraw(@Observes VacancyClosed event) {
        end(
                proposals.lockOpenFor(event.vacancyId()),
                SystemReason.VACATURE_INGETROKKEN,
                event.on(),
                "withdraw-proposals");
    }

    private void end(List<Proposal> open, SystemReason reason, LocalDate on, String activity) {
        String by = caller.isOfRequest() ? caller.user() : BY_ITSELF;
        open.forEach(proposal -> moved.fire(proposal.end(reason, on, by, clock)));
        proposals.flush();
        log.record(activity, open.stream().map(Proposal::participantId).toList());
    }
}
