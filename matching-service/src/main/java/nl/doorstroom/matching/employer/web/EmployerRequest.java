package nl.doorstroom.matching.employer.web;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.EmployerDetails;
import nl.doorstroom.matching.employer.Establishment;

/** An employer to register, or what is to replace its details. */
@Schema(examples = """
        {"name": "Gresbo", "kvkNumber": "08123456", "branchNumber": "000012345678", "sbiCode": "78201",
         "organisation": "00000001000000000201", "validFrom": "2026-01-01"}""")
record EmployerRequest(
        @Schema(description = "Trade name; VUM handelsnaamOrganisatie.", examples = "Gresbo")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String name,

        @Schema(description = "Number in the trade register; VUM nummerKvk.", examples = "08123456")
        @NotNull
        @Pattern(regexp = "^[0-9]{8}$", message = "must be eight digits")
        String kvkNumber,

        @Schema(
                description = "Number of the branch in the trade register (vestigingsnummer).",
                examples = "000012345678")
        @Pattern(regexp = "^[0-9]{12}$", message = "must be twelve digits")
        @Nullable
        String branchNumber,

        @Schema(description = "Kind of business; VUM codeSbi.", examples = "78201")
        @Pattern(regexp = "^[0-9]{2,5}$", message = "must be two to five digits")
        @Nullable
        String sbiCode,

        @Schema(
                description = "OIN of the organisation that the employer is part of, such as a social-work company.",
                examples = "00000001000000000201")
        @Pattern(regexp = "^[0-9]{20}$", message = "must be twenty digits")
        @Nullable
        String organisation,

        @Schema(description = "First day from which this holds; today when absent.") @Nullable
        LocalDate validFrom,

        @Schema(description = "Where it is and whom to ask. Left out, what was known of it is removed.")
        @Valid
        @Nullable
        Establishment establishment) {

    EmployerDetails details() {
        return new EmployerDetails(name.strip(), kvkNumber, branchNumber, sbiCode, organisation, establishment);
    }
}
