package nl.doorstroom.participants.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import nl.doorstroom.participants.benefit.BenefitSpellRepository;
import nl.doorstroom.platform.timeline.Timeline;
import nl.doorstroom.platform.timeline.TimelineKind;

/** What of this service's aggregates stands in a timeline. */
@Singleton
class ParticipantTimeline implements Timeline {

    private static final String PARTICIPANTS = "participants:read";
    private static final String CASE_FILES = "case-files:read";
    private static final String BENEFITS = "benefits:read";

    private final EntityManager entities;
    private final BenefitSpellRepository benefits;

    ParticipantTimeline(EntityManager entities, BenefitSpellRepository benefits) {
        this.entities = entities;
        this.benefits = benefits;
    }

    @Override
    public List<TimelineKind> kinds() {
        return List.of(
                TimelineKind.of("participant", "DOSSIER", PARTICIPANTS, (person, id) -> "/participants/" + id),
                TimelineKind.of("household", "DOSSIER", PARTICIPANTS, (person, id) -> "/households/" + id),
                TimelineKind.of(
                        "work-profile",
                        "INTAKE",
                        PARTICIPANTS,
                        (person, id) -> "/participants/" + id + "/work-profile"),
                new TimelineKind("benefit-spell", "UITKERING", BENEFITS, benefits()),
                below("intake", "INTAKE", CASE_FILES, "intakes"),
                below("review", "INTAKE", CASE_FILES, "reviews"),
                // Restricted ones are among them.
                TimelineKind.of(
                        "basic-condition",
                        "INTAKE",
                        "basic-conditions:restricted",
                        (person, id) -> "/participants/" + person + "/basic-conditions"),
                below("measurement", "INTAKE", "basic-conditions:restricted", "self-reliance"),
                below("skill", "INTAKE", PARTICIPANTS, "skills"),
                below("employee-skill-observation", "GESPREK", "observations:read", "employee-skill-observations"),
                below("consent", "DOSSIER", PARTICIPANTS, "consents"),
                below("eligibility", "VOORZIENING", "eligibilities:read", "eligibilities"),
                TimelineKind.of("ladder", "TRAJECT", CASE_FILES, (person, id) -> "/participants/" + person + "/ladder"),
                below("ladder-statement", "TRAJECT", CASE_FILES, "ladder-statements"),
                below("benefit-application", "UITKERING", BENEFITS, "benefit-applications"),
                TimelineKind.of(
                        "benefit-end-proposal", "UITKERING", BENEFITS, (person, id) -> "/benefit-end-proposals/" + id),
                below("team-member", "DOSSIER", PARTICIPANTS, "team-members"),
                below("contact-moment", "GESPREK", PARTICIPANTS, "contact-moments"),
                TimelineKind.of("referral", "INTAKE", "referrals:read", (person, id) -> "/referrals/" + id),
                TimelineKind.of(
                        "contact-details",
                        "DOSSIER",
                        PARTICIPANTS,
                        (person, id) -> "/participants/" + person + "/contact-details"),
                below("file-closure", "DOSSIER", PARTICIPANTS, "closures"),
                below("legal-hold", "DOSSIER", "retention:read", "legal-holds"),
                TimelineKind.of(
                        "data-export",
                        "DOSSIER",
                        "data-exports:read",
                        (person, id) -> "/participants/" + person + "/data-exports/" + id));
    }

    private static TimelineKind below(String aggregate, String category, String permission, String collection) {
        return TimelineKind.of(
                aggregate,
                category,
                permission,
                (person, id) -> "/participants/" + person + "/" + collection + "/" + id);
    }

    /** The audit log keeps a benefit that adults share under their household. */
    @Override
    public Set<UUID> alsoAbout(UUID person) {
        return Set.copyOf(entities.createQuery(
                        "select m.household.id from HouseholdMember m where m.participantId = :person", UUID.class)
                .setParameter("person", person)
                .getResultList());
    }

    /** Somebody who left the household has nothing to do with its later benefits. Asked once, however many entries there are. */
    private BiFunction<UUID, UUID, Optional<String>> benefits() {
        Map<UUID, Set<UUID>> known = new HashMap<>();
        return (person, id) ->
                known.computeIfAbsent(person, benefits::listIdsByParticipant).contains(id)
                        ? Optional.of("/participants/" + person + "/benefits/" + id)
                        : Optional.empty();
    }
}
