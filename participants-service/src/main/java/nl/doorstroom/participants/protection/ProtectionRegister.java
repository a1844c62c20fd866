package nl.doorstroom.participants.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.team.TeamChanged;
import nl.doorstroom.participants.team.TeamMembers;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Keeps who is protected; never without a care team that sees the person. */
@Singleton
public class ProtectionRegister implements PanacheRepositoryBase<Protection, UUID> {

    private final TeamMembers team;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final Clock clock;

    ProtectionRegister(TeamMembers team, CodeLists codes, CurrentTenant caller, Clock clock) {
        this.team = team;
        this.codes = codes;
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
        protection.protect(reason, until, caller.user(), clock);
        persistAndFlush(protection);
        return protection;
    }

    public void lift(Protection protection) {
        protection.lift(caller.user(), clock);
        flush();
    }

    /** Nobody leaves as the last one who sees a protected person. */
    void keepCareTeam(@Observes TeamChanged event) {
        LocalDate today = DutchCalendar.today(clock);
        Optional<Protection> protection = findByIdOptional(event.participantId());
        if (protection.isPresent() && protection.get().isOn(today)) {
            requireCareTeam(event.participantId(), today);
        }
    }

    private void requireCareTeam(UUID participantId, LocalDate today) {
        if (!team.isGuidedFrom(participantId, today)) {
            throw new CareTeamIsEmpty(participantId);
        }
    }
}
