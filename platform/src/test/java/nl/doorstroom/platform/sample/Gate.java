package nl.doorstroom.platform.sample;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Holds requests in the middle, so that a test can see what happens meanwhile. */
public final class Gate {

    private Gate() {}

    /** From now on a request waits until the latch is counted down. */
    public static CountDownLatch close() {
        CountDownLatch latch = new CountDownLatch(1);
        NotesResource.gate = latch;
        return latch;
    }

    /** Lets everybody through again. */
    public static void open() {
        NotesResource.gate = null;
    }

    /** Makes the projectors fail with these in turn, and succeed again after them. */
    public static void failInTurn(List<Supplier<RuntimeException>> failures) {
        NoteProjector.FAILURES.clear();
        NoteProjector.FAILURES.addAll(failures);
    }

    /** How many of the failures have not been asked for yet. */
    public static int failuresLeft() {
        return NoteProjector.FAILURES.size();
    }

    /** Makes the projector refuse notes that start with "poison", or mends it. */
    public static void breakProjector(boolean broken) {
        NoteProjector.broken = broken;
    }

    /** Whether the second feature that takes copies took the one of a note. */
    public static boolean sawCopy(UUID note) {
        return CopyReader.SEEN.contains(note);
    }
}
