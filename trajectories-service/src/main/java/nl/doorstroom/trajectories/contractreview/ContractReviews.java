package nl.doorstroom.trajectories.contractreview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.placement.KnownPlacements;
import nl.doorstroom.trajectories.placement.KnownPlacements.KnownPlacement;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** Each day asks for the reviews whose day has come, alerts of contracts that end soon and that nobody decided on, and ends those whose job is over. */
@Singleton
class ContractReviews implements Job {

    private final ContractRepository contracts;
    private final ContractRegister register;
    private final ContractReviewRuleRepository rules;
    private final TrajectoryRepository trajectories;
    private final KnownPlacements placements;
    private final Tasks tasks;
    private final ProcessingLog log;
    private final Counter undecided;
    private final Clock clock;

    ContractReviews(
            ContractRepository contracts,
            ContractRegister register,
            ContractReviewRuleRepository rules,
            TrajectoryRepository trajectories,
            KnownPlacements placements,
            Tasks tasks,
            ProcessingLog log,
            MeterRegistry metrics,
            Clock clock) {
        this.contracts = contracts;
        this.register = register;
        this.rules = rules;
        this.trajectories = trajectories;
        this.placements = placements;
        this.tasks = tasks;
        this.log = log;
        // From the start, because a rate of what does not exist yet is no zero.
        this.undecided = metrics.counter("doorstroom.contracts.undecided");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contract-reviews";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return contracts.listDue(day, after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        UUID trajectoryId = contracts.findById(item).trajectoryId();
        Trajectory trajectory = trajectories.lock(trajectoryId);
        EmploymentContract contract = contracts.findById(item);
        // What was read before the lock may be of before a decision.
        contracts.getEntityManager().refresh(contract);
        if (trajectory.status().isTerminal() || !contract.followsPlacement()) {
            return;
        }
        Optional<LocalDate> lastDay = contract.endsWithPlacement(lastDayOfPlacement(contract));
        LocalDate endedOn = lastDay.filter(last -> last.isBefore(day)).orElse(null);
        if (contract.followPlacement(endedOn, clock)) {
            log.record(endedOn == null ? "reopen-contract" : "end-contract", contract.participantId());
        }
        if (endedOn != null) {
            register.letGoTasks(item);
        }
        if (lastDay.isEmpty()) {
            ask(trajectory, contract, day);
        }
    }

    private void ask(Trajectory trajectory, EmploymentContract contract, LocalDate day) {
        int weeks = rules.findByIdOptional(contract.programmeId())
                .orElseGet(() -> new ContractReviewRule(contract.programmeId(), clock))
                .alertWeeks();
        boolean alert = contract.isToBeAlerted(day, weeks);
        if (contract.isToBeReviewed(day)) {
            contract.asked(day, clock);
            if (register(TaskKind.CONTRACT_TO_REVIEW, trajectory, contract)) {
                log.record("ask-for-contract-review", contract.participantId());
            }
        }
        if (alert) {
            contract.alerted(day, clock);
            if (register(TaskKind.CONTRACT_UNDECIDED, trajectory, contract)) {
                log.record("alert-of-undecided-contract", contract.participantId());
                undecided.increment();
            }
        }
    }

    private @Nullable LocalDate lastDayOfPlacement(EmploymentContract contract) {
        return Optional.ofNullable(contract.placementId())
                .flatMap(placements::find)
                .map(KnownPlacement::lastDay)
                .orElse(null);
    }

    private boolean register(TaskKind kind, Trajectory trajectory, EmploymentContract contract) {
        return tasks.register(
                kind,
                trajectory.organisation(),
                contract.participantId(),
                contract.trajectoryId(),
                contract.id(),
                contract.occasion());
    }
}
