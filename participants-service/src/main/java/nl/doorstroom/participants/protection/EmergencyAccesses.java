package nl.doorstroom.participants.protection;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Emergency accesses in the present tenant. */
@Singleton
public class EmergencyAccesses implements PanacheRepositoryBase<EmergencyAccess, UUID> {

    private final Visibility visibility;
    private final ProtectionRegister protections;
    private final PersonCipher cipher;
    private final CurrentTenant caller;
    private final EmergencySettings settings;
    private final Counter granted;
    private final Clock clock;

    EmergencyAccesses(
            Visibility visibility,
            ProtectionRegister protections,
            PersonCipher cipher,
            CurrentTenant caller,
            EmergencySettings settings,
            MeterRegistry metrics,
            Clock clock) {
        this.visibility = visibility;
        this.protections = protections;
        this.cipher = cipher;
        this.caller = caller;
        this.settings = settings;
        // From the start, because a rate of what does not exist yet is no zero.
        this.granted = metrics.counter("doorstroom.emergency.accesses");
        this.clock = clock;
    }

    /**
     * Lets the user see a protected person for a while. Who could not see the person without protection either cannot now,
     * and is not told that there is one.
     *
     * @throws NotFound when the tenant has no such participant, or none who is linked to the user's organisation
     * @throws IsVisibleAlready when the user sees the person anyway
     */
    public EmergencyAccess grant(UUID participantId, String reason) {
        if (!visibility.coversUnprotected(participantId)) {
            throw new NotFound("Participant", participantId);
        }
        if (visibility.covers(participantId)) {
            throw new IsVisibleAlready(participantId);
        }
        EmergencyAccess access = new EmergencyAccess(
                participantId,
                caller.user(),
                caller.organisation(),
                cipher.encrypt(participantId, reason),
                settings.duration(),
                clock);
        persistAndFlush(access);
        protections.tellWhoSees(participantId);
        granted.increment();
        return access;
    }

    /** @throws NotFound when the tenant has no such access */
    public EmergencyAccess get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Emergency access", id));
    }

    /** @throws NotFound when the user had no such access to the participant */
    public EmergencyAccess getOwn(UUID participantId, UUID id) {
        return findByIdOptional(id)
                .filter(access -> access.participantId().equals(participantId)
                        && access.professional().equals(caller.user()))
                .orElseThrow(() -> new NotFound("Emergency access", id));
    }

    /**
     * At most {@code limit} accesses in their order, after one that was seen.
     *
     * @param acknowledged whether somebody looked into them; null: both
     */
    public List<EmergencyAccess> list(
            @Nullable UUID participantId, @Nullable Boolean acknowledged, @Nullable UUID after, int limit) {
        StringBuilder hql = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (acknowledged != null) {
            hql.append(acknowledged ? " and acknowledgedAt is not null" : " and acknowledgedAt is null");
        }
        if (participantId != null) {
            hql.append(" and participantId = :participantId");
            values.put("participantId", participantId);
        }
        if (after != null) {
            hql.append(" and id > :after");
            values.put("after", after);
        }
        return find(hql + " order by id", values).range(0, limit - 1).list();
    }

    public void acknowledge(EmergencyAccess access) {
        access.acknowledge(caller.user(), clock);
        flush();
    }

    /** Why it could not wait; nothing when the person has been erased. */
    public Optional<String> reason(EmergencyAccess access) {
        return cipher.decrypt(access.participantId(), access.reasonSealed());
    }
}
