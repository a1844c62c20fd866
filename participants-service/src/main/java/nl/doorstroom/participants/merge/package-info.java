/**
 * Two registrations of one person: found, brought together, and taken apart again when they are two people after all.
 *
 * <p>Everything goes on with the survivor. The duplicate keeps its id, under which it is found; its rows go over, those that
 * the survivor has as well stay behind, and the merge remembers what it made of which row.
 */
@NullMarked
package nl.doorstroom.participants.merge;

import org.jspecify.annotations.NullMarked;
