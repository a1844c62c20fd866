/**
 * Measures what has to be quick. Each figure is measured beside its limit or peer, in turns, in the same run, because on a shared
 * machine only ratios say anything.
 */
@NullMarked
package nl.doorstroom.benchmark;

import org.jspecify.annotations.NullMarked;
