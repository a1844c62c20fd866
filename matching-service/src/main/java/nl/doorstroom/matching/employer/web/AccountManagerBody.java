package nl.doorstroom.matching.employer.web;

import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.AccountManager;

/** Who keeps the contact with an employer. */
@Schema(name = "AccountManager")
record AccountManagerBody(
        @Schema(description = "VUM naam.", examples = "Werkgeversdienstverlening Putten") @Size(max = 200) @Nullable
        String name,

        @Schema(description = "VUM naamOrganisatie.") @Size(max = 200) @Nullable
        String organisationName,

        @Schema(description = "VUM emailadres.") @Email @Size(max = 254) @Nullable
        String emailAddress,

        @Schema(description = "VUM telefoonnummer.")
        @Pattern(regexp = "^\\+?[0-9 -]{3,20}$", message = "must be a telephone number")
        @Nullable
        String phoneNumber) {

    static @Nullable AccountManagerBody from(@Nullable AccountManager manager) {
        return manager == null
                ? null
                : new AccountManagerBody(
                        manager.name(), manager.organisationName(), manager.emailAddress(), manager.phoneNumber());
    }

    AccountManager of(UUID contactMomentId) {
        return new AccountManager(contactMomentId, name, organisationName, emailAddress, phoneNumber);
    }
}
