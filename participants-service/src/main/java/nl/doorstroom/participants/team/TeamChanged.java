package nl.doorstroom.participants.team;

import java.util.UUID;

/** Somebody joined or leaves the team of a person. Other services are not told: who guides whom is decided by nothing there. */
public record TeamChanged(UUID participantId) {}
