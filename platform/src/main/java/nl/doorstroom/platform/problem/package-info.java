/** Refusals as problem documents (RFC 9457): a closed catalogue and the mappers that reach it. */
@NullMarked
package nl.doorstroom.platform.problem;

import org.jspecify.annotations.NullMarked;
