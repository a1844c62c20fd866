package nl.doorstroom.trajectories.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the talks with the person, notes included. */
@Singleton
class TalkData implements PersonalData {

    private final TalkRepository talks;
    private final PersonCipher cipher;

    TalkData(TalkRepository talks, PersonCipher cipher) {
        this.talks = talks;
        this.cipher = cipher;
    }

    @Override
    public String section() {
        return "talks";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Talk.class, TalkReport.class);
    }

    @Override
    public List<?> of(UUID person) {
        return talks.stream("participantId = ?1 order by id", person)
                .map(talk -> new Shown(
                        talk.status(),
                        talk.slotOn(),
                        talk.plannedOn(),
                        talk.plannedTime(),
                        talk.reason(),
                        talk.lapseCause(),
                        talk.createdAt(),
                        talk.reports().stream()
                                .map(report -> shown(person, report))
                                .toList()))
                .toList();
    }

    private Report shown(UUID person, TalkReport report) {
        return new Report(
                report.heldOn(),
                report.channel(),
                Optional.ofNullable(report.noteSealed())
                        .flatMap(ciphertext -> cipher.decrypt(person, ciphertext))
                        .orElse(null),
                report.recordedAt());
    }

    record Shown(
            TalkStatus status,
            @Nullable LocalDate suggestedFor,
            @Nullable LocalDate plannedOn,
            @Nullable String plannedTime,
            @Nullable String reason,
            @Nullable TalkLapseCause lapsedBecause,
            Instant recordedAt,
            List<Report> reports) {}

    record Report(
            LocalDate heldOn, TalkChannel channel, @Nullable String note, Instant recordedAt) {}
}
