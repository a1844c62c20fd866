package nl.doorstroom.participants.contact.web;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.contact.Contact;
import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;

/** How a person can be reached, whole. */
@Schema(examples = """
        {"address": {"street": "Dorpsstraat", "houseNumber": "12a", "postcode": "3881 AB", "city": "Putten", "country": "NL"},
         "phoneNumbers": ["+31 6 12345678"], "emailAddress": "sanne@voorbeeld.example", "preferredChannel": "EMAIL"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
@FitTogether
record ContactDetailsBody(
        @Nullable @Valid Address address,

        @Schema(description = "The best one first.") @Nullable @Size(max = 5)
        List<@NotNull @Pattern(regexp = "\\+?[0-9][0-9 ()-]{5,24}", message = "must be a telephone number") String>
                phoneNumbers,

        @Nullable @Email @Size(max = 254) @Pattern(regexp = NO_CONTROL_CHARACTERS)
        String emailAddress,

        @Schema(description = "Code of list contact-channels. What it needs must be given: a number, an address.")
        @Nullable
        @Size(max = 40)
        String preferredChannel)
        implements FitTogether.Fields {

    private static final String NO_CONTROL_CHARACTERS = "\\P{Cc}*";

    Contact contact() {
        return new Contact(
                address == null ? null : address.address(),
                phoneNumbers == null ? List.of() : List.copyOf(phoneNumbers),
                emailAddress,
                preferredChannel);
    }

    static ContactDetailsBody from(Contact contact) {
        return new ContactDetailsBody(
                contact.address() == null ? null : Address.from(contact.address()),
                contact.phoneNumbers(),
                contact.emailAddress(),
                contact.preferredChannel());
    }

    @Override
    public @Nullable Misfit misfit() {
        boolean phone = phoneNumbers != null && !phoneNumbers.isEmpty();
        boolean reachable = switch (preferredChannel == null ? "" : preferredChannel) {
            case "TELEFOON", "SMS" -> phone;
            case "EMAIL" -> emailAddress != null;
            case "POST", "HUISBEZOEK" -> address != null;
            default -> true;
        };
        return reachable
                ? null
                : new Misfit("preferredChannel", "must be one for which a number or an address is given");
    }

    /** Where post arrives. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @FitTogether
    record Address(
            @Schema(examples = "Dorpsstraat")
            @NotBlank
            @Size(max = 120)
            @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
            String street,

            @Schema(description = "With letter and addition.", examples = "12a")
            @NotBlank
            @Size(max = 20)
            @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
            String houseNumber,

            @Schema(description = "In the Netherlands 1234 AB, which must be given.", examples = "3881 AB")
            @Nullable
            @Size(max = 12)
            @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
            String postcode,

            @NotBlank
            @Size(max = 80)
            @Pattern(regexp = NO_CONTROL_CHARACTERS, message = "must not contain control characters")
            String city,

            @Schema(description = "ISO 3166-1, two letters; NL when absent.", examples = "NL")
            @Nullable
            @Pattern(regexp = "[A-Z]{2}")
            String country)
            implements FitTogether.Fields {

        /** Not one of the letters that PostNL never gives out. */
        private static final String DUTCH = "[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}";

        Contact.Address address() {
            String code = postcode == null ? null : postcode.strip();
            return new Contact.Address(
                    street.strip(), houseNumber.strip(), isDutch() ? dutch(code) : code, city.strip(), land());
        }

        static Address from(Contact.Address address) {
            return new Address(
                    address.street(), address.houseNumber(), address.postcode(), address.city(), address.country());
        }

        @Override
        public @Nullable Misfit misfit() {
            return !isDutch()
                            || (postcode != null
                                    && postcode.strip().toUpperCase(Locale.ROOT).matches(DUTCH))
                    ? null
                    : new Misfit("postcode", "must be a Dutch postcode: four digits and two letters");
        }

        /** As it is written on an envelope: 3881 AB. */
        private static @Nullable String dutch(@Nullable String code) {
            return code == null
                    ? null
                    : code.toUpperCase(Locale.ROOT).replace(" ", "").replaceFirst("(?<=^....)", " ");
        }

        private boolean isDutch() {
            return land().equals("NL");
        }

        private String land() {
            return country == null ? "NL" : country;
        }
    }
}
