package nl.doorstroom.matching;

import nl.doorstroom.platform.testing.Walk;

/** An operator supplies a table of postcode areas. */
final class AreasStory {

    private AreasStory() {}

    static void tell(Walk walk) {
        String supplied = walk.post("/area-imports", "pc4,latitude,longitude\n3881,52.2597,5.6069\n")
                .id();
        walk.get("/area-imports");
        walk.get("/area-imports/{id}", supplied);
    }
}
