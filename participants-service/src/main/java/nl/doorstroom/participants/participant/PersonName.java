package nl.doorstroom.participants.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * A Dutch name.
 *
 * @param givenName what people call the person
 * @param namePrefix voorvoegsel such as "van der"; not part of the order of names
 * @param familyName geslachtsnaam without prefix
 */
@Embeddable
public record PersonName(
        @Column(nullable = false) String givenName,
        @Nullable String namePrefix,
        @Column(nullable = false) String familyName) {}
