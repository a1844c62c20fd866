package nl.doorstroom.trajectories.crew.web;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The offers that were let go. */
@Schema(examples = """
        {"on": "2026-09-09", "expired": []}""")
record ExpiredOffersResponse(LocalDate on, List<OfferResponse> expired) {}
