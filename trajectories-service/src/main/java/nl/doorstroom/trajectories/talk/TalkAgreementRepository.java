package nl.doorstroom.trajectories.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Agreements of the present tenant. */
@Singleton
public class TalkAgreementRepository implements PanacheRepositoryBase<TalkAgreement, UUID> {

    private final Visibility visibility;
    private final Registrations people;

    TalkAgreementRepository(Visibility visibility, Registrations people) {
        this.visibility = visibility;
        this.people = people;
    }

    /** @throws NotFound when the user has no such agreement */
    public TalkAgreement get(UUID id) {
        return findByIdOptional(id)
                .filter(agreement -> visibility.covers(agreement.organisation(), agreement.participantId()))
                .orElseThrow(() -> new NotFound("Agreement", id));
    }

    /** What was agreed in a talk, in the order of the report; without what a correction replaced. */
    public List<TalkAgreement> listByTalk(UUID talkId) {
        return list("talkId = ?1 and state <> ?2 order by id", talkId, TalkAgreementState.REPLACED);
    }

    List<TalkAgreement> listOpen(UUID trajectoryId) {
        return list("trajectoryId = ?1 and state = ?2 order by id", trajectoryId, TalkAgreementState.OPEN);
    }

    /** Those that the user may see, in the order of registration; a filter that is null lets all through. */
    public List<TalkAgreement> list(Filter filter, @Nullable UUID after, int limit) {
        PageQuery query = new PageQuery()
                .where("state =", filter.state())
                .where("party =", filter.by())
                .where("trajectoryId =", filter.trajectoryId())
                .where("participantId in", filter.participantId() == null ? null : people.of(filter.participantId()))
                .where("dueDate <", filter.dueBefore())
                .where("organisation =", filter.organisation())
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden());
        if (filter.coach() != null) {
            query.suchThat(
                    "trajectoryId in (select c.id from Coaching c where c.coachedBy = :coach)",
                    Map.of("coach", filter.coach()));
        }
        return query.list(this, after, limit);
    }

    /**
     * What is asked for.
     *
     * @param coach of the trajectory
     * @param dueBefore they are due before this day
     */
    public record Filter(
            @Nullable TalkAgreementState state,
            @Nullable TalkAgreementParty by,
            @Nullable String coach,
            @Nullable UUID trajectoryId,
            @Nullable UUID participantId,
            @Nullable LocalDate dueBefore,
            @Nullable String organisation) {}
}
