package nl.doorstroom.participants.contact;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached.
 *
 * @param phoneNumbers the best one first
 * @param preferredChannel code of list {@code contact-channels}
 */
public record Contact(
        @Nullable Address address,
        List<String> phoneNumbers,
        @Nullable String emailAddress,
        @Nullable String preferredChannel) {

    /**
     * Where post arrives.
     *
     * @param street or a post office box
     * @param houseNumber with letter and addition
     * @param country ISO 3166-1, two letters
     */
    public record Address(
            String street, String houseNumber, @Nullable String postcode, String city, String country) {}
}
