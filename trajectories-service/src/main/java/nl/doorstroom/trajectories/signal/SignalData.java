package nl.doorstroom.trajectories.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the signals about the person. */
@Singleton
class SignalData implements PersonalData {

    private final SignalRepository signals;

    SignalData(SignalRepository signals) {
        this.signals = signals;
    }

    @Override
    public String section() {
        return "signals";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Signal.class);
    }

    @Override
    public List<?> of(UUID person) {
        return signals.stream("participantId = ?1 order by id", person)
                .map(signal -> new Shown(
                        signal.kind(),
                        signal.code(),
                        signal.since(),
                        signal.createdAt(),
                        signal.acknowledgedAt(),
                        signal.closedAt()))
                .toList();
    }

    record Shown(
            SignalKind kind,
            String code,
            LocalDate since,
            Instant raisedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant closedAt) {}
}
