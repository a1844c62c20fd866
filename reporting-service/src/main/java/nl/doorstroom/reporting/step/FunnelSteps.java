package nl.doorstroom.reporting.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.IntakeVersion;
import nl.doorstroom.reporting.fact.ProposalVersion;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.Trajectory;
import nl.doorstroom.reporting.history.World;
import nl.doorstroom.reporting.placement.PlacedChain;
import nl.doorstroom.reporting.placement.Placement;
import nl.doorstroom.reporting.placement.Placements;

/**
 * The way from intake to work: docs/figures/funnel.md. Every step looks back only, so what happens later in the world does not
 * change it.
 */
public final class FunnelSteps {

    private static final Comparator<ProposalVersion> BY_DAY =
            Comparator.comparing(ProposalVersion::offeredOn).thenComparing(ProposalVersion::proposalId);

    private FunnelSteps() {}

    public static List<Step> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        Ways ways = Ways.of(world);
        List<IntakeVersion> intakes = knowledge.steps(IntakeVersion.class);
        List<Step> steps = new ArrayList<>();
        for (IntakeVersion intake : intakes) {
            UUID person = knowledge.personOf(intake.participantId());
            steps.add(Step.of(intake.intakeId(), StepKind.INTAKE, person, intake.heldOn()));
        }
        for (Trajectory trajectory : world.trajectories()) {
            LocalDate start = trajectory.start();
            if (start != null && !ways.goesOn(trajectory.id())) {
                UUID person = trajectory.participantId();
                steps.add(Step.of(trajectory.id(), StepKind.TRAJECTORY_STARTED, person, start)
                        .belongingTo(trajectory.programmeId(), trajectory.executingOn(start))
                        .after(Step.days(latestIntake(intakes, knowledge, person, start), start), 0));
            }
        }
        Map<Object, LocalDate> firstOffers = new HashMap<>();
        knowledge.steps(ProposalVersion.class).stream().sorted(BY_DAY).forEach(proposal -> {
            LocalDate day = proposal.offeredOn();
            UUID person = knowledge.personOf(proposal.participantId());
            Attribution owner = Attributions.on(day, List.of(person), null, world, definitions);
            if (firstOffers.putIfAbsent(ways.keyOf(owner, person), day) == null) {
                Integer sinceStart = Step.days(ways.startOf(owner), day);
                steps.add(Step.of(proposal.proposalId(), StepKind.VACANCY_OFFERED, person, day)
                        .belongingTo(owner)
                        .after(sinceStart, sinceStart));
            }
        });
        Set<Object> placed = new HashSet<>();
        Placements.in(world, definitions).stream()
                .map(PlacedChain::placement)
                .sorted(Comparator.comparing(Placement::placementDate).thenComparing(Placement::chainId))
                .forEach(placement -> {
                    LocalDate day = placement.placementDate();
                    Attribution owner = placement.attribution();
                    Object way = ways.keyOf(owner, placement.participantId());
                    Step step = Step.of(placement.chainId(), StepKind.PLACED, placement.participantId(), day)
                            .belongingTo(owner);
                    boolean first = owner.trajectoryId() != null && placed.add(way);
                    steps.add(
                            first
                                    ? step.after(
                                            Step.days(firstOffers.get(way), day), Step.days(ways.startOf(owner), day))
                                    : step);
                });
        return steps;
    }

    private static @Nullable LocalDate latestIntake(
            List<IntakeVersion> intakes, Knowledge knowledge, UUID person, LocalDate until) {
        return intakes.stream()
                .filter(intake -> knowledge.personOf(intake.participantId()).equals(person)
                        && !intake.heldOn().isAfter(until))
                .map(IntakeVersion::heldOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Trajectories as the ways that they are parts of: one that goes on elsewhere is the same way.
     *
     * @param predecessors by the trajectory that goes on
     */
    private record Ways(Map<UUID, Trajectory> trajectories, Map<UUID, UUID> predecessors) {

        static Ways of(World world) {
            Map<UUID, Trajectory> trajectories = new HashMap<>();
            Map<UUID, UUID> predecessors = new HashMap<>();
            for (Trajectory trajectory : world.trajectories()) {
                trajectories.put(trajectory.id(), trajectory);
                if (trajectory.successorId() != null) {
                    predecessors.putIfAbsent(trajectory.successorId(), trajectory.id());
                }
            }
            return new Ways(trajectories, predecessors);
        }

        boolean goesOn(UUID trajectoryId) {
            return predecessors.containsKey(trajectoryId);
        }

        /** What happened without a trajectory is a way of the person. */
        Object keyOf(Attribution owner, UUID person) {
            return owner.trajectoryId() == null ? List.of(person) : beginningOf(owner.trajectoryId());
        }

        @Nullable
        LocalDate startOf(Attribution owner) {
            Trajectory first =
                    owner.trajectoryId() == null ? null : trajectories.get(beginningOf(owner.trajectoryId()));
            return first == null ? null : first.start();
        }

        /** A circle, which no sound history has, ends where it began. */
        private UUID beginningOf(UUID trajectoryId) {
            UUID first = trajectoryId;
            for (int steps = 0; steps < predecessors.size() && predecessors.containsKey(first); steps++) {
                first = predecessors.get(first);
            }
            return first;
        }
    }
}
