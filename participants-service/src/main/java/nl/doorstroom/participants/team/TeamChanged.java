package nl.doorstroom.participants.team;

import java.util.UUID;

/** Somebody joined or leaves the team of a person. Other services are told when the person is protected: then the team alone
 * sees the person. */
public record TeamChanged(UUID participantId) {}
