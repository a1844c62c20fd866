package nl.doorstroom.participants.participant.web;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of a person who was registered without one. */
@Schema(examples = "{\"bsn\": \"999990342\"}")
record IdentifyParticipantRequest(@NotNull @ValidBsn String bsn) {}
