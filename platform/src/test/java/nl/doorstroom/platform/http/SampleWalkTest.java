package nl.doorstroom.platform.http;

import java.util.Set;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.platform.testing.ApiWalk;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Walk;

@QuarkusTest
@WithTestResource(RealParts.class)
class SampleWalkTest extends ApiWalk {

    @Override
    protected void tell(Walk walk) {
        String note = walk.post("/notes", "{\"text\": \"%s\", \"number\": 1}".formatted(walk.outsider()))
                .header("Location");
        String id = note.substring(note.lastIndexOf('/') + 1);
        walk.get("/notes/{id}", id);
        walk.put("/notes/{id}", "{\"text\": \"%s\", \"number\": 2}".formatted(walk.outsider()), id);
        walk.get("/values/{id}", id);
        walk.tellOfCaseFile(id);
        walk.replacesNothing("PUT", "/notes/{id}", "nobody is told of notes");
        walk.leaveOutCodes("colours", "the sample service has none of its own");
        walk.leaveOut("GET", "/notes/failures/{kind}", "only ever fails");
        walk.leaveOut("POST", "/values", "answers what it is sent, without a tenant or a database");
        walk.leaveOut("GET", "/values", "reads rows past every filter, of whoever wrote first");
        walk.leaveOut("POST", "/values/forgetful", "only ever fails");
    }

    @Override
    protected Set<String> untold() {
        return Set.of("data_key", "note_handling", "projected_note");
    }

    @Override
    protected String[] permissions() {
        return Stream.concat(Tokens.PERMISSIONS.stream(), Stream.of("notes:read", "notes:write"))
                .toArray(String[]::new);
    }
}
