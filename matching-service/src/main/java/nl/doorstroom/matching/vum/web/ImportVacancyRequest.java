package nl.doorstroom.matching.vum.web;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vum.OwnElements;
import nl.doorstroom.matching.vum.Vacature;

/** A vacancy of another source of VUM, to be matched here. */
@Schema(examples = """
        {"employerId": "0199c1a0-2222-7b31-9d66-3a7b5c8eaf21", "source": "00000001000000000102", "externalId": "5b1c-77",
         "vacature": {"naamVacature": "Hovenier", "contractvorm": [{"codeTypeOvereenkomst": "01"}],
           "werktijden": {"aantalWerkurenPerWeekMinimaal": 16, "aantalWerkurenPerWeekMaximaal": 32}}}""")
record ImportVacancyRequest(
        @Schema(description = "VUM does not tell a KVK number, so somebody has to say whose it is.") @NotNull
        UUID employerId,

        @Schema(description = "OIN of the source that shows it.", examples = "00000001000000000102")
        @NotNull
        @Pattern(regexp = "^[0-9]{20}$", message = "must be twenty digits")
        String source,

        @Schema(
                description = "How the source calls it: its vumID; the same one is the same vacancy.",
                examples = "5b1c-77")
        @NotBlank
        @Size(max = 500)
        String externalId,

        @NotNull @Valid Vacature vacature,
        @Valid @Nullable OwnElements own) {}
