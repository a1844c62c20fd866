package nl.doorstroom.participants.endproposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/**
 * Each day looks at the benefits of which a reduction ran out: its last day may lie ahead when it is registered, and when it
 * is over nothing tells so. From the next day on a job beside the benefit may be an occasion to end it.
 */
@Singleton
class ReductionsThatEnded implements Job {

    /** A run that was missed is caught up within a week; to look again does nothing again. */
    private static final int DAYS = 7;

    private final EndProposals register;
    private final BenefitSpellRepository spells;
    private final ProcessingLog log;

    ReductionsThatEnded(EndProposals register, BenefitSpellRepository spells, ProcessingLog log) {
        this.register = register;
        this.spells = spells;
        this.log = log;
    }

    @Override
    public String name() {
        return "ended-reductions";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return spells.listIdsByReductionEnd(day.minusDays(DAYS), day.minusDays(1), after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        log.record("reconsider-benefit-end", register.reconsider(item));
    }
}
