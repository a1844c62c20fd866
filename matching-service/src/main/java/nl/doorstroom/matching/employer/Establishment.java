package nl.doorstroom.matching.employer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What partners are told of an employer with a contact moment. It is replaced as a whole, and what was there before is kept
 * nowhere: who asks may be a person, of whom business contact data are kept alone.
 */
public record Establishment(
        @Schema(description = "VUM straatnaam.", examples = "Voorthuizerstraat") @Size(max = 80) @Nullable
        String street,

        @Schema(description = "VUM huisnummer.", examples = "12") @Min(1) @Max(99999) @Nullable
        Integer houseNumber,

        @Schema(description = "VUM huisnummertoevoeging.") @Size(max = 10) @Nullable
        String houseNumberSuffix,

        @Schema(description = "VUM woonplaatsnaam.", examples = "Putten") @Size(max = 80) @Nullable
        String city,

        @Schema(description = "VUM postcode.", examples = "3881 AB")
        @Pattern(regexp = "^[1-9][0-9]{3} ?[A-Z]{2}$", message = "must be a postcode with its letters")
        @Nullable
        String postcode,

        @Schema(description = "VUM contactpersoonAfdeling.") @Valid @Nullable
        Contact contact,

        @Schema(description = "VUM codeSoortAfspraken, of which the values are not public.") @Size(max = 50) @Nullable
        String agreementKind,

        @Schema(description = "Whether it is a recognised training company; VUM erkendSbbLeerbedrijf.") @Nullable
        Boolean recognisedTrainingCompany) {

    /** A person or a department to ask, by business contact data. */
    @Schema(name = "EmployerContact")
    public record Contact(
            @Schema(description = "VUM naam.", examples = "Personeelszaken") @Size(max = 200) @Nullable
            String name,

            @Schema(description = "VUM functie.") @Size(max = 100) @Nullable
            String role,

            @Schema(description = "VUM emailadres.") @Email @Size(max = 254) @Nullable
            String emailAddress,

            @Schema(description = "VUM telefoonnummer.")
            @Pattern(regexp = "^\\+?[0-9 -]{3,20}$", message = "must be a telephone number")
            @Nullable
            String phoneNumber) {}
}
