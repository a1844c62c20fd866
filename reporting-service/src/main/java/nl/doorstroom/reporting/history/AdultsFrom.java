package nl.doorstroom.reporting.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The adults of a household from a day on, in a fixed order. */
record AdultsFrom(LocalDate from, List<UUID> adults) {}
