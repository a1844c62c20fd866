package nl.doorstroom.participants.retention.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be erased, for good. */
@Schema(examples = "{\"participantId\": \"019a2b3c-0000-7000-8000-000000000001\"}")
record EraseRequest(@NotNull UUID participantId) {}
