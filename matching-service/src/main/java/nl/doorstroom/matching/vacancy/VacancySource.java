package nl.doorstroom.matching.vacancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where a vacancy was published that is not of the tenant's own advisers.
 *
 * @param party OIN of who published it
 * @param externalId how it is called there
 */
@Embeddable
public record VacancySource(
        @Enumerated(EnumType.STRING) @Column(name = "source_way", updatable = false)
        Way way,

        @Column(name = "source_party", updatable = false) String party,
        @Column(name = "source_id", updatable = false) String externalId) {

    /** How it came here. */
    public enum Way {
        /** A partner publishes it here, and takes it back. */
        FEED,
        /** An adviser took it over from another source of VUM, which goes on showing it to others itself. */
        VUM
    }
}
