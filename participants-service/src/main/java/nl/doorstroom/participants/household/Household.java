package nl.doorstroom.participants.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Adults who share an income (Participatiewet, article 3): a couple has one benefit and is two people. Membership has
 * dates, because benefits are granted and corrected back in time.
 */
@Entity
public class Household extends Aggregate {

    @OneToMany(mappedBy = "household", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("validFrom, participantId")
    private List<HouseholdMember> members = new ArrayList<>();

    @Column(nullable = false)
    private int persons;

    @OneToMany(mappedBy = "household", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<HouseholdVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Household() {}

    public Household(Clock clock) {
        super(clock);
    }

    /**
     * Says who belongs to it from a day on. Whoever is not named leaves on the day before.
     *
     * @param adults one or two participants
     * @param size persons, children included; at least the adults
     * @param by who says so; null when nobody asks
     */
    public HouseholdChanged changeMembers(
            Collection<UUID> adults, int size, LocalDate validFrom, @Nullable String by, Clock clock) {
        for (HouseholdMember member : members) {
            if (member.leftBefore(validFrom) || adults.contains(member.participantId())) {
                continue;
            }
            if (member.validFrom().isBefore(validFrom)) {
                member.leave(validFrom.minusDays(1));
            } else {
                throw new MemberSinceThatDay(member.participantId(), validFrom);
            }
        }
        List<UUID> present = adults(validFrom);
        for (UUID adult : adults) {
            if (!present.contains(adult)) {
                join(adult, validFrom);
            }
        }
        return tell(adults(validFrom), size, validFrom, by, clock);
    }

    /** What is said of an earlier day than the latest one changes nothing of how many there are now. */
    private HouseholdChanged tell(List<UUID> adults, int size, LocalDate validFrom, @Nullable String by, Clock clock) {
        EventStamp stamp = stamp(clock);
        history.add(new HouseholdVersion(this, stamp, validFrom, size, by));
        persons = personsOn(LocalDate.MAX);
        return new HouseholdChanged(stamp, adults, size, validFrom);
    }

    /** Registered back in time, somebody belonged to it earlier than was known. */
    private void join(UUID adult, LocalDate validFrom) {
        members.stream()
                .filter(member -> member.participantId().equals(adult))
                .filter(member -> member.validFrom().isAfter(validFrom))
                .min(Comparator.comparing(HouseholdMember::validFrom))
                .ifPresentOrElse(
                        member -> member.join(validFrom),
                        () -> members.add(new HouseholdMember(this, adult, validFrom)));
    }

    /** Begins as that of a person alone, who is known to have moved in with somebody else on a later day. */
    HouseholdChanged beginUntil(LocalDate next, UUID adult, LocalDate validFrom, @Nullable String by, Clock clock) {
        HouseholdMember member = new HouseholdMember(this, adult, validFrom);
        member.leave(next.minusDays(1));
        members.add(member);
        return tell(List.of(adult), 1, validFrom, by, clock);
    }

    /** Nobody belongs to it from a day on. Its size stays what it was, as do the people of the days before. */
    HouseholdChanged close(LocalDate from, @Nullable String by, Clock clock) {
        for (HouseholdMember member : members) {
            if (!member.leftBefore(from)) {
                member.leave(from.minusDays(1));
            }
        }
        return tell(List.of(), personsOn(from), from, by, clock);
    }

    /** Whether an adult belonged to it before a day, and nobody else does on or after it. */
    boolean isLeftEmptyBy(UUID adult, LocalDate from) {
        return members.stream()
                .filter(member -> !member.leftBefore(from))
                .allMatch(member -> member.participantId().equals(adult)
                        && member.validFrom().isBefore(from));
    }

    boolean isOnlyOf(UUID adult) {
        return members.stream().allMatch(member -> member.participantId().equals(adult));
    }

    /** The adults who belong to it on a day, in a stable order. */
    public List<UUID> adults(LocalDate on) {
        return members.stream()
                .filter(member -> member.isOn(on))
                .map(HouseholdMember::participantId)
                .sorted()
                .toList();
    }

    /** The adults on a day; on a day without any the next ones, and without those the last. */
    public List<UUID> adultsAround(LocalDate on) {
        List<UUID> present = adults(on);
        return present.isEmpty()
                ? members.stream()
                        .map(HouseholdMember::validFrom)
                        .filter(first -> first.isAfter(on))
                        .min(Comparator.naturalOrder())
                        .or(() -> members.stream()
                                .map(HouseholdMember::validTo)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder()))
                        .map(this::adults)
                        .orElse(present)
                : present;
    }

    /** Everybody who belonged to it on some day of a period; without a last day, up to now. */
    public List<UUID> adultsBetween(LocalDate first, @Nullable LocalDate last) {
        return members.stream()
                .filter(member -> !member.leftBefore(first))
                .filter(member -> last == null || !member.validFrom().isAfter(last))
                .map(HouseholdMember::participantId)
                .distinct()
                .toList();
    }

    /** Persons who live from its income as was said of the latest day, or lived when it was closed; children included. */
    public int persons() {
        return persons;
    }

    /**
     * Persons who live from its income on a day: as was said of the latest day up to then, and last where the same day was
     * spoken of again. Before its first day those with whom it began.
     */
    public int personsOn(LocalDate day) {
        return history.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .reduce((one, later) -> later.validFrom().isBefore(one.validFrom()) ? one : later)
                .or(() -> history.stream().min(Comparator.comparing(HouseholdVersion::validFrom)))
                .map(HouseholdVersion::persons)
                .orElse(persons);
    }

    public List<HouseholdVersion> history() {
        return List.copyOf(history);
    }

    public List<HouseholdMember> members() {
        return List.copyOf(members);
    }
}
