package nl.doorstroom.participants.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;

/** Applications of the present tenant. */
@Singleton
public class BenefitApplicationRepository implements PanacheRepositoryBase<BenefitApplication, UUID> {

    /** An application concerns who applied and, when it is for a household, every adult who was in it on that day. */
    private static final String CONCERNING = "from BenefitApplication a where (a.participantId = ?1 or exists ("
            + "select 1 from HouseholdMember m where m.household.id = a.householdId and m.participantId = ?1"
            + " and m.validFrom <= a.appliedOn and (m.validTo is null or m.validTo >= a.appliedOn)))";

    /** @throws NotFound when the tenant has no such application, or it concerns other people */
    public BenefitApplication get(UUID participantId, UUID id) {
        return find(CONCERNING + " and a.id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Application", id));
    }

    /** Those that concern a participant, in the order of registration. */
    public List<BenefitApplication> list(
            UUID participantId, @Nullable ApplicationState state, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder(CONCERNING);
        List<Object> values = new ArrayList<>(List.of(participantId));
        if (state != null) {
            values.add(state);
            query.append(" and a.state = ?").append(values.size());
        }
        if (after != null) {
            values.add(after);
            query.append(" and a.id > ?").append(values.size());
        }
        return find(query + " order by a.id", values.toArray())
                .range(0, limit - 1)
                .list();
    }

    Optional<BenefitApplication> findPending(UUID participantId, String kind) {
        return find(CONCERNING + " and a.kind = ?2 and a.state = ?3", participantId, kind, ApplicationState.PENDING)
                .firstResultOptional();
    }

    List<BenefitApplication> list(UUID participantId) {
        return list(CONCERNING + " order by a.id", participantId);
    }
}
