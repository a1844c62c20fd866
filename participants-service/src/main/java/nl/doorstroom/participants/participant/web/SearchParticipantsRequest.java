package nl.doorstroom.participants.participant.web;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search by body: a citizen service number never stands in an address, where logs would keep it. */
@Schema(examples = "{\"bsn\": \"999990342\"}")
record SearchParticipantsRequest(@NotNull @ValidBsn String bsn) {}
