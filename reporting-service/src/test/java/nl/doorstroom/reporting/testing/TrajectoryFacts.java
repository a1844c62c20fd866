package nl.doorstroom.reporting.testing;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.ExecutingFrom;
import nl.doorstroom.reporting.fact.TrajectoryVersion;

/** The versions of one trajectory; each call of {@link #fact} records the state that was described so far. */
public final class TrajectoryFacts {

    private final Recording recording = new Recording();
    private final UUID trajectoryId;
    private UUID participantId = Recording.id("Anna");
    private UUID programmeId = Recording.id("programme");
    private @Nullable LocalDate start = Recording.day("2024-09-01");
    private @Nullable LocalDate lastDay;
    private @Nullable ExecutingFrom executing = new ExecutingFrom(Recording.day("2024-09-01"), "Gresbo");
    private @Nullable UUID successorId;
    private boolean annulled;

    private TrajectoryFacts(String name) {
        trajectoryId = Recording.id(name);
    }

    public static TrajectoryFacts aTrajectory() {
        return new TrajectoryFacts("trajectory");
    }

    public static TrajectoryFacts aTrajectory(String name) {
        return new TrajectoryFacts(name);
    }

    public TrajectoryFacts of(String person) {
        participantId = Recording.id(person);
        return this;
    }

    public TrajectoryFacts programme(String name) {
        programmeId = Recording.id(name);
        return this;
    }

    public TrajectoryFacts from(@Nullable String day) {
        start = Recording.dayOrNull(day);
        return this;
    }

    public TrajectoryFacts until(@Nullable String day) {
        lastDay = Recording.dayOrNull(day);
        return this;
    }

    public TrajectoryFacts executedBy(String organisation, String from) {
        executing = new ExecutingFrom(Recording.day(from), organisation);
        return this;
    }

    public TrajectoryFacts goesOnAs(String name) {
        successorId = Recording.id(name);
        return this;
    }

    public TrajectoryFacts annulled() {
        annulled = true;
        return this;
    }

    public TrajectoryFacts recordedOn(String day) {
        recording.on(Recording.at(day));
        return this;
    }

    public TrajectoryVersion fact() {
        ExecutingFrom said = executing;
        executing = null;
        return new TrajectoryVersion(
                recording.next(),
                trajectoryId,
                participantId,
                programmeId,
                start,
                lastDay,
                said,
                successorId,
                annulled);
    }
}
