package nl.doorstroom.reporting.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.AgreedHours;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.PlacementVersion;

/** The versions of one contract; each call of {@link #fact} records the state that was described so far. */
public final class ContractFacts {

    private final Recording recording = new Recording();
    private final UUID placementId;
    private UUID participantId = Recording.id("Anna");
    private String kind = "REGULIER";
    private LocalDate start = Recording.day("2025-03-01");
    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate plannedEnd;
    private UUID employerId = Recording.id("employer");
    private @Nullable UUID trajectoryId;
    private @Nullable UUID predecessorId;
    private List<LocalDate> confirmed = List.of();
    private @Nullable AgreedHours hours;
    private boolean annulled;

    private ContractFacts(String name) {
        placementId = Recording.id(name);
    }

    public static ContractFacts aContract() {
        return new ContractFacts("contract").hours(24);
    }

    public static ContractFacts aContract(String name) {
        return new ContractFacts(name).hours(24);
    }

    public ContractFacts of(String person) {
        participantId = Recording.id(person);
        return this;
    }

    public ContractFacts kind(String code) {
        kind = code;
        return this;
    }

    public ContractFacts from(String day) {
        start = Recording.day(day);
        return this;
    }

    public ContractFacts until(@Nullable String day) {
        lastDay = Recording.dayOrNull(day);
        return this;
    }

    public ContractFacts plannedUntil(@Nullable String day) {
        plannedEnd = Recording.dayOrNull(day);
        return this;
    }

    public ContractFacts at(String employer) {
        employerId = Recording.id(employer);
        return this;
    }

    public ContractFacts in(String trajectory) {
        trajectoryId = Recording.id(trajectory);
        return this;
    }

    public ContractFacts extending(String contract) {
        predecessorId = Recording.id(contract);
        return this;
    }

    /** Once more; null takes all confirmations back. */
    public ContractFacts confirmedOn(@Nullable String day) {
        confirmed = day == null
                ? List.of()
                : Stream.concat(confirmed.stream(), Stream.of(Recording.day(day)))
                        .toList();
        return this;
    }

    /** From the start of the contract. */
    public ContractFacts hours(int perWeek) {
        return hours(perWeek, null);
    }

    public ContractFacts hours(int perWeek, @Nullable String from) {
        hours = new AgreedHours(from == null ? LocalDate.MIN : Recording.day(from), BigDecimal.valueOf(perWeek));
        return this;
    }

    public ContractFacts annulled() {
        annulled = true;
        return this;
    }

    public ContractFacts recordedOn(String day) {
        recording.on(Recording.at(day));
        return this;
    }

    public ContractFacts correcting(Fact corrected) {
        recording.superseding(corrected);
        return this;
    }

    public PlacementVersion fact() {
        AgreedHours agreed = hours == null || !hours.from().equals(LocalDate.MIN)
                ? hours
                : new AgreedHours(start, hours.hoursPerWeek());
        hours = null;
        return new PlacementVersion(
                recording.next(),
                placementId,
                participantId,
                kind,
                start,
                lastDay,
                plannedEnd,
                employerId,
                trajectoryId,
                predecessorId,
                confirmed,
                agreed,
                annulled);
    }
}
