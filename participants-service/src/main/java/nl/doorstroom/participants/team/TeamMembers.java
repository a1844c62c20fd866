package nl.doorstroom.participants.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.visibility.Condition;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;

/** Memberships of care teams in the present tenant. */
@Singleton
public class TeamMembers implements PanacheRepositoryBase<TeamMember, UUID> {

    private static final String ON = " t.validFrom <= :on and (t.validTo is null or t.validTo >= :on)";

    private final Visibility visibility;

    TeamMembers(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the participant has no such membership */
    public TeamMember get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Team member", id));
    }

    /** Everybody who is, was or will be in the team of a participant, in the order of appointment. */
    public List<TeamMember> listByParticipant(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }

    /** At most {@code limit} of them, after one that was seen. */
    public List<TeamMember> list(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery().where("participantId =", participantId).list(this, after, limit);
    }

    /**
     * Who of the team answers for something on a day: the member whose role comes first, and of several with that role the
     * one who was appointed first.
     *
     * @param roles codes of list team-roles, the first one first
     */
    public Optional<TeamMember> findResponsible(UUID participantId, List<String> roles, LocalDate on) {
        return responsible(listByParticipant(participantId), roles, on);
    }

    static Optional<TeamMember> responsible(List<TeamMember> team, List<String> roles, LocalDate on) {
        return team.stream()
                .filter(member -> member.isOn(on) && roles.contains(member.role()))
                .min(Comparator.comparing((TeamMember member) -> roles.indexOf(member.role()))
                        .thenComparing(TeamMember::validFrom)
                        .thenComparing(TeamMember::id));
    }

    /** Whether somebody is in the team on a day and on every day after it. */
    public boolean isGuidedFrom(UUID participantId, LocalDate day) {
        List<TeamMember> members = listByParticipant(participantId);
        LocalDate next = day;
        while (next != null) {
            LocalDate unguided = next;
            List<TeamMember> present =
                    members.stream().filter(member -> member.isOn(unguided)).toList();
            if (present.isEmpty()) {
                return false;
            }
            next = present.stream().anyMatch(member -> member.validTo() == null)
                    ? null
                    : present.stream()
                            .map(TeamMember::validTo)
                            .map(Objects::requireNonNull)
                            .max(Comparator.naturalOrder())
                            .orElseThrow()
                            .plusDays(1);
        }
        return true;
    }

    /** The membership of somebody that would be at the same time as one that begins on a day and has no last day. */
    Optional<TeamMember> findOverlapping(UUID participantId, String professional, LocalDate from) {
        return find(
                        "participantId = ?1 and professional = ?2 and (validTo is null or validTo >= ?3)",
                        participantId,
                        professional,
                        from)
                .firstResultOptional();
    }

    /**
     * The people whom somebody guides on a day, as far as the user may see them, in the order of appointment.
     *
     * @param role code of list team-roles; null: every role
     * @param notSince those only to whom nobody spoke on or after this day; null: everybody
     */
    public List<Case> caseload(
            String professional,
            LocalDate on,
            @Nullable String role,
            @Nullable LocalDate notSince,
            @Nullable UUID after,
            int limit) {
        Condition visible = visibility.of("t.participantId");
        Map<String, Object> values = new HashMap<>(visible.values());
        values.put("professional", professional);
        values.put("on", on);
        StringBuilder hql = new StringBuilder("select t, p.name.givenName, p.name.namePrefix, p.name.familyName,"
                + " (select max(c.contactedOn) from ContactMoment c where c.participantId = t.participantId)"
                + " from TeamMember t join Participant p on p.id = t.participantId"
                + " where t.professional = :professional and" + ON + " and " + visible.hql());
        if (role != null) {
            hql.append(" and t.role = :role");
            values.put("role", role);
        }
        if (notSince != null) {
            hql.append(" and not exists (select 1 from ContactMoment n where n.participantId = t.participantId"
                    + " and n.contactedOn >= :notSince)");
            values.put("notSince", notSince);
        }
        if (after != null) {
            hql.append(" and t.id > :after");
            values.put("after", after);
        }
        TypedQuery<Object[]> query = getEntityManager().createQuery(hql + " order by t.id", Object[].class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList().stream()
                .map(row -> new Case(
                        (TeamMember) row[0], (String) row[1], (String) row[2], (String) row[3], (LocalDate) row[4]))
                .toList();
    }

    /**
     * How many people each professional guides on a day, of those whom the user may see; at most {@code limit}
     * professionals in the order of their identifiers, after one that was seen.
     *
     * @param after a membership of the last professional that was seen, at the same organisation
     * @throws InvalidInput when that membership is gone, with the person
     */
    public List<Load> loads(LocalDate on, @Nullable String organisation, @Nullable UUID after, int limit) {
        Condition visible = visibility.of("t.participantId");
        Map<String, Object> values = new HashMap<>(visible.values());
        values.put("on", on);
        StringBuilder hql = new StringBuilder(
                "select t.professional, t.organisation, count(distinct t.participantId), min(cast(t.id as string))"
                        + " from TeamMember t where" + ON + " and " + visible.hql());
        if (organisation != null) {
            hql.append(" and t.organisation = :organisation");
            values.put("organisation", organisation);
        }
        if (after != null) {
            TeamMember seen = findByIdOptional(after)
                    .orElseThrow(() -> InvalidInput.in(
                            "cursor", "invalid-cursor", "The list has changed: read it from the beginning."));
            hql.append(" and (t.professional, t.organisation) > (:seenProfessional, :seenOrganisation)");
            values.put("seenProfessional", seen.professional());
            values.put("seenOrganisation", seen.organisation());
        }
        hql.append(" group by t.professional, t.organisation order by t.professional, t.organisation");
        TypedQuery<Object[]> query = getEntityManager().createQuery(hql.toString(), Object[].class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList().stream()
                .map(row -> new Load((String) row[0], (String) row[1], (long) row[2], UUID.fromString((String) row[3])))
                .toList();
    }

    /**
     * A person whom somebody guides.
     *
     * @param lastContactOn the last day on which somebody of the team spoke to the person; null: never
     */
    public record Case(
            TeamMember member,
            String givenName,
            @Nullable String namePrefix,
            String familyName,
            @Nullable LocalDate lastContactOn) {}

    /**
     * How many people somebody guides.
     *
     * @param membership one of them, by which the list is walked through
     */
    public record Load(String professional, String organisation, long people, UUID membership) {}
}
