package nl.doorstroom.participants.merge.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which other registration is of the same person. */
@Schema(examples = "{\"duplicateId\": \"019a2b3c-0000-7000-8000-000000000002\"}")
record MergeRequest(
        @Schema(description = "It is found by its id afterwards, and changes no more.") @NotNull
        UUID duplicateId) {}
