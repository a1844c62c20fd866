package nl.doorstroom.matching.vumsearch.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of whom or what the detail is asked. */
@Schema(examples = "{\"source\": \"00000001000000000102\", \"vumId\": \"5b1c-77\"}")
record VumDetailRequest(
        @Schema(description = "OIN of the source that gave it.", examples = "00000001000000000102")
        @NotNull
        @Pattern(regexp = "^[0-9]{20}$", message = "must be twenty digits")
        String source,

        @Schema(description = "The source's vumID.", examples = "5b1c-77") @NotBlank @Size(max = 500)
        String vumId) {}
