package nl.doorstroom.reporting.testing;

/** One of everything that happens to people on the way to work, so that no figure of 2025 is empty. */
public final class WayToWork {

    private WayToWork() {}

    public static Story in(String tenant) {
        return new Story(tenant)
                .programme("course", Putten.GRESBO)
                .intake("intake", "Anna", "2025-01-02")
                .trajectory("trajectory", "Anna", "course", Putten.GRESBO, "2025-01-12")
                .proposed("proposal", "Anna", "2025-02-01")
                .milestone("planned", "milestone", "trajectory", "Anna", "2025-01-13")
                .milestone("reached", "milestone", "trajectory", "Anna", "2025-02-13")
                .ladder("Anna", "2025-01-12 3", "2025-02-13 4")
                .condition("shelter", "Anna", "ONDERDAK", "OP_ORDE", "2025-01-20")
                .sessionHeld("session", "course", "2025-01-03", 5)
                .attended("visit", "session", "course", "Anna", "2025-01-03")
                .alternative("volunteering", "trajectory", "Anna", "course", "2025-02-20")
                .alternativeEnded("volunteering", "trajectory", "Anna", "course", "2025-06-30")
                .placement("first job", "Dirk", "employer of Dirk", null, "2025-03-03", "24")
                .application("application", "Dirk", "2025-06-02")
                .crew("crew", "course")
                .placeTaken("place", "crew", "trajectory", "Anna", "2025-01-13")
                .worked("day 1", "trajectory", "Anna", "course", "2025-10-15", "4")
                .worked("day 2", "trajectory", "Anna", "course", "2025-12-15", "4")
                .work("work", "crew", "course", "2025-01-14", "24");
    }
}
