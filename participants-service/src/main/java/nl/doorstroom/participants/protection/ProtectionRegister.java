package nl.doorstroom.participants.protection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.merge.RegistrationsChanged;
import nl.doorstroom.participants.team.TeamChanged;
import nl.doorstroom.participants.team.TeamMembers;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Keeps who is protected, never without a care team that sees the person, and tells other services who may see whom. */
@Singleton
public class ProtectionRegister implements PanacheRepositoryBase<Protection, UUID> {

    private final TeamMembers team;
    private final CodeLists codes;
    private final Event<VisibilityChanged> changed;
    private final CurrentTenant caller;
    private final Clock clock;

    ProtectionRegister(
            TeamMembers team, CodeLists codes, Event<VisibilityChanged> changed, CurrentTenant caller, Clock clock) {
        this.team = team;
        this.codes = codes;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws NotFound when the participant was never protected */
    public Protection get(UUID participantId) {
        return findByIdOptional(participantId).orElseThrow(() -> new NotFound("Protection", participantId));
    }

    /**
     * Protects a participant, or says otherwise why and until when.
     *
     * @param known the protection as it is, or was before it was lifted; null: there was none
     * @param reason code of list protection-reasons
     * @param until last day; null: until it is lifted
     * @throws CareTeamIsEmpty when there is a day from today on without anybody in the care team
     */
    public Protection protect(
            @Nullable Protection known, UUID participantId, String reason, @Nullable LocalDate until) {
        LocalDate today = DutchCalendar.today(clock);
        codes.require("protection-reasons", reason, today, "/reason");
        requireCareTeam(participantId, today);
        Protection protection = known == null ? new Protection(participantId, clock) : known;
        EventStamp stamp = protection.protect(reason, until, caller.user(), clock);
        persistAndFlush(protection);
        tell(protection, stamp, today);
        return protection;
    }

    public void lift(Protection protection) {
        EventStamp stamp = protection.lift(caller.user(), clock);
        flush();
        tell(protection, stamp, DutchCalendar.today(clock));
    }

    /** Nobody leaves as the last one who sees a protected person. */
    void keepCareTeam(@Observes TeamChanged event) {
        LocalDate today = DutchCalendar.today(clock);
        findInForce(event.participantId(), today).ifPresent(protection -> {
            requireCareTeam(event.participantId(), today);
            tell(protection, protection.takeNote(clock), today);
        });
    }

    /** The team of a registration came or went with it. */
    void onMerge(@Observes RegistrationsChanged event) {
        tellWhoSees(event.participantId());
    }

    /** Tells other services who may see a person, when the person is protected. */
    void tellWhoSees(UUID participantId) {
        LocalDate today = DutchCalendar.today(clock);
        findInForce(participantId, today).ifPresent(protection -> tell(protection, protection.takeNote(clock), today));
    }

    /** Whether one registration is protected for as long as another one. */
    boolean protectsAsLong(UUID one, UUID other) {
        LocalDate today = DutchCalendar.today(clock);
        return findInForce(other, today).stream()
                .allMatch(least -> findInForce(one, today)
                        .filter(protection -> protection.lastsAsLongAs(least))
                        .isPresent());
    }

    private Optional<Protection> findInForce(UUID participantId, LocalDate day) {
        return findByIdOptional(participantId).filter(protection -> protection.isOn(day));
    }

    private void tell(Protection protection, EventStamp stamp, LocalDate today) {
        boolean restricted = protection.isOn(today);
        changed.fire(new VisibilityChanged(
                stamp, restricted, protection.until(), restricted ? viewers(protection.id(), today) : List.of()));
    }

    private List<VisibilityChanged.Viewer> viewers(UUID participantId, LocalDate today) {
        Stream<VisibilityChanged.Viewer> members = team.listByParticipant(participantId).stream()
                .filter(member -> member.validTo() == null || !member.validTo().isBefore(today))
                .map(member -> new VisibilityChanged.Viewer(
                        member.professional(),
                        startOf(member.validFrom()),
                        member.validTo() == null
                                ? null
                                : startOf(member.validTo().plusDays(1))));
        Stream<VisibilityChanged.Viewer> inEmergency = getEntityManager()
                .createQuery(
                        "from EmergencyAccess e where e.participantId = :person and e.until > :now order by e.id",
                        EmergencyAccess.class)
                .setParameter("person", participantId)
                .setParameter("now", DutchCalendar.now(clock))
                .getResultStream()
                .map(access -> new VisibilityChanged.Viewer(access.professional(), access.createdAt(), access.until()));
        return Stream.concat(members, inEmergency).toList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DutchCalendar.ZONE).toInstant();
    }

    private void requireCareTeam(UUID participantId, LocalDate today) {
        if (!team.isGuidedFrom(participantId, today)) {
            throw new CareTeamIsEmpty(participantId);
        }
    }
}
