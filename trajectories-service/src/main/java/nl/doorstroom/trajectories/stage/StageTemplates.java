package nl.doorstroom.trajectories.stage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The stages of programmes, in the present tenant. */
@Singleton
public class StageTemplates implements PanacheRepositoryBase<StageTemplate, UUID> {

    private final EntityManager entities;
    private final Clock clock;

    StageTemplates(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest stages of a programme; none for one that never had any. */
    public Optional<StageTemplateVersion> findNewest(UUID programmeId) {
        return findByIdOptional(programmeId).flatMap(template -> findVersion(programmeId, template.number()));
    }

    /** The stages of a programme in one version. */
    public Optional<StageTemplateVersion> findVersion(UUID programmeId, int number) {
        return entities.createQuery(
                        "from StageTemplateVersion v where v.programmeId = :programme and v.number = :number",
                        StageTemplateVersion.class)
                .setParameter("programme", programmeId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Makes the next version for a programme, which this transaction has locked. */
    public StageTemplateVersion change(UUID programmeId, List<String> stages) {
        StageTemplate template = findByIdOptional(programmeId).orElseGet(() -> new StageTemplate(programmeId, clock));
        StageTemplateVersion version = template.change(stages, clock);
        persist(template);
        entities.persist(version);
        flush();
        return version;
    }
}
