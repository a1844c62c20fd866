package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** A foreman writes down what the crew did, mends a number, and takes back a record of another street. */
final class WorkRecordsStory {

    private static final String RECORDS = "/crews/{id}/work-records";
    private static final String ONE = RECORDS + "/{recordId}";

    private WorkRecordsStory() {}

    static void tell(Walk walk, String crew) {
        String record = walk.post(RECORDS, work("24", "18"), crew).id();
        walk.get(RECORDS, crew);
        walk.ask(RECORDS, "?kind=ZWERFVUIL&state=RECORDED&from=2026-03-01&until=2026-03-31", crew);
        walk.get(ONE, crew, record);
        walk.put(ONE, work("20", "15"), crew, record);
        walk.get("/crews/{id}/work-totals", crew);
        walk.post(ONE + "/annulments", null, crew, record);
        walk.get(ONE + "/history", crew, record);
    }

    private static String work(String hours, String bags) {
        return """
                {"kind": "ZWERFVUIL", "workedOn": "2026-03-02", "hours": %s, "quantity": %s, "unit": "ZAK",
                 "location": "Centrum en station"}""".formatted(hours, bags);
    }
}
