package nl.doorstroom.platform.outbox;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

/** UUIDs of version 7 (RFC 9562): they sort by the moment they were made, which keeps indexes dense and pages in order. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
