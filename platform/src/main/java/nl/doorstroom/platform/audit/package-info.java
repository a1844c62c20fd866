/**
 * Who did what with whose data: every change of every entity with what was there before and after, and every request that
 * showed somebody. The processing log says of whom and names no user; both have the trace of the request.
 */
@NullMarked
package nl.doorstroom.platform.audit;

import org.jspecify.annotations.NullMarked;
