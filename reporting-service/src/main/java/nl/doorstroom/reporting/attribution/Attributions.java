package nl.doorstroom.reporting.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.history.Trajectory;
import nl.doorstroom.reporting.history.World;

/** Finds the owner of a result; which programme or target group it is plays no part. */
public final class Attributions {

    private static final Comparator<Trajectory> LATEST_START = Comparator.comparing(
                    Trajectory::start, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Trajectory::id);

    private static final Comparator<Trajectory> LATEST_END = Comparator.comparing(
                    Trajectory::lastDay, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LATEST_START);

    private Attributions() {}

    /**
     * The owner of something that happened to people on a day.
     *
     * <p>First the referenced trajectory, else the active one, else the one that ended last within the window. Of several
     * active ones the latest started owns, as of several ended ones the latest ended: the nearest to the result. A
     * reference to a trajectory that is not known (yet) is as if there were none.
     */
    public static Attribution on(
            LocalDate day, Collection<UUID> people, @Nullable UUID referenced, World world, DefinitionSet definitions) {
        Trajectory named = null;
        List<Trajectory> active = new ArrayList<>();
        List<Trajectory> ended = new ArrayList<>();
        for (Trajectory trajectory : world.trajectories()) {
            if (people.contains(trajectory.participantId())) {
                if (trajectory.id().equals(referenced)) {
                    named = trajectory;
                }
                if (trajectory.activeOn(day)) {
                    active.add(trajectory);
                } else if (trajectory.endedWithin(definitions.attributionWindowDays(), day)) {
                    ended.add(trajectory);
                }
            }
        }
        active.sort(LATEST_START.reversed());
        ended.sort(LATEST_END.reversed());
        List<Trajectory> nearest = new ArrayList<>(active);
        nearest.addAll(ended);
        if (named != null) {
            return attribution(AttributionBasis.REFERENCED, named, nearest, day);
        }
        if (nearest.isEmpty()) {
            return Attribution.none();
        }
        AttributionBasis basis = active.isEmpty() ? AttributionBasis.ENDED_BEFORE : AttributionBasis.ACTIVE;
        return attribution(basis, nearest.get(0), nearest, day);
    }

    private static Attribution attribution(
            AttributionBasis basis, Trajectory owner, List<Trajectory> nearest, LocalDate day) {
        List<Contribution> contributing = new ArrayList<>();
        addTransferors(contributing, owner, day);
        for (Trajectory other : nearest) {
            if (!other.id().equals(owner.id())) {
                // One that ended by a transfer was executed to its last day by the organisation that transferred it.
                LocalDate last = other.activeOn(day) ? day : other.lastDay();
                contributing.add(new Contribution(other.id(), other.programmeId(), other.executingOn(last)));
                addTransferors(contributing, other, last);
            }
        }
        return new Attribution(
                basis, owner.id(), owner.programmeId(), owner.executingOn(day), List.copyOf(contributing));
    }

    private static void addTransferors(List<Contribution> contributing, Trajectory trajectory, LocalDate day) {
        for (String transferor : trajectory.transferorsOn(day)) {
            contributing.add(new Contribution(trajectory.id(), trajectory.programmeId(), transferor));
        }
    }
}
