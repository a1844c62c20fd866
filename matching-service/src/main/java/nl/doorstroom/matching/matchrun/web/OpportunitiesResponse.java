package nl.doorstroom.matching.matchrun.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.doorstroom.matching.scoring.Fit;

/** The open vacancies as they fit a person, best first. */
record OpportunitiesResponse(
        UUID participantId, LocalDate from, String weightSet, String inputVersion, List<Fit> results) {}
