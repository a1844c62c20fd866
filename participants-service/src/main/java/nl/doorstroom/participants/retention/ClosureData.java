package nl.doorstroom.participants.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** When a person's file was closed and reopened. */
@Singleton
class ClosureData implements PersonalData {

    private final FileClosureRepository closures;

    ClosureData(FileClosureRepository closures) {
        this.closures = closures;
    }

    @Override
    public String section() {
        return "closures";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(FileClosure.class);
    }

    @Override
    public List<?> of(UUID person) {
        return closures.listByParticipant(person).stream()
                .map(closure -> new Closed(closure.category(), closure.closedOn(), closure.reopenedAt()))
                .toList();
    }

    record Closed(
            String category, LocalDate closedOn, @Nullable Instant reopenedAt) {}
}
