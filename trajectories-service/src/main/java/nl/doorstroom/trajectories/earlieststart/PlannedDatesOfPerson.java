package nl.doorstroom.trajectories.earlieststart;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What the person is told of planned days that moved. */
@Singleton
class PlannedDatesOfPerson implements PersonalData {

    private final PlannedDateChangeRepository changes;

    PlannedDatesOfPerson(PlannedDateChangeRepository changes) {
        this.changes = changes;
    }

    @Override
    public String section() {
        return "plannedDateChanges";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(PlannedDateChange.class);
    }

    @Override
    public List<?> of(UUID person) {
        return changes.list("participantId = ?1 order by id", person).stream()
                .map(change -> new Moved(change.trajectoryId(), change.milestoneId(), change.was(), change.became()))
                .toList();
    }

    record Moved(UUID trajectoryId, @Nullable UUID milestoneId, LocalDate was, LocalDate became) {}
}
