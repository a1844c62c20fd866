/**
 * What the facts of a few people say at a moment of knowledge ({@code knownAt}) about the world up to a day ({@code
 * asOf}).
 *
 * <p>The way is {@link nl.doorstroom.reporting.history.History} → {@link nl.doorstroom.reporting.history.Knowledge} →
 * {@link nl.doorstroom.reporting.history.World}; figures are counted in a world and know nothing of versions.
 */
@NullMarked
package nl.doorstroom.reporting.history;

import org.jspecify.annotations.NullMarked;
