package nl.doorstroom.trajectories.contractreview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.contractreview.ContractReview.Extension;
import nl.doorstroom.trajectories.contractreview.EmploymentContract.Term;
import nl.doorstroom.trajectories.placement.KnownPlacements;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/** What happens to contracts, on a trajectory that is locked by the caller. */
@Singleton
public class ContractRegister {

    private static final String DIMENSIONS = "societal-return-dimensions";
    private static final List<TaskKind> ASKED = List.of(TaskKind.CONTRACT_TO_REVIEW, TaskKind.CONTRACT_UNDECIDED);

    private final ContractRepository contracts;
    private final ContractReviewRuleRepository rules;
    private final KnownPlacements placements;
    private final Registrations people;
    private final CodeLists codes;
    private final Tasks tasks;
    private final Event<ContractReviewRecorded> reviewed;
    private final Clock clock;

    ContractRegister(
            ContractRepository contracts,
            ContractReviewRuleRepository rules,
            KnownPlacements placements,
            Registrations people,
            CodeLists codes,
            Tasks tasks,
            Event<ContractReviewRecorded> reviewed,
            Clock clock) {
        this.contracts = contracts;
        this.rules = rules;
        this.placements = placements;
        this.people = people;
        this.codes = codes;
        this.tasks = tasks;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    /** @param placementId the job, as matching tells of it; it may be told later */
    public EmploymentContract register(
            Trajectory trajectory, @Nullable UUID employerId, @Nullable UUID placementId, Term term) {
        trajectory.requireUnderWay();
        requireOrder(term, "");
        if (placementId != null
                && placements
                        .find(placementId)
                        .filter(job -> !people.of(trajectory.participantId()).contains(job.participantId()))
                        .isPresent()) {
            throw InvalidInput.at("/placementId", "unknown-placement", "The person has no such placement.");
        }
        EmploymentContract contract = new EmploymentContract(trajectory, employerId, placementId, term, clock);
        contracts.persistAndFlush(contract);
        return contract;
    }

    /**
     * Looks at what the work gives, and decides on the contract or does not yet.
     *
     * @param extension the contract that follows, of the decision to extend
     */
    public void review(
            Trajectory trajectory,
            EmploymentContract contract,
            List<DimensionScore> scores,
            @Nullable ContractDecision decision,
            LocalDate on,
            @Nullable Extension extension,
            String by) {
        trajectory.requireUnderWay();
        requireDimensions(contract.programmeId(), scores, on);
        if (decision == ContractDecision.EXTEND && extension == null) {
            throw InvalidInput.at("/extension", "required", "An extension says until when.");
        }
        if (decision != ContractDecision.EXTEND && extension != null) {
            throw InvalidInput.at("/extension", "not-allowed", "Only an extension says until when.");
        }
        if (extension != null) {
            requireOrder(
                    new Term(contract.endDate().plusDays(1), extension.endDate(), extension.reviewDate()),
                    "/extension");
        }
        ContractReviewRecorded event = contract.review(scores, decision, on, extension, by, clock);
        contracts.flush();
        follow(trajectory, contract);
        reviewed.fire(event);
        tasks.complete(TaskKind.CONTRACT_TO_REVIEW, contract.id(), by);
        if (decision != null) {
            letGoTasks(contract.id());
        }
    }

    /** A review was wrong; what was decided before it counts again. */
    public void annulReview(Trajectory trajectory, EmploymentContract contract, UUID reviewId, String by) {
        ContractReviewRecorded event = contract.annulReview(contract.review(reviewId), by, clock);
        contracts.flush();
        follow(trajectory, contract);
        reviewed.fire(event);
    }

    /** It ended before the day that was agreed. */
    public void endEarly(EmploymentContract contract, LocalDate lastDay) {
        contracts.findSuccessor(contract.id()).ifPresent(next -> {
            throw new ContractIsExtended(contract.id(), next.id());
        });
        if (lastDay.isBefore(contract.startDate()) || !lastDay.isBefore(contract.endDate())) {
            throw InvalidInput.at(
                    "/lastDay", "outside-contract", "The day lies before the contract, or not before its last day.");
        }
        contract.endEarly(lastDay, clock);
        contracts.flush();
        letGoTasks(contract.id());
    }

    /** It should not have been registered. */
    public void annul(EmploymentContract contract) {
        contract.annul(clock);
        contracts.flush();
        letGoTasks(contract.id());
    }

    void ended(@Observes TrajectoryEnded event) {
        letGo(event.trajectoryId());
    }

    /** What is not over yet goes with the person, and whoever has to look at it is who guides the person now. */
    void transferred(@Observes TrajectoryTransferred event) {
        contracts.flush();
        for (EmploymentContract contract : contracts.listByTrajectory(event.trajectoryId())) {
            if (contract.reaches(event.effectiveDate())) {
                contract.moveTo(event.successorId(), event.toOrganisation(), clock);
                for (TaskKind kind : ASKED) {
                    tasks.handOver(kind, contract.id(), event.toOrganisation(), event.successorId());
                }
            } else {
                letGoTasks(contract.id());
            }
        }
    }

    /** The contract that follows is the one that the counting decision asks for. */
    private void follow(Trajectory trajectory, EmploymentContract contract) {
        Optional<ContractReview> counting =
                contract.countingReview().filter(review -> review.decision() == ContractDecision.EXTEND);
        Optional<EmploymentContract> next = contracts.findSuccessor(contract.id());
        UUID wanted = counting.map(ContractReview::id).orElse(null);
        if (next.isPresent() && !Objects.equals(next.get().extendedByReviewId(), wanted)) {
            EmploymentContract standing = next.get();
            if (standing.hasReviews() || standing.state() != ContractState.AGREED) {
                throw new SuccessorHasHistory(contract.id(), standing.id());
            }
            annul(standing);
        }
        boolean stands = next.filter(standing -> Objects.equals(standing.extendedByReviewId(), wanted))
                .isPresent();
        Extension extension = counting.map(ContractReview::extension).orElse(null);
        if (extension != null && !stands && !trajectory.status().isTerminal()) {
            contracts.persistAndFlush(
                    EmploymentContract.follow(contract, trajectory, counting.get(), extension, clock));
        }
    }

    /** Somebody need not look at it any more. */
    void letGoTasks(UUID contractId) {
        ASKED.forEach(kind -> tasks.lapse(kind, contractId));
    }

    private void letGo(UUID trajectoryId) {
        // Locks the trajectory's row by changing it, so that no job makes a task at this moment.
        contracts.flush();
        contracts.listByTrajectory(trajectoryId).forEach(contract -> letGoTasks(contract.id()));
    }

    private void requireDimensions(UUID programmeId, List<DimensionScore> scores, LocalDate on) {
        Set<String> own = new HashSet<>(rules.dimensionsOf(programmeId).stream()
                .map(ContractReviewRule.Dimension::code)
                .toList());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scores.size(); i++) {
            String pointer = "/dimensions/" + i + "/name";
            String dimension = scores.get(i).dimension();
            if (!own.contains(dimension)) {
                codes.require(DIMENSIONS, dimension, on, pointer);
            }
            if (!seen.add(dimension)) {
                throw InvalidInput.at(pointer, "twice", "Each dimension has one score.");
            }
        }
    }

    private static void requireOrder(Term term, String within) {
        List<FieldError> errors = new ArrayList<>();
        if (term.endDate().isBefore(term.startDate())) {
            errors.add(FieldError.at(within + "/endDate", "before-start", "The last day lies before the first."));
        }
        if (term.reviewDate().isBefore(term.startDate()) || term.reviewDate().isAfter(term.endDate())) {
            errors.add(FieldError.at(
                    within + "/reviewDate", "outside-contract", "It is looked at between its first and its last day."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
