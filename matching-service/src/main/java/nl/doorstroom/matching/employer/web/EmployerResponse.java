package nl.doorstroom.matching.employer.web;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.Employer;
import nl.doorstroom.matching.employer.Establishment;

/** An employer. */
@Schema(examples = """
        {"id": "0199c1a0-2222-7b31-9d66-3a7b5c8eaf21", "name": "Gresbo", "kvkNumber": "08123456",
         "branchNumber": "000012345678", "sbiCode": "78201", "organisation": "00000001000000000201",
         "validFrom": "2026-01-01"}""")
record EmployerResponse(
        UUID id,
        String name,
        String kvkNumber,
        @Nullable String branchNumber,
        @Nullable String sbiCode,
        @Nullable String organisation,
        LocalDate validFrom,
        @Nullable Establishment establishment) {

    static EmployerResponse from(Employer employer) {
        return new EmployerResponse(
                employer.id(),
                employer.details().name(),
                employer.details().kvkNumber(),
                employer.details().branchNumber(),
                employer.details().sbiCode(),
                employer.details().organisation(),
                employer.validFrom(),
                employer.details().establishment());
    }
}
