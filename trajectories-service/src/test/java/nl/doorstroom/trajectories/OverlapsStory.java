package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** The municipality says what does not go together, and later that it does. */
final class OverlapsStory {

    private OverlapsStory() {}

    static void tell(Walk walk, String programme) {
        String group = walk.post("/overlap-groups", """
                        {"name": "Voltijdse plaatsen", "kinds": ["SHELTERED_ALTERNATIVE"], "programmeIds": ["%s"],
                         "crewPlaces": true}""".formatted(programme)).id();
        walk.get("/overlap-groups");
        walk.ask("/overlap-groups", "?active=true");
        walk.get("/overlap-groups/{id}", group);
        walk.patch("/overlap-groups/{id}", """
                        {"name": "Plaatsen", "kinds": ["NEIGHBOURHOOD_ROLE"], "programmeIds": ["%s"],
                         "crewPlaces": false, "active": false}""".formatted(programme), group);
        walk.replacesNothing("PATCH", "/overlap-groups/{id}", "others are not told of the group");
    }
}
