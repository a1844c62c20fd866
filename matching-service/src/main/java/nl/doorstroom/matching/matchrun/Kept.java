package nl.doorstroom.matching.matchrun;

import java.nio.ByteBuffer;

/**
 * Something that is kept in memory, with the digest of what it was made from. The numbers of the digest lie in it, and not in an
 * object of their own: a ranking reads those of all, and most of its time goes to memory that is not at hand.
 */
abstract class Kept {

    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    Kept(Digest digest) {
        first = digest.first();
        second = digest.second();
        third = digest.third();
        fourth = digest.fourth();
    }

    /** Whether it was made from this. */
    final boolean isMadeFrom(Record now) {
        return Digest.of(now).equals(new Digest(first, second, third, fourth));
    }

    final void writeDigestTo(ByteBuffer buffer) {
        buffer.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }
}
