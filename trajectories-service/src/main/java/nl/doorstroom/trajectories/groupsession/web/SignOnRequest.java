package nl.doorstroom.trajectories.groupsession.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who comes to a session, and wants to be known. */
@Schema(examples = "{\"participantId\": \"019a2b3c-0000-7000-8000-000000000001\"}")
record SignOnRequest(@NotNull UUID participantId) {}
