package nl.doorstroom.matching.matchrun.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The open places as they fit a person, best first. */
record OpportunitiesResponse(
        UUID participantId, LocalDate from, String weightSet, String inputVersion, List<RankedResponse> results) {}
